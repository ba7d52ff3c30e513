import Involvement
import SurveyEngine

/// What a form demands of an answer, as limits where it says no more than a limit, else as a check.
extension FormImport {
    mutating func takeConstraint(_ line: FormOutline.Line, _ index: Int, into question: inout Question) {
        guard let constraint = line.row["constraint"] else { return }
        let message = words("constraint_message", of: line.row, .check(question.id, 1))
        if message == nil, takeLimits(constraint, line, into: &question) { return }
        guard let rule = rule(constraint, before: index, own: line.name, isRefused: true) else { return }
        question.checks = [
            Question.Check(
                refuseIf: rule, say: message ?? "This answer cannot be right. Check it, and change it")
        ]
    }

    /// Takes the limits that a constraint spells out; takes nothing when it says anything else.
    private func takeLimits(_ constraint: String, _ line: FormOutline.Line, into question: inout Question) -> Bool {
        var limits = question.limits
        var alone: Set<String> = []
        for part in Self.parts(RuleWords(constraint).words) {
            if question.type == "choose any", let name = Self.choiceOnItsOwn(part),
                let code = choiceCode(line.name ?? "", name)
            {
                alone.insert(code)
                continue
            }
            guard part.count >= 3, let number = part.last.flatMap(Self.number),
                case .other(let mark) = part[part.count - 2],
                mark == ">=" || mark == "<="
            else { return false }
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
            return false
        }
        question.limits = limits
        for at in question.choices.indices where alone.contains(question.choices[at].id.rawValue) {
            question.choices[at].isOnItsOwn = true
        }
        return true
    }

    /// What is joined by `and`, not looking into brackets.
    private static func parts(_ words: [RuleWords.Word]) -> [[RuleWords.Word]] {
        var depth = 0
        return words.split { word in
            if word == .other("(") { depth += 1 }
            if word == .other(")") { depth -= 1 }
            return depth == 0 && word == .other("and")
        }.map(Array.init)
    }

    /// The choice in `not(selected(., 'none') and count-selected(.) > 1)`.
    private static func choiceOnItsOwn(_ part: [RuleWords.Word]) -> String? {
        guard part.count == 16, case .literal(let name, let quote) = part[6] else { return nil }
        let pattern = RuleWords("not(selected(., \(quote)\(name)\(quote)) and count-selected(.) > 1)")
        return pattern.words == part ? name : nil
    }

    private static func number(_ word: RuleWords.Word) -> Double? {
        guard case .other(let text) = word else { return nil }
        return Double(text)
    }
}
