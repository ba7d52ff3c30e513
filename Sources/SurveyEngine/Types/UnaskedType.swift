import Involvement

/// A question that fills itself in: nobody is asked it, and what a page sends
/// under its name is not looked at.
protocol UnaskedType: QuestionType {}

extension UnaskedType {
    var isAsked: Bool { false }
    var wordsWhenMissing: SurveyPhrase { .writeSomething }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .message }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer { .none }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        itemWhenBlank()
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        switch item {
        case .answered(.text(let text)): text
        case .answered(.number(let number)): Figures.text(of: number)
        case .answered, .asWritten, .absent: ""
        }
    }
}
