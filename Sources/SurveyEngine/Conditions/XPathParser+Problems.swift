/// What is said about an expression that cannot be read.
extension XPathParser {
    static func bareWord(_ name: XPath.Token) -> RuleProblem {
        if XPathFunction.all[name.text] != nil {
            return RuleProblem(
                offset: name.offset, reason: "`\(name.text)` needs brackets", remedy: "Write `\(name.text)( ... )`")
        }
        return RuleProblem(
            offset: name.offset, reason: "`\(name.text)` stands here without quotes",
            remedy: "Write '\(name.text)' for a text, or ${\(name.text)} for a question")
    }

    static func wrongCount(_ name: XPath.Token, _ takes: ClosedRange<Int>, _ given: Int) -> RuleProblem {
        let wanted =
            takes.count == 1
            ? "\(takes.lowerBound)" : takes.upperBound == 100 ? "\(takes.lowerBound) or more" : "1 or 2"
        return RuleProblem(
            offset: name.offset, reason: "`\(name.text)` takes \(wanted) values, and this has \(given)",
            remedy: "Write as many values, with commas between them")
    }

    static func unexpected(_ token: XPath.Token) -> String {
        switch token.text {
        case "|": "`|` puts lists of answers together, which a rule here cannot"
        case "[": "`[` picks answers out of a list, which a rule here cannot"
        case "//", "/", "@", "*", ":": "`\(token.text)` looks for answers by their place, which a rule here cannot"
        case "$", "${": "`\(token.text)` does not name a question"
        case _ where token.kind == .other && (token.text.hasPrefix("'") || token.text.hasPrefix("\"")):
            "a quote is not closed"
        case _ where token.kind == .parent: "`\(token.text)` is not a question"
        default: "`\(token.text)` is not expected here"
        }
    }

    static func remedy(for token: XPath.Token) -> String {
        switch token.kind {
        case .other where token.text.hasPrefix("'") || token.text.hasPrefix("\""): "Close it with the same quote"
        case .other, .parent: "Name each question by its code, as in ${code}"
        case .sign where token.text == "|": "Ask about each question by itself, and join the two with `or`"
        case .sign, .comma, .close: "Write a value before it, such as ${code} or 'text'"
        default: "Join two values with a sign, such as `and`, `or`, `=`, `+`"
        }
    }
}
