import Involvement
import Workflow

/// Instead of the first question, once the last day for answers has passed.
enum ClosedPage {
    static func response(_ carried: CarriedAnswers?, _ cycle: ReviewCycle) -> WebResponse {
        let closes = cycle.consultation.instrument.people.closes
        let address = carried.map(cycle.startAddress) ?? cycle.startAddress
        return .page(
            cycle.document(
                .noLongerTakingTitle, way: cycle.editionLinksToBegin(carried), given: carried
            ).page { html in
                html.h1(.noLongerTakingTitle)
                if let closes { html.p(.lastDayWas, ["day": .date(PartialDate(closes))]) }
                html.p { $0.a(.readAbout, to: address) }
            })
    }
}
