import DefinitionReading
import Involvement

/// Functions, each with the values in its brackets.
extension XPathParser {
    mutating func call(_ name: XPath.Token) throws(RuleProblem) -> Part {
        guard let open = peek, open.kind == .open else { throw Self.bareWord(name) }
        place += 1
        guard name.text != "current" else {
            try close(open)
            return Part(tree: .answer(try find(XPathReference(name: ".", offset: name.offset, isCounted: false))))
        }
        guard let known = XPathFunction.all[name.text] else {
            let guess = nearest(to: name.text, among: Array(XPathFunction.all.keys)).map { "Did you mean `\($0)`" }
            throw RuleProblem(
                offset: name.offset, reason: "the function `\(name.text)` cannot be worked out here",
                remedy: guess ?? "Say it without `\(name.text)`; there are \(XPathFunction.list)")
        }
        switch known.function {
        case .position: return try position(name, open)
        case .count: return try count(name, open)
        case .choiceName: return try choiceName(name, open)
        default: break
        }
        let start = place
        let (operands, depth) = try operands(open)
        guard known.takes.contains(operands.count) else { throw Self.wrongCount(name, known.takes, operands.count) }
        let part = Part(tree: Self.simplified(known.function, operands), depth: depth + 1)
        try check(part, at: name)
        if known.function == .regex { try checkPattern(operands[1], from: start) }
        return part
    }

    private mutating func operands(_ open: XPath.Token) throws(RuleProblem) -> (all: [Expression], depth: Int) {
        var all: [Expression] = []
        var depth = 0
        if peek?.kind != .close {
            repeat {
                if !all.isEmpty { place += 1 }
                let part = try bracketed(at: open)
                all.append(part.tree)
                depth = max(depth, part.depth)
            } while peek?.kind == .comma
        }
        try close(open)
        return (all, depth)
    }

    /// A date in quotes is a day, and a text that no quotes can hold is one
    /// text.
    private static func simplified(_ function: Expression.Function, _ operands: [Expression]) -> Expression {
        if function == .date, case .text(let text) = operands[0], let day = Day(iso: text) { return .day(day) }
        if function == .concat {
            let texts = operands.compactMap { operand in
                if case .text(let text) = operand { text } else { nil }
            }
            let whole = texts.joined()
            if texts.count == operands.count, whole.contains("'"), whole.contains("\"") { return .text(whole) }
        }
        return .call(function, operands)
    }

    /// `position(..)`: which round of the repeat it stands in.
    private mutating func position(_ name: XPath.Token, _ open: XPath.Token) throws(RuleProblem) -> Part {
        if let token = peek, token.kind != .close {
            guard token.kind == .parent else {
                throw RuleProblem(
                    offset: token.offset, reason: "`position` tells only the round of the repeat that it stands in",
                    remedy: "Write `position(..)`")
            }
            place += 1
        }
        try close(open)
        return Part(tree: .call(.position, []))
    }

    private mutating func count(_ name: XPath.Token, _ open: XPath.Token) throws(RuleProblem) -> Part {
        // Anything can be counted that is a list of codes, a worked out one too.
        if name.text == "count-selected", let token = peek, token.questionName == nil, token.kind != .own {
            let (operands, depth) = try operands(open)
            guard operands.count == 1 else { throw Self.wrongCount(name, 1...1, operands.count) }
            return Part(tree: .call(.count, operands), depth: depth + 1)
        }
        guard let token = peek, token.questionName != nil || token.kind == .own else {
            throw RuleProblem(
                offset: peek?.offset ?? open.offset, reason: "`\(name.text)` needs something to count",
                remedy: "Write `count(${code})` with the code of a repeat")
        }
        place += 1
        let question = try question(token, isCounted: true)
        try close(open)
        return Part(tree: .call(.count, [.answer(question)]), depth: 2)
    }

    /// `jr:choice-name(${q}, '${q}')`: the second value is a question in quotes.
    private mutating func choiceName(_ name: XPath.Token, _ open: XPath.Token) throws(RuleProblem) -> Part {
        let code = try bracketed(at: open)
        guard peek?.kind == .comma else { throw Self.wrongCount(name, 2...2, 1) }
        place += 1
        let remedy = "Write `jr:choice-name(${code}, '${code}')`"
        guard let literal = peek, let inside = literal.literalText,
            let token = XPath.tokens(inside).first, token.text == inside.trimmingSpace, token.questionName != nil
        else {
            throw RuleProblem(
                offset: peek?.offset ?? name.offset,
                reason: "the second value of `jr:choice-name` is a question in quotes",
                remedy: remedy)
        }
        place += 1
        let moved = XPath.Token(kind: token.kind, text: token.text, offset: literal.offset + 1 + token.offset)
        let question = try question(moved, isCounted: false)
        try close(open)
        let part = Part(tree: .call(.choiceName, [code.tree, .answer(question)]), depth: code.depth + 1)
        try check(part, at: name)
        return part
    }

    /// A pattern that stands in the rule itself is tried before anybody
    /// answers.
    private func checkPattern(_ pattern: Expression, from start: Int) throws(RuleProblem) {
        guard case .text(let text) = pattern else { return }
        do throws(PatternProblem) {
            _ = try Pattern(text)
        } catch {
            let literal = tokens[start..<place].last { $0.literalText == text }
            throw RuleProblem(
                offset: (literal.map { $0.offset + 1 } ?? tokens[start].offset) + error.offset,
                reason: "in the pattern, \(error.reason)", remedy: error.remedy)
        }
    }
}
