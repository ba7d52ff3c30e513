public import Involvement

/// One thing that two versions of a survey do not have in common, in plain
/// English.
public struct SurveyChange: ChangeInWords, Equatable, Sendable {
    public let kind: Kind
    /// The code of what it is about; nil for the survey as a whole.
    public let code: String?
    public let words: String
    public let before: String?
    public let after: String?
    /// Whether a code that existed now means something else, so that answers of
    /// the two versions must not be put together.
    public let changesMeaning: Bool

    /// What sort of thing changed.
    public enum Kind: String, Sendable, CaseIterable {
        case head, people, helpLine, language, consent, scale
        case added, removed, moved, layout
        case type, wording, choice, rule, required, limits, check, look
        /// Columns or rows of another tool.
        case kept
    }

    init(
        _ kind: Kind, _ code: String?, _ words: String, before: String? = nil, after: String? = nil,
        changesMeaning: Bool = false
    ) {
        self.kind = kind
        self.code = code
        self.words = words
        self.before = before
        self.after = after
        self.changesMeaning = changesMeaning
    }
}
