/// A theme that the word list or model finds in a text, and why: the words
/// that led to it.
public struct Suggestion: Equatable, Sendable {
    public let theme: ID<Theme>
    /// From 0 to 1.
    public let confidence: Double
    public let polarity: Polarity
    /// Half-open UTF-8 ranges of the text, in order, not overlapping.
    public let evidenceUTF8: [Range<Int>]

    public init(theme: ID<Theme>, confidence: Double, polarity: Polarity, evidenceUTF8: [Range<Int>]) {
        self.theme = theme
        self.confidence = confidence
        self.polarity = polarity
        self.evidenceUTF8 = evidenceUTF8
    }
}
