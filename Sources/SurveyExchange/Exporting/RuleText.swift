import Involvement
import SurveyEngine

/// A rule as XPath, its questions by their codes.
enum RuleText {
    static func written(_ rule: Expression, repeats: Set<String> = []) -> String {
        switch rule {
        case .xpath(let text, _): text
        default: XPath.text(of: rule, repeats: repeats)
        }
    }

    /// What must hold for an answer to be taken, when `rule` refuses it.
    static func opposite(of rule: Expression, repeats: Set<String> = []) -> String {
        switch rule {
        case .call(.not, let operands) where operands.count == 1: return written(operands[0], repeats: repeats)
        case .xpath(let text, _):
            let words = RuleWords(text).words
            let isNegated =
                words.count > 3 && words[0] == .other("not") && words[1] == .other("(") && words.last == .other(")")
                && closes(words, at: words.count - 1, from: 1)
            guard isNegated, let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")") else { break }
            return String(text[text.index(after: open)..<close])
        default: break
        }
        return "not(\(written(rule, repeats: repeats)))"
    }

    /// Whether the bracket opened at one place is closed at the other.
    private static func closes(_ words: [RuleWords.Word], at end: Int, from start: Int) -> Bool {
        var depth = 0
        for (index, word) in words.enumerated().dropFirst(start) {
            if word == .other("(") { depth += 1 }
            if word == .other(")") { depth -= 1 }
            if depth == 0 { return index == end }
        }
        return false
    }
}
