import DefinitionReading
import Involvement

/// One step of a scale that several questions share.
struct Scale: OneChoiceType {
    let name = "scale"
    let shape: Answer.Shape? = .choice
    let keys = ["scale"]
    let twin = FormTwin(
        xlsform: "select_one", appearance: "likert", control: .select1, dataType: "string", ddi: .category)

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        reading.readScale(of: node, into: &question)
    }

    func answer(choosing choice: Choice) -> Answer { .choice(choice.id) }
}
