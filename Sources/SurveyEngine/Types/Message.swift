import Involvement

/// Words to read, with nothing to answer.
struct Message: QuestionType {
    let name = "message"
    let shape: Answer.Shape? = nil
    let wordsWhenMissing = SurveyPhrase.writeSomething
    let twin = FormTwin(xlsform: "note", control: .input, dataType: "string", ddi: .none)

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .message }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer { .none }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        itemWhenBlank()
    }

    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        itemWhenBlank()
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String { "" }
}
