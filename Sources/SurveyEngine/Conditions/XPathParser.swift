import Involvement

/// Reads an expression of XPath into the tree of a rule.
struct XPathParser {
    typealias Find = (XPathReference) throws(RuleProblem) -> ID<Question>

    let tokens: [XPath.Token]
    private let isTooLong: Bool
    let find: Find
    var place = 0
    private var openBrackets = 0

    /// More than anybody writes (the deepest of a thousand real ones has 15),
    /// and far from where recursion hurts.
    private static let mostOpenBrackets = 64
    /// How deep a tree may grow; `1 + 1 + 1 ...` grows without a bracket.
    private static let deepestTree = 200

    /// A part of the tree, with how deep it is.
    struct Part {
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

    func check(_ part: Part, at token: XPath.Token) throws(RuleProblem) {
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

    mutating func bracketed(at token: XPath.Token) throws(RuleProblem) -> Part {
        openBrackets += 1
        defer { openBrackets -= 1 }
        guard openBrackets <= Self.mostOpenBrackets else {
            throw RuleProblem(
                offset: token.offset, reason: "brackets are nested too deeply",
                remedy: "Keep to \(Self.mostOpenBrackets) brackets inside each other")
        }
        return try expression(atLeast: 1)
    }

    func question(_ token: XPath.Token, isCounted: Bool) throws(RuleProblem) -> ID<Question> {
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

    var peek: XPath.Token? { place < tokens.count ? tokens[place] : nil }

    mutating func close(_ open: XPath.Token) throws(RuleProblem) {
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
}
