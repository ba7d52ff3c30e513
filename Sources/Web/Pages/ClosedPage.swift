import Involvement
import Workflow

/// Instead of the first question, once the last day for answers has passed.
enum ClosedPage {
    static func response(_ cycle: ReviewCycle) -> WebResponse {
        let closes = cycle.consultation.instrument.people.closes?.inWords
        let address = cycle.address
        return .page(
            cycle.document("We are no longer taking answers").page { html in
                html.h1("We are no longer taking answers")
                if let closes { html.p("The last day was \(closes).") }
                html.p { $0.a("Read about this consultation", to: address) }
            })
    }
}
