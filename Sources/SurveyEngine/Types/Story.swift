import Involvement

/// What happened, told in a person's own way: the heart of a survey.
struct Story: FreeTextType {
    let name = "story"
    let isQuotable = true
    let wordsWhenMissing = SurveyPhrase.writeAFewWords
    let defaultLimitCharacters = 10_000
    let paperLines = 12
    let twin = FormTwin(
        xlsform: "text", appearance: "multiline", control: .input, dataType: "string", ddi: .text)

    func widget(for question: Question, offering choices: [Choice]) -> Widget {
        .textBox(lines: 10, atMostCharacters: question.limits.atMostCharacters)
    }
}
