/// What became of one question in one response: an answer, or the reason why
/// there is none. Absence is never an empty string or a zero.
public enum ItemResponse: Hashable, Sendable {
    case answered(Answer)
    /// What somebody wrote by hand where another kind of answer was asked for:
    /// "twenty six", "60+", "very old". It is kept as written and flagged, and
    /// never guessed into an answer.
    case asWritten(String)
    case absent(ItemNonresponse)

    public var answer: Answer? {
        if case .answered(let answer) = self { answer } else { nil }
    }

    /// The word in tables and files: `answered`, `as_written`, `left_blank`, ...
    public var state: String {
        switch self {
        case .answered: "answered"
        case .asWritten: "as_written"
        case .absent(let reason): reason.rawValue
        }
    }
}

/// Why a question has no answer.
public enum ItemNonresponse: String, Hashable, Sendable, CaseIterable {
    /// The routing never reached it, so it says nothing about the person.
    case notAsked = "not_asked"
    case leftBlank = "left_blank"
    case preferNotToSay = "prefer_not_to_say"
    case dontKnow = "dont_know"
}
