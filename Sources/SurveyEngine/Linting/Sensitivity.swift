import Involvement

/// What people may not want to say needs a way to say so: leaving a question
/// blank is harder for somebody who was taught to fill in forms.
enum Sensitivity {
    private static let words: Set<String> = [
        "ethnic", "ethnicity", "race", "religion", "belief", "sex", "sexual", "sexuality", "gender", "trans",
        "pregnant", "pregnancy", "disability", "disabled", "illness", "health", "mental", "hiv", "hepatitis",
        "suicide", "overdose", "overdosed", "drugs", "heroin", "alcohol", "drink", "inject", "injected", "crime",
        "offence", "offences", "arrested", "prison", "police", "abuse", "abused", "violence", "money", "income",
        "benefits", "debt", "debts", "immigration", "homeless", "age",
    ]
    private static let you: Set<String> = ["you", "your", "you're", "yourself"]

    static func advice(on question: Question) -> [Advice] {
        guard question.shape == .choice || question.shape == .choices, question.consentPurpose == nil,
            !question.choices.contains(where: { $0.nonresponse == .preferNotToSay })
        else { return [] }
        let said = PlainText(question.text).words.map { $0.lowercased() }
        guard !you.isDisjoint(with: said), let word = said.first(where: words.contains) else { return [] }
        return [
            Advice(
                .preferNotToSay, question: question.id,
                reason: "it asks about something people may want to keep to themselves (“\(word)”)",
                remedy: "Add a choice `prefer_not_to_say: I would rather not say`")
        ]
    }
}
