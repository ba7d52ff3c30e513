/// Something people want done, with the quotations that stand behind it.
public struct Ask: Equatable, Sendable {
    public let id: ID<Ask>
    public var text: String
    public var evidence: [ID<Quotation>]
    /// What the body that was asked has said; nil while it has not.
    public var reply: Reply?

    public init(id: ID<Ask>, text: String, evidence: [ID<Quotation>], reply: Reply? = nil) {
        self.id = id
        self.text = text
        self.evidence = evidence
        self.reply = reply
    }
}

/// What a body did with an ask: "you said, we did".
public enum Reply: Equatable, Sendable {
    case agreed
    case notAgreed(why: String)
    case planned
    case done
    /// The group itself says that it happened.
    case confirmed
}
