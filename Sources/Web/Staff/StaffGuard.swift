import HTTPTypes
import Hummingbird

/// The door of the staff pages: who may come in, and whether a form that
/// arrives was really sent from one of our pages.
enum StaffGuard {
    static let formTokenField = "_token"

    /// The cookie of a session. Under TLS no other site, and no page without
    /// TLS, can set or read it; on this machine alone, where there is no TLS, a
    /// browser would throw such a cookie away.
    static func cookie(_ secret: String, isSecure: Bool) -> String {
        "\(cookieName(isSecure))=\(secret); \(attributes(isSecure))"
    }

    /// The cookie that takes the other away.
    static func endingCookie(isSecure: Bool) -> String {
        "\(cookieName(isSecure))=; Max-Age=0; \(attributes(isSecure))"
    }

    static func secret(in visit: Visit) -> String? {
        visit.request.cookies[cookieName(visit.isSecure)]?.value
    }

    /// https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-the-__host-prefix
    private static func cookieName(_ isSecure: Bool) -> String { isSecure ? "__Host-heard_staff" : "heard_staff" }

    private static func attributes(_ isSecure: Bool) -> String {
        (isSecure ? "Secure; " : "") + "Path=/; HttpOnly; SameSite=Strict"
    }

    /// Whether the browser says that the request began on this site. It may say
    /// nothing, and it says `null` as origin because we ask it to send no
    /// referrer; the token in the form decides then.
    static func isFromThisSite(_ visit: Visit) -> Bool {
        let request = visit.request
        if let site = request.headers[.secFetchSite] { return site == "same-origin" }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        if origin == visit.site.reach.publicAddress?.text { return true }
        guard let host = visit.site.reach.authority(request) else { return false }
        return origin == "https://\(host)" || !visit.isSecure && origin == "http://\(host)"
    }
}

extension HTTPField.Name {
    /// https://www.w3.org/TR/fetch-metadata/
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
