/// A theme as it is said in another language: its name there, what people say,
/// and the words by which it is found among theirs.
public struct ThemeOverlay: Equatable, Sendable {
    public var name: String
    public var definition: String
    /// Quotations that show it.
    public var examples: [String]
    public var lexicon: Lexicon

    public init(name: String, definition: String = "", examples: [String] = [], lexicon: Lexicon = Lexicon()) {
        self.name = name
        self.definition = definition
        self.examples = examples
        self.lexicon = lexicon
    }
}
