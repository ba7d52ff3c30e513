import DefinitionReading
import Involvement

/// Which service, out of the service register. It can be narrowed to the tier
/// chosen before.
struct ServiceQuestion: OneChoiceType {
    let name = "service"
    let shape: Answer.Shape? = .service
    let keys = ["only where"]
    let twin = FormTwin(xlsform: "select_one", control: .select1, dataType: "string", ddi: .category)

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.servicesOfTierIn = reading.tierQuestion(of: node)
    }

    func choices(of question: Question, given answers: AnswersSoFar, services: ServicesOnOffer) -> [Choice] {
        guard let tier = question.servicesOfTierIn, case .choice(let choice) = answers.item(of: tier).answer
        else { return services.all }
        return services.choices(ofTierChosen: choice)
    }

    func answer(choosing choice: Choice) -> Answer { .service(ID(choice.id.rawValue)) }
}
