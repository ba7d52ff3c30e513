import Hummingbird

/// A form of staff that came when they were signed out, or from before they
/// signed in again: it is given back to read and copy, and to send again once
/// they are there. They may have typed what another person said to them.
struct KeptForm: Equatable, Sendable {
    let address: Address
    let form: PostedForm
    /// The token of the session they have now; nil while they have none.
    let formToken: String?
    /// Whether the browser says that the form began on this site. Only then may
    /// it be sent again from here: a page elsewhere could have filled it in.
    let isOurs: Bool

    /// - Parameter path: the route's, with its parameters in it.
    init(_ form: PostedForm, to path: String, _ visit: Visit, formToken: String?) {
        self.form = form
        self.formToken = formToken
        self.isOurs = visit.request.headers[.secFetchSite] == "same-origin"
        self.address = path.split(separator: "/").reduce(Address("/")) { address, step in
            address.step(step.hasPrefix(":") ? visit.parameters.get(String(step.dropFirst())) ?? "" : String(step))
        }
    }

    /// What somebody typed or chose; the names of our own begin with an underscore.
    var typed: [(name: String, value: String)] {
        form.fields.filter { $0.name.utf8.first != UInt8(ascii: "_") && !$0.value.isEmpty && $0.name != "do" }
    }

    var words: [String] {
        let again = isOurs ? ["Then come back to this page and press “Send it again”."] : []
        return ["It was not stored. What you typed is on this page."]
            + (formToken == nil
                ? [
                    "You were signed out, because Heard was started again or nothing was sent for 30 minutes.",
                    "Open Heard in another tab, with the link that was shown when it was started.",
                ] + again
                : ["The page was from before you signed in." + (isOurs ? " Press “Send it again”." : "")])
    }

    func write(_ html: inout HTMLWriter) {
        if isOurs {
            html.form(to: address) { html in
                for field in form.fields where field.name != StaffGuard.formTokenField {
                    html.hidden(field.name, field.value)
                }
                if let formToken { html.hidden(StaffGuard.formTokenField, formToken) }
                html.element("button", [.type("submit"), .class("main")]) { $0.text("Send it again") }
            }
        }
        html.h2("What you typed")
        html.element("dl", [.class("answers")]) { html in
            for field in typed {
                html.div { html in
                    html.element("dt") { $0.text(field.name) }
                    html.element("dd", [.class("words"), .fixed("dir", "auto")]) { $0.text(field.value) }
                }
            }
        }
    }
}
