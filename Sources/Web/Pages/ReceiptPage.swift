import Involvement
import Workflow

/// The end of an interview: the answers are stored, and here is the code.
enum ReceiptPage {
    struct Model: Equatable {
        /// In groups that can be read out.
        let code: String
        /// False when the same answers had come before.
        let isFirst: Bool
        let runBy: String
        /// Whether some answers are kept where the code does not lead.
        let hasEquality: Bool
    }

    static func response(_ receipt: ReceiptCode, isFirst: Bool, _ cycle: ReviewCycle) -> WebResponse {
        let runBy = cycle.consultation.instrument.people.runBy
        let model = Model(
            code: receipt.grouped, isFirst: isFirst, runBy: runBy.isEmpty ? cycle.words(PagePhrase.theGroup) : runBy,
            hasEquality: cycle.consultation.instrument.equality != nil)
        let shown = CarriedAnswers(
            entries: [
                CarriedEntry.edition: [cycle.editionName], ID(Self.storedField): [isFirst ? Self.first : "before"],
            ], receipt: receipt)
        return .page(cycle.document(heading(model), madeFrom: shown).page { markup(model, &$0) })
    }

    /// Says that what is asked for is this page again, in another language: the
    /// answers themselves do not travel any further.
    static let storedField = "_stored"
    static let first = "first"

    static func heading(_ model: Model) -> PagePhrase {
        model.isFirst ? .thankYouHave : .alreadyHave
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(heading(model))
        if !model.isFirst {
            html.p(.cameBefore)
            html.p(.changeNotKept)
        }
        html.p(.yourCode)
        html.p(model.code, .class("code"))
        html.p(.keepItHidden, ["name": .text(model.runBy)])
        if model.hasEquality { html.p(.equalityStays) }
        html.p(.whyCode)
        html.p(.needHelpNumber)
    }
}
