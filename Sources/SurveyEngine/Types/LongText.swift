import Involvement

/// Room for some sentences about one thing.
struct LongText: FreeTextType {
    let name = "long text"
    let isQuotable = true
    let wordsWhenMissing = SurveyPhrase.writeAFewWords
    let defaultLimitCharacters = 10_000
    let paperLines = 5
    let twin = FormTwin(
        xlsform: "text", appearance: "multiline", control: .input, dataType: "string", ddi: .text)

    func widget(for question: Question, offering choices: [Choice]) -> Widget {
        .textBox(lines: 5, atMostCharacters: question.limits.atMostCharacters)
    }
}
