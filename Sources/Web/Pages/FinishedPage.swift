import Involvement
import Workflow

/// The very last page, after somebody has said that they have their code. The
/// code does not stand on it, nor from now on anywhere else.
enum FinishedPage {
    struct Model: Equatable {
        let receiptAddress: Address
        /// Nil when there are no replies to read.
        let repliesAddress: Address?
    }

    /// The same page for every code: it tells nothing about any.
    static func take(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.form()
        let (cycle, _) = try visit.shown(form)
        if let receipt = form.first(CarriedAnswers.receiptField).flatMap({ ReceiptCode(typed: $0) }) {
            try await cycle.noteCodeIsKept(receipt)
        }
        // At a kiosk nobody needs the last page, and the next person comes.
        if visit.isAtKiosk { return .seeOther(cycle.kioskAddress) }
        let model = Model(receiptAddress: cycle.receiptAddress, repliesAddress: cycle.repliesAddress)
        let way = Way.again(cycle.finishedAddress, [], cycle.otherEditions)
        return .page(cycle.document(.finished, way: way).page { markup(model, &$0) })
    }

    static func markup(_ model: Model, _ html: inout HTMLWriter) {
        html.h1(.finished)
        html.p(.closeOrLeave)
        html.p { $0.a(.useYourCode, to: model.receiptAddress) }
        if let replies = model.repliesAddress { html.p { $0.a(.whatHappened, to: replies) } }
        html.p(.needHelpNumber)
    }
}
