import DefinitionReading
import Involvement

/// One of several answers that the survey lists.
struct ChooseOne: OneChoiceType {
    let name = "choose one"
    let shape: Answer.Shape? = .choice
    let keys = ["choices", "scale", "order", "look"]
    let twin = FormTwin(xlsform: "select_one", control: .select1, dataType: "string", ddi: .category)

    func twin(of question: Question) -> FormTwin {
        var twin = twin
        switch question.look {
        case .plain: break
        case .dropdown: twin.appearance = "minimal"
        case .typeAhead: twin.appearance = "autocomplete"
        }
        return twin
    }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        reading.readChoices(of: node, into: &question)
        question.look = reading.oneOf([.dropdown, .typeAhead], "look", of: node) ?? .plain
    }

    func answer(choosing choice: Choice) -> Answer { .choice(choice.id) }
}
