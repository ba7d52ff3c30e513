import HTTPTypes
import Involvement
import Workflow

/// Where a person types the single-use code they were given: before the first
/// question, or before sending when the code turns out not to work.
enum InvitationPage {
    struct Model: Equatable {
        /// As it was typed.
        let code: String
        let isRefused: Bool
        /// What was answered by then; nil at the beginning.
        let carried: CarriedAnswers?
        let address: Address
        let edition: String
        var channel = Channel.web
    }

    /// - Parameter carried: what was answered by then; nil at the beginning.
    static func response(_ entries: Entries, sending carried: CarriedAnswers? = nil, _ cycle: ReviewCycle)
        -> WebResponse
    {
        let code = entries[CarriedEntry.invitation]?.first ?? ""
        let shown = carried ?? CarriedAnswers(entries: entries, receipt: cycle.makeReceiptCode())
        let model = Model(
            code: code, isRefused: !code.isEmpty, carried: carried, address: cycle.answerAddress(shown),
            edition: entries[CarriedEntry.edition]?.first ?? "", channel: shown.channel)
        return .page(
            cycle.document(
                cycle.words(PagePhrase.needCode), hasProblems: model.isRefused,
                way: carried == nil
                    ? cycle.editionLinksToBegin(shown)
                    : .buttons(hasBack: false, cycle.otherEditions), given: shown
            ).page { markup(model, &$0) },
            status: model.isRefused ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        if model.isRefused {
            html.div(
                .class("problems"), .fixed("role", "alert"), .fixed("tabindex", "-1"),
                .fixed("aria-labelledby", "problems-title")
            ) { html in
                html.h2(.needsChange, .id("problems-title"))
                html.ul { html in
                    html.li { $0.element("a", [.fixed("href", "#invitation")]) { $0.text(.codeRefused) } }
                }
            }
        }
        html.h1(.needCode)
        html.p(.codeOnSlip)
        if var carried = model.carried {
            html.p(.carryOnHint)
            carried.entries[CarriedEntry.invitation] = nil
            html.form(to: model.address, .id(Way.formID)) { html in
                carried.write(&html)
                field(model, named: CarriedEntry.invitation.rawValue, &html)
                html.button(.send, name: CarriedAnswers.buttonField, value: PressedButton.send.value, .class("main"))
            }
        } else {
            writeForm(model, &html)
        }
    }

    /// A form that begins the interview. It fetches the first page, which changes
    /// nothing, so that it can be fetched again.
    static func writeForm(_ model: Model, _ html: inout HTMLWriter) {
        html.element(
            "form", [.fixed("method", "get"), .action(model.address), .fixed("autocomplete", "off")]
        ) { html in
            if !model.edition.isEmpty { html.hidden("edition", model.edition) }
            if model.channel == .kiosk { html.hidden("channel", model.channel.rawValue) }
            field(model, named: "invitation", &html)
            html.element("button", [.type("submit"), .class("main")]) { $0.text(.startNow) }
        }
    }

    private static func field(_ model: Model, named name: String, _ html: inout HTMLWriter) {
        html.div(.class(model.isRefused ? "field wrong" : "field")) { html in
            html.element("label", [.fixed("for", "invitation"), .class("label")]) { $0.text(.yourSlipCode) }
            if model.isRefused { html.p(.codeRefused, .class("problem"), .id("problem-invitation")) }
            html.open(
                "input",
                [
                    .type("text"), .id("invitation"), .name(name), .value(model.code), .fixed("autocomplete", "off"),
                    .fixed("autocapitalize", "characters"), .fixed("spellcheck", "false"),
                    .describedBy(model.isRefused ? ["problem-invitation"] : []),
                ])
        }
    }
}
