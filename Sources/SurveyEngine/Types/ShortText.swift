import Involvement

/// A few words on one line.
struct ShortText: FreeTextType {
    let name = "short text"
    let wordsWhenMissing = "Write something here"
    let defaultLimitCharacters = 500

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .textLine }
}
