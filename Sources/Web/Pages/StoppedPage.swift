import Involvement
import Workflow

/// The end for someone whom an answer led out of the survey.
enum StoppedPage {
    static func response(_ words: String, _ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.startAddress(carried)
        let language = cycle.consultation.instrument.language
        return .page(
            cycle.document(.thankYou, madeFrom: carried).page { html in
                html.h1(.thankYou)
                html.p(words, .class("lead"), .lang(language))
                html.p(.keptNothing)
                html.p { $0.a(.toFirst, to: address) }
            })
    }
}
