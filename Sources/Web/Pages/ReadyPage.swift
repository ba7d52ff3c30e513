import Involvement
import Workflow

/// The last page before sending, after the equality questions.
enum ReadyPage {
    static func response(_ carried: CarriedAnswers, _ cycle: ReviewCycle) -> WebResponse {
        let address = cycle.answerAddress(carried)
        return .page(
            cycle.document(.readyToSend, way: .buttons(hasBack: true, cycle.otherEditions), given: carried).page {
                html in
                html.h1(.readyToSend)
                html.p(.nothingKept)
                html.form(to: address, .id(Way.formID)) { html in
                    carried.write(&html)
                    html.button(
                        .send, name: CarriedAnswers.buttonField, value: PressedButton.send.value, .class("main"))
                    carried.writeSaveButton(&html)
                }
            })
    }
}
