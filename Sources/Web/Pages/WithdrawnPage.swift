import HTTPTypes
import Involvement
import Workflow

/// Instead of storing answers that were taken out before: an old page of
/// theirs was sent once more.
enum WithdrawnPage {
    static func response(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.startAddress(carried)
        return .page(
            cycle.document(
                .takenOutBefore, way: cycle.otherEditions(of: .withdrawn, carried), given: carried
            ).page { html in
                html.h1(.takenOutBefore)
                html.p(.notStoredAgain)
                html.p(.answerAfterAll)
                html.p { $0.a(.toFirst, to: address) }
            }, status: .conflict)
    }
}
