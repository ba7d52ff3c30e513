import Involvement
import Workflow

/// Unfinished answers are saved, and here is the code that opens them.
enum SavedPage {
    struct Model: Equatable {
        /// In groups that can be read out.
        let code: String
        let until: Day
        let returnAddress: Address
        /// As it is typed on another device.
        let typedAddress: String
    }

    static func response(
        _ receipt: ReceiptCode, until: Day, _ visit: Visit, _ cycle: ReviewCycle
    ) -> WebResponse {
        let model = Model(
            code: receipt.grouped, until: until, returnAddress: cycle.returnAddress,
            typedAddress: visit.typed(cycle.returnAddress))
        let way = cycle.otherEditions(of: .saved, CarriedAnswers(entries: [:], receipt: receipt))
        return .page(cycle.document(.savedTitle, way: way).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.savedTitle)
        html.p(.notSentYet)
        html.p(.yourCode)
        html.p(model.code, .class("code"))
        html.p(.savedUntil, ["day": .date(PartialDate(model.until))])
        html.p(.lockedWithCode)
        html.h2(.howToGoOn)
        html.p(.openAndType)
        html.p { $0.a(model.typedAddress, to: model.returnAddress) }
        html.p(.needHelpNumber)
    }
}
