import HTTPTypes
import Hummingbird

/// The door of the staff pages: who may come in, and whether a form that
/// arrives was really sent from one of our pages.
enum StaffGuard {
    static let cookieName = "heard_staff"
    static let formTokenField = "_token"

    /// The cookie of a session. Without `Secure` while the program answers on
    /// this machine only, where there is no TLS.
    static func cookie(_ secret: String) -> String {
        "\(cookieName)=\(secret); Path=/; HttpOnly; SameSite=Strict"
    }

    /// The cookie that takes the other away.
    static let endingCookie = "\(cookieName)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"

    static func secret(in request: WebRequest) -> String? {
        request.cookies[cookieName]?.value
    }

    /// Whether the browser says that the request began on this site. It may say
    /// nothing, and it says `null` as origin because we ask it to send no
    /// referrer; the token in the form decides then.
    static func isFromThisSite(_ request: WebRequest) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }
}

extension HTTPField.Name {
    /// https://www.w3.org/TR/fetch-metadata/
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
