import Involvement
import SurveyEngine

/// What a form demands of an answer, as limits where it says no more than a limit, else as a check.
extension FormImport {
    mutating func takeConstraint(_ line: FormOutline.Line, _ index: Int, into question: inout Question) {
        guard let constraint = line.row["constraint"] else { return }
        let message = words("constraint_message", of: line.row, .check(question.id, 1))
        if message == nil, let limits = limits(constraint, question) {
            question.limits = limits
            return
        }
        guard let rule = rule(constraint, before: index, own: line.name, isRefused: true) else { return }
        question.checks = [
            Question.Check(
                refuseIf: rule, say: message ?? "This answer cannot be right. Check it, and change it")
        ]
    }

    /// The limits that a constraint spells out; nil when it says anything else.
    private func limits(_ constraint: String, _ question: Question) -> Question.Limits? {
        var limits = question.limits
        for part in RuleWords(constraint).words.split(separator: .other("and")).map(Array.init) {
            guard part.count >= 3, let number = part.last.flatMap(Self.number),
                case .other(let mark) = part[part.count - 2],
                mark == ">=" || mark == "<="
            else { return nil }
            let isLeast = mark == ">="
            let subject = part.dropLast(2).map(\.text).joined()
            let whole = Int(exactly: number)
            switch (subject, question.type) {
            case (".", "whole number"), (".", "number"):
                if isLeast, limits.atLeast == nil { limits.atLeast = number; continue }
                if !isLeast, limits.atMost == nil { limits.atMost = number; continue }
            case ("string-length(.)", "short text"), ("string-length(.)", "long text"), ("string-length(.)", "story"):
                if !isLeast, limits.atMostCharacters == defaultLimitCharacters(ofType: question.type), let whole,
                    whole > 0
                {
                    limits.atMostCharacters = whole
                    continue
                }
            case ("count-selected(.)", "choose any"):
                if isLeast, limits.chooseAtLeast == nil, let whole { limits.chooseAtLeast = whole; continue }
                if !isLeast, limits.chooseAtMost == nil, let whole { limits.chooseAtMost = whole; continue }
            default: break
            }
            return nil
        }
        return limits
    }

    private static func number(_ word: RuleWords.Word) -> Double? {
        guard case .other(let text) = word else { return nil }
        return Double(text)
    }
}
