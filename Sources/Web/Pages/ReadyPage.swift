import Involvement
import Workflow

/// The last page before sending, after the equality questions.
enum ReadyPage {
    static func response(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.answerAddress
        return .page(
            cycle.document("Ready to send").page { html in
                html.h1("Ready to send")
                html.p("Nothing is kept until you press Send.")
                html.form(to: address) { html in
                    carried.write(&html)
                    html.button(
                        "Send", name: CarriedAnswers.buttonField, value: PressedButton.send.value, .class("main"))
                }
            })
    }
}

extension ReviewCycle {
    /// Whether each person gets some choices in an order of their own.
    var shufflesChoices: Bool {
        consultation.instrument.questions.contains { $0.isShuffled }
    }
}
