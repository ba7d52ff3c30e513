/// A theme that the word list or model finds in a text, and why: the words
/// that led to it.
public struct Suggestion: Equatable, Sendable {
    public let theme: ID<Theme>
    /// From 0 to 1.
    public let confidence: Double
    public let polarity: Polarity
    /// Half-open UTF-8 ranges of the text, in order, not overlapping.
    public let evidenceUTF8: [Range<Int>]
    public let reasons: Reasons

    public init(
        theme: ID<Theme>, confidence: Double, polarity: Polarity, evidenceUTF8: [Range<Int>],
        reasons: Reasons = Reasons()
    ) {
        self.theme = theme
        self.confidence = confidence
        self.polarity = polarity
        self.evidenceUTF8 = evidenceUTF8
        self.reasons = reasons
    }
}

/// What speaks for a theme in a text, in the person's own words.
public struct Reasons: Equatable, Sendable {
    /// How many phrases are named at most.
    public static let mostPhrases = 3

    /// The phrases that say most for the theme, strongest first: half-open UTF-8
    /// ranges of the text, not overlapping.
    public let phrasesUTF8: [Range<Int>]
    /// The clause without which the theme would be least likely; nil when the
    /// text has only one.
    public let clauseUTF8: Range<Int>?

    public init(phrasesUTF8: [Range<Int>] = [], clauseUTF8: Range<Int>? = nil) {
        self.phrasesUTF8 = phrasesUTF8
        self.clauseUTF8 = clauseUTF8
    }
}
