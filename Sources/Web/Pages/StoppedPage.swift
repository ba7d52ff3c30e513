import Involvement
import Workflow

/// The end for someone whom an answer led out of the survey.
enum StoppedPage {
    static func response(_ words: String, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.address
        let language = cycle.consultation.instrument.language
        return .page(
            cycle.document(.thankYou).page { html in
                html.h1(.thankYou)
                html.p(words, .class("lead"), .lang(language))
                html.p(.keptNothing)
                html.p { $0.a(.toFirst, to: address) }
            })
    }
}
