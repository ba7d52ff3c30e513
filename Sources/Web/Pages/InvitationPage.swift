import HTTPTypes
import Involvement
import Workflow

/// Where a person types the single-use code they were given: before the first
/// question, or before sending when the code turns out not to work.
enum InvitationPage {
    struct Model: Equatable {
        let field: CodeField
        /// What was answered by then; nil at the beginning.
        let carried: CarriedAnswers?
        let address: Address
        let edition: String
        var channel = Channel.web
    }

    /// Its name in the address of the first page.
    static let beginField = "invitation"

    /// - Parameter carried: what was answered by then; nil at the beginning.
    static func response(_ entries: Entries, sending carried: CarriedAnswers? = nil, _ cycle: ReviewCycle)
        -> WebResponse
    {
        let code = entries[CarriedEntry.invitation]?.first ?? ""
        let shown = carried ?? CarriedAnswers(entries: entries, receipt: cycle.makeReceiptCode())
        let model = Model(
            field: .invitation(
                code, isRefused: !code.isEmpty,
                name: carried == nil ? beginField : CarriedEntry.invitation.rawValue),
            carried: carried, address: cycle.answerAddress(shown),
            edition: entries[CarriedEntry.edition]?.first ?? "", channel: shown.channel)
        return .page(
            cycle.document(
                cycle.words(PagePhrase.needCode), hasProblems: model.field.isRefused,
                way: carried == nil
                    ? cycle.editionLinksToBegin(shown)
                    : .buttons(hasBack: false, cycle.otherEditions), given: shown
            ).page { markup(model, &$0) },
            status: model.field.isRefused ? .unprocessableContent : .ok)
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        model.field.writeSummary(&html)
        html.h1(.needCode)
        html.p(.codeOnSlip)
        if var carried = model.carried {
            html.p(.carryOnHint)
            carried.entries[CarriedEntry.invitation] = nil
            html.form(to: model.address, .id(Way.formID)) { html in
                carried.write(&html)
                model.field.write(&html)
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
            model.field.write(&html)
            html.element("button", [.type("submit"), .class("main")]) { $0.text(.startNow) }
        }
    }
}
