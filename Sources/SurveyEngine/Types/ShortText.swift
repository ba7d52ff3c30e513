import Involvement

/// A few words on one line.
struct ShortText: FreeTextType {
    let name = "short text"
    let wordsWhenMissing = SurveyPhrase.writeSomething
    let defaultLimitCharacters = 500
    let paperLines = 1
    let twin = FormTwin(xlsform: "text", control: .input, dataType: "string", ddi: .text)

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .textLine }
}
