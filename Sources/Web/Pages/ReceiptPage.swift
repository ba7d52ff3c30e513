import Involvement
import NIOCore
import Workflow

/// The end of an interview: the answers are stored, and here is the code.
enum ReceiptPage {
    struct Model: Equatable {
        /// In groups that can be read out.
        let code: String
        /// Whether its owner has said that they have it; then it is not shown.
        let isCodeKept: Bool
        /// False when the same answers had come before.
        let isFirst: Bool
        let runBy: String
        /// Whether some answers are kept where the code does not lead.
        let hasEquality: Bool
        let receipt: String
        let edition: String?
        let finishedAddress: Address
        let receiptAddress: Address
        /// Nil when there are no replies to read.
        let repliesAddress: Address?
    }

    static func response(
        _ receipt: ReceiptCode, isFirst: Bool, isCodeKept: Bool = false, _ cycle: ReviewCycle
    ) -> WebResponse {
        .page(page(receipt, isFirst: isFirst, isCodeKept: isCodeKept, cycle))
    }

    static func page(
        _ receipt: ReceiptCode, isFirst: Bool, isCodeKept: Bool = false, _ cycle: ReviewCycle
    ) -> ByteBuffer {
        let runBy = cycle.consultation.instrument.people.runBy
        let model = Model(
            code: receipt.grouped, isCodeKept: isCodeKept, isFirst: isFirst,
            runBy: runBy.isEmpty ? cycle.words(PagePhrase.theGroup) : runBy,
            hasEquality: cycle.consultation.instrument.equality != nil, receipt: receipt.text,
            edition: cycle.editionName.isEmpty ? nil : cycle.editionName, finishedAddress: cycle.finishedAddress,
            receiptAddress: cycle.receiptAddress, repliesAddress: cycle.repliesAddress)
        let way = cycle.otherEditions(
            of: isFirst ? .first : .before, CarriedAnswers(entries: [:], receipt: receipt))
        return cycle.document(heading(model), way: way).page { markup(model, &$0) }
    }

    static func heading(_ model: Model) -> PagePhrase {
        model.isFirst ? .thankYouHave : .alreadyHave
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(heading(model))
        if !model.isFirst {
            html.p(.cameBefore)
            html.p(.changeNotKept)
        }
        if model.isCodeKept {
            html.p(.codeNotAgain)
        } else {
            writeCode(model, &html)
        }
        html.p { $0.a(.useYourCode, to: model.receiptAddress) }
        if let replies = model.repliesAddress { html.p { $0.a(.whatHappened, to: replies) } }
        html.p(.needHelpNumber)
    }

    private static func writeCode(_ model: Model, _ html: inout HTMLWriter) {
        html.p(.yourCode)
        html.p(model.code, .class("code"))
        html.p(.keepItHidden, ["name": .text(model.runBy)])
        if model.hasEquality { html.p(.equalityStays) }
        html.p(.whyCode)
        html.form(to: model.finishedAddress) { html in
            html.hidden(CarriedAnswers.receiptField, model.receipt)
            if let edition = model.edition { html.hidden(CarriedEntry.edition.rawValue, edition) }
            html.element("button", [.type("submit"), .class("main")]) { $0.text(.writtenDown) }
        }
    }
}
