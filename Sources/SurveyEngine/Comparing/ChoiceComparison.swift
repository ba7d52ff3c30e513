import Involvement

/// Choices in two versions, by their codes.
extension SurveyComparison {
    /// - Parameters:
    ///   - owner: the code of a question or of a scale.
    ///   - name: what it is called in a sentence.
    mutating func compareChoices(_ before: [Choice], _ after: [Choice], of owner: String, _ name: String) {
        for choice in after where !before.contains(where: { $0.id == choice.id }) {
            note(.choice, owner, "choice *\(choice.id)* added to \(name)", after: choice.text)
        }
        for choice in before where !after.contains(where: { $0.id == choice.id }) {
            note(.choice, owner, "choice *\(choice.id)* removed from \(name)", before: choice.text)
        }
        let kept = before.map(\.id).filter { id in after.contains { $0.id == id } }
        if kept != after.map(\.id).filter({ id in before.contains { $0.id == id } }) {
            note(.choice, owner, "choices of \(name) are in another order")
        }
        for choice in after {
            guard let was = before.first(where: { $0.id == choice.id }), was != choice else { continue }
            compare(was, choice, of: owner, name)
        }
    }

    private mutating func compare(_ was: Choice, _ choice: Choice, of owner: String, _ name: String) {
        let subject = "choice *\(choice.id)* of \(name)"
        if was.text != choice.text {
            let isConfirmed = new.sameMeaning["\(owner)/\(choice.id)"].map { SameWords.areSame($0, was.text) } ?? false
            note(
                .choice, owner, "wording changed on \(subject)", before: was.text, after: choice.text,
                changesMeaning: !isConfirmed && !SameWords.areSame(was.text, choice.text))
        }
        compareRules(owner, subject, "is now offered to", was.showIf, choice.showIf)
        if was.isOnItsOwn != choice.isOnItsOwn {
            note(
                .choice, owner,
                "\(subject) can \(choice.isOnItsOwn ? "now only" : "no longer only") be chosen on its own")
        }
        compareText(.choice, owner, "line beside \(subject)", was.pleaseSay, choice.pleaseSay)
        compareText(.look, owner, "picture of \(subject)", was.picture, choice.picture)
        if was.kept != choice.kept { note(.kept, owner, "columns of another tool changed on \(subject)") }
    }
}
