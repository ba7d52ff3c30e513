import DefinitionReading
import Involvement

/// One of several answers that the survey lists.
struct ChooseOne: OneChoiceType {
    let name = "choose one"
    let shape: Answer.Shape? = .choice
    let keys = ["choices"]

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.choices = reading.choices(of: node)
    }

    func answer(choosing choice: Choice) -> Answer { .choice(choice.id) }
}
