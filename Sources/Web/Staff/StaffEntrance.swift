import Hummingbird

/// The link that is shown when the program starts, and lets staff in.
enum StaffEntrance {
    static func enter(_ visit: Visit) throws -> WebResponse {
        guard let token = visit.parameters.get("token"), Secret.isEqual(token, visit.site.staffToken) else {
            throw WebProblem.notSignedIn
        }
        let secret = visit.site.sessions.begin()
        var response = WebResponse.seeOther(destination(visit.query("to"), on: visit.site))
        response.headers[.setCookie] = StaffGuard.cookie(secret, isSecure: visit.isSecure)
        return response
    }

    /// A page of this site that can be shown; the first page for anything else,
    /// so that the link cannot lead anybody elsewhere.
    static func destination(_ wanted: String?, on site: Site) -> String {
        guard let wanted, wanted.utf8.first == UInt8(ascii: "/") else { return "/" }
        let steps = wanted.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard let route = Site.routes.first(where: { $0.method == .get && $0.matches(steps) }),
            route.path.hasPrefix("/:consultation"), let code = steps.first, site.cycle(String(code)) != nil
        else { return "/" }
        return steps.reduce(Address("/")) { $0.step(String($1)) }.text
    }
}
