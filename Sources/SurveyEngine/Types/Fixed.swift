import DefinitionReading
import Involvement

/// The same in every response, such as the name of a round.
struct Fixed: UnaskedType {
    let name = "fixed"
    let shape: Answer.Shape? = .text
    let keys = ["value"]
    let twin = FormTwin(xlsform: "hidden", control: .none, dataType: "string", ddi: .text)

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.fixedValue = reading.text("value", of: node)
    }

    func itemUnasked(_ question: Question, given answers: AnswersSoFar) -> ItemResponse {
        question.fixedValue.map { .answered(.text($0)) } ?? itemWhenBlank()
    }
}
