import Involvement
import Workflow

/// The end for someone who did not agree to take part.
enum DeclinedPage {
    static func response(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.startAddress(carried)
        return .page(
            cycle.document(.thankYouTelling, madeFrom: carried).page { html in
                html.h1(.thankYouTelling)
                html.p(.choseNot)
                html.p { $0.a(.toFirst, to: address) }
            })
    }
}
