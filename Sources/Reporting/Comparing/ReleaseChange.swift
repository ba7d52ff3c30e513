public import Involvement

/// One thing that two releases do not have in common, in plain English. No words
/// of people stand in it but such as both sides may still quote.
public struct ReleaseChange: ChangeInWords, Equatable, Sendable {
    public let kind: Kind
    /// The heading under which people read it, such as the table of a figure.
    public let part: String
    /// The code, key or number of what it is about; nil for the whole.
    public let key: String?
    public let words: String
    public let before: String?
    public let after: String?

    public var isQuoted: Bool { kind != .figure }

    /// What sort of thing changed.
    public enum Kind: String, Sendable, CaseIterable {
        /// Which release it is, who had a hand in it, and when.
        case release
        case correction, policy, consultation, commissioner, service, theme, question, figure, quotation, report, ask
        /// Something that none of the others speaks of.
        case other
    }

    init(
        _ kind: Kind, _ part: String, _ key: String?, _ words: String, before: String? = nil, after: String? = nil
    ) {
        self.kind = kind
        self.part = part
        self.key = key
        self.words = words
        self.before = before
        self.after = after
    }
}
