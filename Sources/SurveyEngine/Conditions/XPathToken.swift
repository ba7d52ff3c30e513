extension XPath {
    /// One word or sign of an expression.
    public struct Token: Equatable, Sendable {
        public let kind: Kind
        /// As written.
        public let text: String
        /// In bytes of UTF-8 from the start of the expression.
        public let offset: Int

        public enum Kind: Sendable {
            /// `${age}`.
            case reference
            /// `/data/person/age`, `../age`, `current()/../age`.
            case path
            /// `.`, the question's own answer.
            case own
            /// `..`, what the question stands in.
            case parent
            case number
            /// A text in quotes.
            case literal
            /// `=`, `<=`, `and`, `div`, ...
            case sign
            /// The name of a function, or a word without quotes.
            case name
            case open, close, comma
            /// What has no meaning here: `[`, `@`, `//`, a quote that is not
            /// closed.
            case other
        }

        /// The name of a question that it is, without `${}` or a path; nil for
        /// anything else.
        public var questionName: String? {
            switch kind {
            case .reference: String(text.dropFirst(2).dropLast()).trimmingSpace
            case .path: text.split(separator: "/").last.map(String.init)
            default: nil
            }
        }

        /// What stands between the quotes; nil for anything else.
        public var literalText: String? { kind == .literal ? String(text.dropFirst().dropLast()) : nil }

        var endOffset: Int { offset + text.utf8.count }
    }

    /// The words and signs of an expression, whether it makes sense or not.
    public static func tokens(_ text: String) -> [Token] {
        var lexer = XPathLexer(text)
        return lexer.all()
    }

    /// Whether two expressions are the same but for the space between words.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        left == right || tokens(left).map(\.text) == tokens(right).map(\.text)
    }
}
