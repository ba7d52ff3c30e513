import Involvement
import Workflow

/// The end for someone who did not agree to take part.
enum DeclinedPage {
    static func response(_ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.address
        return .page(
            cycle.document("Thank you for telling us").page { html in
                html.h1("Thank you for telling us")
                html.p("You chose not to take part. That is fine. We kept nothing.")
                html.p { $0.a("Go back to the first page", to: address) }
            })
    }
}
