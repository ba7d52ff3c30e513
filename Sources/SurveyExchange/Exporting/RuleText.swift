import Involvement

/// A rule as XPath, its questions by their codes.
enum RuleText {
    static func written(_ rule: Expression) -> String {
        switch rule {
        case .xpath(let text, _): text
        default: ""
        }
    }

    /// What must hold for an answer to be taken, when `rule` refuses it.
    static func opposite(of rule: Expression) -> String {
        let words = RuleWords(written(rule)).words
        if words.count > 3, words[0] == .other("not"), words[1] == .other("("), words.last == .other(")"),
            closes(words, at: words.count - 1, from: 1)
        {
            return RuleWords(words: Array(words[2..<words.count - 1])).text
        }
        return "not(\(RuleWords(words: words).text))"
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
