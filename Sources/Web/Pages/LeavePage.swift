import HTTPTypes
import Hummingbird

/// The way out for someone who is watched: forgets what this site left in the
/// browser and goes on to a page that says nothing about anybody.
enum LeavePage {
    static let elsewhere = "https://www.bbc.co.uk/weather"

    static func show(_ visit: Visit) -> WebResponse {
        var response = WebResponse.seeOther(elsewhere)
        forget(visit, in: &response)
        return response
    }

    /// Clears what this site left in the browser, and ends the session of staff
    /// who were signed in there.
    static func forget(_ visit: Visit, in response: inout WebResponse) {
        response.headers[.clearSiteData] = "\"cache\", \"cookies\", \"storage\""
        if let secret = StaffGuard.secret(in: visit) {
            visit.site.sessions.end(secret)
            response.headers[.setCookie] = StaffGuard.endingCookie(isSecure: visit.isSecure)
        }
    }
}

extension HTTPField.Name {
    /// https://www.w3.org/TR/clear-site-data/
    static let clearSiteData = HTTPField.Name("Clear-Site-Data")!
}
