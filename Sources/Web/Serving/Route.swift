import HTTPTypes
import Hummingbird

/// One address of the site with who may use it and what answers it. A route
/// without a role cannot be written down, and a page that needs a session can
/// only be given to a route for staff.
struct Route: Sendable {
    /// Who may come in.
    enum Role: Sendable {
        case anyone, staff
    }

    let method: HTTPRequest.Method
    let path: String
    let role: Role
    let answer: @Sendable (Visit) async throws -> WebResponse

    static func anyone(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (Visit) async throws -> WebResponse
    ) -> Route {
        Route(method: method, path: path, role: .anyone, answer: answer)
    }

    /// A route behind the staff door. A form that is sent to it has been read,
    /// and was checked to come from one of this session's own pages.
    static func staff(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (StaffVisit) async throws -> WebResponse
    ) -> Route {
        Route(method: method, path: path, role: .staff) { visit in
            let secret = StaffGuard.secret(in: visit)
            let session = secret.flatMap { visit.site.sessions.session($0) }
            var form = PostedForm(fields: [])
            if method == .post {
                guard StaffGuard.isFromThisSite(visit) else { throw WebProblem.notFromThisSite }
                form = session == nil ? (try? await visit.form()) ?? form : try await visit.form()
                let isTheirs = Secret.isEqual(form.first(StaffGuard.formTokenField) ?? "", session?.formToken ?? "")
                if session == nil || !isTheirs {
                    let kept = KeptForm(form, to: path, visit, formToken: session?.formToken)
                    throw kept.typed.isEmpty
                        ? session == nil ? .notSignedIn : .notFromThisSite : WebProblem.keptOut(kept)
                }
            }
            guard let secret, let session else { throw WebProblem.notSignedIn }
            return try await answer(StaffVisit(visit: visit, secret: secret, session: session, form: form))
        }
    }

    /// Whether a path leads here.
    func matches(_ steps: [Substring]) -> Bool {
        let pattern = path.split(separator: "/")
        return pattern.count == steps.count
            && zip(pattern, steps).allSatisfy { $0.hasPrefix(":") || $0.utf8.elementsEqual($1.utf8) }
    }
}
