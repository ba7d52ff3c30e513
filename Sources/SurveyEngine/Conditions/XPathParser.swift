import Involvement

/// Reads an expression of XPath into the tree of a rule.
struct XPathParser {
    typealias Find = (XPathReference) throws(RuleProblem) -> ID<Question>

    private let tokens: [XPath.Token]
    private let isTooLong: Bool
    private let find: Find
    private var place = 0
    private var openBrackets = 0

    /// More than anybody writes (the deepest of a thousand real ones has 15),
    /// and far from where recursion hurts.
    private static let mostOpenBrackets = 64
    /// How deep a tree may grow; `1 + 1 + 1 ...` grows without a bracket.
    private static let deepestTree = 200

    /// A part of the tree, with how deep it is.
    private struct Part {
        var tree: Expression
        var depth = 1
    }

    init(_ text: String, find: @escaping Find) {
        self.isTooLong = text.utf8.count > XPath.longestRuleBytes
        self.tokens = isTooLong ? [] : XPath.tokens(text)
        self.find = find
    }

    mutating func parse() throws(RuleProblem) -> Expression {
        guard !isTooLong else {
            throw RuleProblem(offset: 0, reason: "the rule is too long", remedy: "Say it in several questions")
        }
        let part = try expression(atLeast: 1)
        if let extra = peek {
            throw RuleProblem(
                offset: extra.offset,
                reason: extra.kind == .close ? "this bracket closes nothing" : Self.unexpected(extra),
                remedy: extra.kind == .close ? "Remove it, or open it before" : Self.remedy(for: extra))
        }
        return part.tree
    }

    // MARK: signs between values

    private mutating func expression(atLeast strength: Int) throws(RuleProblem) -> Part {
        var left = try signed()
        // `a and b and c` is one list; brackets keep lists apart.
        var list: [Expression] = []
        var joint: Expression.Function?
        while let token = peek, token.kind == .sign, let sign = XPathFunction.signs[token.text],
            sign.strength >= strength
        {
            place += 1
            let right = try expression(atLeast: sign.strength + 1)
            if joint == sign.function {
                list.append(right.tree)
                left.depth = max(left.depth, right.depth + 1)
                continue
            }
            if let joint { left.tree = .call(joint, list) }
            left.depth = max(left.depth, right.depth) + 1
            if sign.function == .and || sign.function == .or {
                list = [left.tree, right.tree]
                joint = sign.function
            } else {
                left.tree = Self.compared(sign.function, left.tree, right.tree)
                joint = nil
            }
            try check(left, at: token)
        }
        if let joint { left.tree = .call(joint, list) }
        return left
    }

    /// `${q} = ''` asks whether there is no answer.
    private static func compared(
        _ function: Expression.Function, _ left: Expression, _ right: Expression
    ) -> Expression {
        let question: Expression
        switch (left, right) {
        case (.answer, .text("")): question = left
        case (.text(""), .answer): question = right
        default: return .call(function, [left, right])
        }
        switch function {
        case .equal: return .call(.not, [.call(.isAnswered, [question])])
        case .notEqual: return .call(.isAnswered, [question])
        default: return .call(function, [left, right])
        }
    }

    /// A value with any number of minus signs before it.
    private mutating func signed() throws(RuleProblem) -> Part {
        let start = place
        while let token = peek, token.kind == .sign, token.text == "-" { place += 1 }
        let minuses = place - start
        var part = try value()
        for _ in 0..<minuses {
            if case .number(let number) = part.tree {
                part.tree = .number(-number)
            } else {
                part = Part(tree: .call(.negate, [part.tree]), depth: part.depth + 1)
                try check(part, at: tokens[start])
            }
        }
        return part
    }

    private func check(_ part: Part, at token: XPath.Token) throws(RuleProblem) {
        guard part.depth <= Self.deepestTree else {
            throw RuleProblem(
                offset: token.offset, reason: "the rule is too long to be worked out",
                remedy: "Say it in several questions")
        }
    }

    // MARK: values

    private mutating func value() throws(RuleProblem) -> Part {
        guard let token = peek else { throw tooEarly("Write a value, such as ${code} or 'text'") }
        place += 1
        switch token.kind {
        case .number: return Part(tree: .number(XPathNumber.read(token.text)))
        case .literal: return Part(tree: .text(token.literalText ?? ""))
        case .reference, .path, .own:
            if let next = peek, next.text == "[" {
                throw RuleProblem(offset: next.offset, reason: Self.unexpected(next), remedy: Self.remedy(for: next))
            }
            return Part(tree: .answer(try question(token, isCounted: false)))
        case .open:
            let inside = try bracketed(at: token)
            try close(token)
            return inside
        case .name: return try call(token)
        case .sign, .comma, .close, .parent, .other:
            throw RuleProblem(
                offset: token.offset, reason: Self.unexpected(token), remedy: Self.remedy(for: token))
        }
    }

    private mutating func bracketed(at token: XPath.Token) throws(RuleProblem) -> Part {
        openBrackets += 1
        defer { openBrackets -= 1 }
        guard openBrackets <= Self.mostOpenBrackets else {
            throw RuleProblem(
                offset: token.offset, reason: "brackets are nested too deeply",
                remedy: "Keep to \(Self.mostOpenBrackets) brackets inside each other")
        }
        return try expression(atLeast: 1)
    }

    private func question(_ token: XPath.Token, isCounted: Bool) throws(RuleProblem) -> ID<Question> {
        let name = token.questionName ?? "."
        guard !name.utf8.contains(UInt8(ascii: "#")), !name.isEmpty else {
            throw RuleProblem(
                offset: token.offset, reason: "`\(token.text)` does not name a question of this survey",
                remedy: "Write the code of an earlier question, as in ${code}")
        }
        let own = token.kind == .own
        return try find(
            XPathReference(
                name: own ? "." : name, offset: token.offset + (token.kind == .reference ? 2 : 0), isCounted: isCounted)
        )
    }

    // MARK: functions

    private mutating func call(_ name: XPath.Token) throws(RuleProblem) -> Part {
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

    // MARK: words of problems

    private var peek: XPath.Token? { place < tokens.count ? tokens[place] : nil }

    private mutating func close(_ open: XPath.Token) throws(RuleProblem) {
        guard let token = peek else {
            throw RuleProblem(offset: open.offset, reason: "a bracket is not closed", remedy: "Add `)`")
        }
        guard token.kind == .close else {
            throw RuleProblem(
                offset: token.offset, reason: Self.unexpected(token),
                remedy: token.kind == .other || token.kind == .name
                    ? Self.remedy(for: token) : "Close the bracket with `)` before it")
        }
        place += 1
    }

    private func tooEarly(_ remedy: String) -> RuleProblem {
        // The last word is where a person looks for what is missing.
        RuleProblem(offset: tokens.last?.offset ?? 0, reason: "the rule stops too early", remedy: remedy)
    }

    private static func bareWord(_ name: XPath.Token) -> RuleProblem {
        if XPathFunction.all[name.text] != nil {
            return RuleProblem(
                offset: name.offset, reason: "`\(name.text)` needs brackets", remedy: "Write `\(name.text)( ... )`")
        }
        return RuleProblem(
            offset: name.offset, reason: "`\(name.text)` stands here without quotes",
            remedy: "Write '\(name.text)' for a text, or ${\(name.text)} for a question")
    }

    private static func wrongCount(_ name: XPath.Token, _ takes: ClosedRange<Int>, _ given: Int) -> RuleProblem {
        let wanted =
            takes.count == 1
            ? "\(takes.lowerBound)" : takes.upperBound == 100 ? "\(takes.lowerBound) or more" : "1 or 2"
        return RuleProblem(
            offset: name.offset, reason: "`\(name.text)` takes \(wanted) values, and this has \(given)",
            remedy: "Write as many values, with commas between them")
    }

    private static func unexpected(_ token: XPath.Token) -> String {
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

    private static func remedy(for token: XPath.Token) -> String {
        switch token.kind {
        case .other where token.text.hasPrefix("'") || token.text.hasPrefix("\""): "Close it with the same quote"
        case .other, .parent: "Name each question by its code, as in ${code}"
        case .sign where token.text == "|": "Ask about each question by itself, and join the two with `or`"
        case .sign, .comma, .close: "Write a value before it, such as ${code} or 'text'"
        default: "Join two values with a sign, such as `and`, `or`, `=`, `+`"
        }
    }
}
