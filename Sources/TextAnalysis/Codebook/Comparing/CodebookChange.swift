public import Involvement

/// One thing that differs between two versions of a codebook, in words that a
/// panel understands.
public struct CodebookChange: ChangeInWords, Equatable, Sendable {
    public let kind: Kind
    /// The theme it is about; nil for the codebook as a whole.
    public let theme: ID<Theme>?
    public let words: String
    public let before: String?
    public let after: String?

    public enum Kind: String, Sendable, CaseIterable {
        case codebook, added, removed, merged, split, renamed, moved, order, definition, examples, lexicon, colour
    }

    public init(
        _ kind: Kind, _ theme: ID<Theme>?, _ words: String, before: String? = nil, after: String? = nil
    ) {
        self.kind = kind
        self.theme = theme
        self.words = words
        self.before = before
        self.after = after
    }
}
