/// Passages that say nearly the same, as when one text is sent many times.
public struct AlikePassages: Equatable, Sendable {
    /// In the order of their keys.
    public let passages: [ID<Quotation>]
    /// As the first of them says it.
    public let words: String
    /// The language of the words, BCP 47; nil for English.
    public let language: String?
    /// How many people said it; each passage that belongs to no response counts as one.
    public let people: Int

    public init(passages: [ID<Quotation>], words: String, language: String? = nil, people: Int) {
        self.passages = passages
        self.words = words
        self.language = language
        self.people = people
    }
}
