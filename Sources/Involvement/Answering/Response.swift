/// One completed pass through a questionnaire by one person. It holds nothing
/// that says who they are and no time finer than the day.
public struct Response: Equatable, Sendable {
    /// Random, so that it tells neither order nor person.
    public let id: ID<Response>
    public var instrument: ID<Instrument>
    public var instrumentVersion: String
    public var channel: Channel
    public var day: Day
    public var disposition: Disposition
    /// The language it was answered in, BCP 47.
    public var language: String
    /// The way of asking, such as `easy-read`; nil for the survey as it is.
    public var variant: String?
    /// What the order of shuffled choices was made from; nil when none were.
    public var seed: UInt64?
    /// Every question of the instrument but its consents and messages.
    public var items: [ID<Question>: ItemResponse]
    public var consents: [Consent]
    /// What was said in the equality questions. It is stored apart, where nothing
    /// joins it to this response, and is empty when a response is read back.
    public var equality: [ID<Question>: ItemResponse]
    /// Who helped to answer; nil when nobody did.
    public var assistance: Assistance?
    /// How it was typed in from paper; nil when it did not come on paper here.
    public var typing: PaperTyping?

    public init(
        id: ID<Response>, instrument: ID<Instrument>, instrumentVersion: String, channel: Channel, day: Day,
        disposition: Disposition = .complete, language: String = "en", variant: String? = nil, seed: UInt64? = nil,
        items: [ID<Question>: ItemResponse], consents: [Consent],
        equality: [ID<Question>: ItemResponse] = [:], assistance: Assistance? = nil, typing: PaperTyping? = nil
    ) {
        self.id = id
        self.instrument = instrument
        self.instrumentVersion = instrumentVersion
        self.channel = channel
        self.day = day
        self.disposition = disposition
        self.language = language
        self.variant = variant
        self.seed = seed
        self.items = items
        self.consents = consents
        self.equality = equality
        self.assistance = assistance
        self.typing = typing
    }

    /// Whether the person allowed this.
    public func allows(_ purpose: ID<Consent>) -> Bool {
        consents.contains { $0.purpose == purpose && $0.isGiven }
    }
}

/// How far a response got, after AAPOR's final disposition codes.
public enum Disposition: String, Sendable, CaseIterable {
    case complete
    /// Sent with at least one required question missing, as paper can be.
    case partial
}

/// How a response came in: the survey mode.
public enum Channel: String, Sendable, CaseIterable {
    case web, kiosk, paper, assisted, panel, imported

    /// Whether what was written stands as it is, since nobody can be asked again.
    public var isByHand: Bool { self == .paper || self == .imported }
}
