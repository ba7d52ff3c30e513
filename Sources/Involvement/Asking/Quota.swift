/// How many people of one kind a consultation wants to hear from. When that
/// many have answered, the next who fit are thanked before they have told
/// their story; who has already begun to write is heard all the same
/// (Docs/Decisions/0011).
public struct Quota: Equatable, Sendable {
    public let id: ID<Quota>
    /// Who counts; nil for everybody.
    public var fits: Expression?
    /// From 1.
    public var atMost: Int
    /// What the next who fit are told.
    public var say: String

    public init(id: ID<Quota>, fits: Expression?, atMost: Int, say: String) {
        self.id = id
        self.fits = fits
        self.atMost = atMost
        self.say = say
    }
}

/// How far a quota is filled.
public struct QuotaCount: Equatable, Sendable {
    public let quota: ID<Quota>
    /// How many who fit have answered; may be above the limit.
    public let answered: Int
    public let atMost: Int

    public init(quota: ID<Quota>, answered: Int, atMost: Int) {
        self.quota = quota
        self.answered = answered
        self.atMost = atMost
    }

    public var isFull: Bool { answered >= atMost }
}
