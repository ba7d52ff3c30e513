/// A meeting of a panel at which things were said that may be quoted.
public struct PanelSession: Equatable, Sendable {
    public let id: ID<PanelSession>
    public let day: Day
    /// How many people were in the room, and so how many at most it speaks for.
    public let present: Int
    public let consent: ConsentManner

    public init(id: ID<PanelSession>, day: Day, present: Int, consent: ConsentManner) {
        self.id = id
        self.day = day
        self.present = present
        self.consent = consent
    }
}

/// Something said at a panel session.
public struct PanelStatement: Equatable, Sendable {
    /// `Member A`; never a real name.
    public let pseudonym: String
    public let words: String
    public let consent: QuotationConsent

    public init(pseudonym: String, words: String, consent: QuotationConsent) {
        self.pseudonym = pseudonym
        self.words = words
        self.consent = consent
    }
}

/// A panel session with how much was taken down of it.
public struct RecordedPanel: Equatable, Sendable {
    public let session: PanelSession
    public let statements: Int
    /// How many people spoke, by pseudonym.
    public let speakers: Int

    public init(session: PanelSession, statements: Int, speakers: Int) {
        self.session = session
        self.statements = statements
        self.speakers = speakers
    }
}
