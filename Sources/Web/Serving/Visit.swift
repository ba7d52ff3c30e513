import HTTPTypes
import Hummingbird
import Involvement
import Logging
import Workflow

/// One request, with the site it was made to.
struct Visit: Sendable {
    let site: Site
    let request: WebRequest
    let parameters: Parameters
    let logger: Logger
    /// The address at the other end of the connection; nil in tests.
    let peer: String?

    /// The consultation in the address.
    /// - Throws: `WebProblem.notFound`, as for any address that leads nowhere.
    func cycle() throws -> ReviewCycle {
        guard let code = parameters.get("consultation"), let cycle = site.cycle(code) else { throw WebProblem.notFound }
        return cycle
    }

    /// A value of the query.
    func query(_ name: String) -> String? {
        request.uri.queryParameters.get(name)
    }

    /// Whether the address says that the page is one of a kiosk.
    var isAtKiosk: Bool { Self.isAtKiosk(request) }

    static func isAtKiosk(_ request: WebRequest) -> Bool {
        request.uri.queryParameters.get("channel") == Channel.kiosk.rawValue
    }

    /// Whether the browser came under TLS.
    var isSecure: Bool { site.reach.isSecure(request) }

    /// Where the request came from, as far as anybody can know. For counting in
    /// memory alone: it is never stored, logged or shown.
    var sender: String? { site.reach.forwarded(.forwardedFor, of: request) ?? peer }
}

/// One request by somebody who is signed in.
struct StaffVisit: Sendable {
    let visit: Visit
    let secret: String
    let session: StaffSession
    /// What was sent; empty when nothing was.
    let form: PostedForm

    func cycle() throws -> ReviewCycle { try visit.cycle() }
    func query(_ name: String) -> String? { visit.query(name) }

    /// Changes what the session remembers.
    func remember(_ change: (inout StaffSession) -> Void) {
        visit.site.sessions.update(secret, change)
    }
}

extension WebResponse {
    /// A page.
    static func page(_ body: ByteBuffer, status: HTTPResponse.Status = .ok) -> WebResponse {
        WebResponse(
            status: status, headers: [.contentType: "text/html; charset=utf-8"], body: .init(byteBuffer: body))
    }

    /// Sends on to another page, which is then fetched.
    static func seeOther(_ address: String) -> WebResponse {
        WebResponse(status: .seeOther, headers: [.location: address])
    }

    static func seeOther(_ address: Address) -> WebResponse { seeOther(address.text) }
}
