extension XPath {
    /// A text or a number in an expression, with what it is compared with.
    public struct Literal: Equatable, Sendable {
        /// Without its quotes.
        public let text: String
        public let isNumber: Bool
        /// The name of the question that it is compared with or looked for in;
        /// `.` for the question's own answer. Nil when it is neither.
        public let comparedWith: String?
    }

    /// The same expression with other names, everything else word for word.
    /// - Parameters:
    ///   - reference: what to write for a question: `${age}` for
    ///     `/data/person/age`. Nil leaves it.
    ///   - literal: the text to write for a text or a number, without quotes.
    ///     Nil leaves it.
    public static func rewritten(
        _ text: String, reference: (Token) -> String?, literal: (Literal) -> String? = { _ in nil }
    ) -> String {
        let tokens = tokens(text)
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var copied = 0
        for (place, token) in tokens.enumerated() {
            guard let new = replacement(for: token, at: place, in: tokens, reference, literal) else { continue }
            bytes += source[copied..<token.offset]
            bytes += Array(new.utf8)
            copied = token.endOffset
        }
        bytes += source[copied...]
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func replacement(
        for token: Token, at place: Int, in tokens: [Token], _ reference: (Token) -> String?,
        _ literal: (Literal) -> String?
    ) -> String? {
        switch token.kind {
        case .reference, .path: return reference(token)
        case .number:
            return literal(Literal(text: token.text, isNumber: true, comparedWith: partner(of: place, in: tokens)))
                .map { Self.literal($0) }
        case .literal:
            let inside = token.literalText ?? ""
            // `jr:choice-name` has its question in quotes.
            if let quoted = Self.tokens(inside).first, quoted.text == inside.trimmingSpace, quoted.kind == .reference {
                return requoted(token, quoted, reference(quoted))
            }
            if isQuestionOfChoiceName(place, in: tokens), let quoted = Self.tokens(inside).first, quoted.kind == .path {
                return requoted(token, quoted, reference(quoted))
            }
            return literal(Literal(text: inside, isNumber: false, comparedWith: partner(of: place, in: tokens)))
                .map { new in
                    let quote = String(token.text.prefix(1))
                    return new.contains(quote) ? Self.literal(new) : quote + new + quote
                }
        case .own, .parent, .sign, .name, .open, .close, .comma, .other: return nil
        }
    }

    /// A literal with another question in it.
    private static func requoted(_ literal: Token, _ question: Token, _ new: String?) -> String? {
        new.map { new in
            let bytes = Array(literal.text.utf8)
            let start = question.offset + 1
            return String(
                decoding: bytes[..<start] + Array(new.utf8) + bytes[(start + question.text.utf8.count)...],
                as: UTF8.self)
        }
    }

    private static let comparisons: Set<String> = ["=", "!=", "<", "<=", ">", ">="]

    /// The question beside a literal, over a comparison, or before it in
    /// `selected(${q}, 'x')`.
    private static func partner(of place: Int, in tokens: [Token]) -> String? {
        func token(_ place: Int) -> Token? { tokens.indices.contains(place) ? tokens[place] : nil }
        func name(_ place: Int) -> String? { token(place).flatMap { $0.kind == .own ? "." : $0.questionName } }
        if let sign = token(place - 1), comparisons.contains(sign.text), let name = name(place - 2) { return name }
        if let sign = token(place + 1), comparisons.contains(sign.text), let name = name(place + 2) { return name }
        if token(place - 1)?.kind == .comma, token(place - 3)?.kind == .open, token(place - 4)?.text == "selected" {
            return name(place - 2)
        }
        if token(place - 1)?.kind == .open, token(place - 2)?.text == "jr:choice-name",
            token(place + 1)?.kind == .comma,
            let inside = token(place + 2)?.literalText
        {
            return Self.tokens(inside).first?.questionName
        }
        return nil
    }

    /// Whether a literal stands in the second place of `jr:choice-name( ... )`.
    private static func isQuestionOfChoiceName(_ place: Int, in tokens: [Token]) -> Bool {
        guard place >= 4, tokens[place - 1].kind == .comma else { return false }
        var open = 0
        for before in stride(from: place - 2, through: max(1, place - 64), by: -1) {
            if tokens[before].kind == .close { open += 1 }
            guard tokens[before].kind == .open else { continue }
            guard open > 0 else { return tokens[before - 1].text == "jr:choice-name" }
            open -= 1
        }
        return false
    }
}
