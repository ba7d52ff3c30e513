import DefinitionReading
import Involvement

/// One step of a scale that several questions share.
struct Scale: OneChoiceType {
    let name = "scale"
    let shape: Answer.Shape? = .choice
    let keys = ["scale"]

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.choices = reading.scale(of: node)
    }

    func answer(choosing choice: Choice) -> Answer { .choice(choice.id) }
}
