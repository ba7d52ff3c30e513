import DefinitionReading
import Involvement

/// One thing a person is asked to allow. Saying nothing is no; one that is
/// needed must be answered, and a no ends the interview with nothing kept.
struct ConsentQuestion: OneChoiceType {
    let name = "consent"
    let shape: Answer.Shape? = .consent
    let standsInPages = false
    let keys = ["needed"]
    let wordsWhenMissing = SurveyPhrase.chooseYesOrNo
    let twin = FormTwin(xlsform: "select_one", control: .select1, dataType: "string", ddi: .category)

    static let choices = Choice.yesAndNo(in: .english)

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.isRequired = reading.yesOrNo("needed", of: node)
        question.choices = Self.choices
        question.consentPurpose = ID(question.id.rawValue)
    }

    func itemWhenBlank() -> ItemResponse { .answered(.consent(false)) }

    func answer(choosing choice: Choice) -> Answer { .consent(choice.id == "yes") }
}

extension Choice {
    /// The two answers to a consent, and to whether there is more to tell.
    static func yesAndNo(in words: Words) -> [Choice] {
        [Choice(id: "yes", text: words(SurveyPhrase.yes)), Choice(id: "no", text: words(SurveyPhrase.no))]
    }
}
