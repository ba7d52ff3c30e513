/// Something people want done, with what stands behind it.
public struct Ask: Equatable, Sendable {
    public let id: ID<Ask>
    public var text: String
    /// Themes that people spoke of when they asked for it.
    public var themes: [ID<Theme>]
    public var evidence: [ID<Quotation>]
    /// Quotations that stood behind it and were withdrawn.
    public var withdrawn: [ID<Quotation>]
    /// What the body that was asked has said and done, in the order of the days.
    public var replies: [Reply]

    public init(
        id: ID<Ask>, text: String, themes: [ID<Theme>] = [], evidence: [ID<Quotation>] = [],
        withdrawn: [ID<Quotation>] = [], replies: [Reply] = []
    ) {
        self.id = id
        self.text = text
        self.themes = themes
        self.evidence = evidence
        self.withdrawn = withdrawn
        self.replies = replies
    }

    /// The same without evidence that is none of these: what was withheld may not be pointed at either.
    func standing(on released: Set<ID<Quotation>>) -> Ask {
        var ask = self
        ask.evidence = evidence.filter(released.contains)
        return ask
    }

    /// How it stands; nil while there is no reply.
    public var outcome: Reply.Outcome? { replies.last?.outcome }
}

/// What a body did with an ask: "you said, we did".
public struct Reply: Equatable, Sendable {
    public var outcome: Outcome
    public var day: Day
    /// The body's own words, or the group's when it confirms; may be empty.
    public var words: String

    public init(_ outcome: Outcome, day: Day, words: String = "") {
        self.outcome = outcome
        self.day = day
        self.words = words
    }

    public enum Outcome: Equatable, Sendable {
        case agreed
        case notAgreed(why: String)
        case planned
        case done
        /// The group itself says that it happened.
        case confirmed
    }
}
