import Involvement
import Workflow

/// The end for someone who did not agree to take part.
enum DeclinedPage {
    static func response(_ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.address
        return .page(
            cycle.document(.thankYouTelling).page { html in
                html.h1(.thankYouTelling)
                html.p(.choseNot)
                html.p { $0.a(.toFirst, to: address) }
            })
    }
}
