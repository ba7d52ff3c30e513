/// One thing a person was asked to allow, and what they said. Each is asked,
/// stored and withdrawn by itself; saying nothing is no.
public struct Consent: Hashable, Sendable {
    public let purpose: ID<Consent>
    public let isGiven: Bool
    /// The exact words agreed to, so that a later wording cannot be read back
    /// into an earlier yes.
    public let wording: String
    public let day: Day

    public init(purpose: ID<Consent>, isGiven: Bool, wording: String, day: Day) {
        self.purpose = purpose
        self.isGiven = isGiven
        self.wording = wording
        self.day = day
    }

    /// To be counted at all.
    public static let takePart: ID<Consent> = "take_part"
    /// To have one's words published without one's name.
    public static let quoteMyWords: ID<Consent> = "quote_my_words"
    /// To have one's words read by those who pay, and not published.
    public static let showCommissioner: ID<Consent> = "show_commissioner"
    /// To have the service see the answer and reply to it.
    public static let showService: ID<Consent> = "show_service"
}

/// A consent as it stands, with what came before.
public struct ConsentOnRecord: Equatable, Sendable {
    public let consent: Consent
    /// The day it had been given, when it was taken back since; the consent's
    /// own day is then that of taking it back.
    public let givenBefore: Day?
    /// The language that its wording is in, BCP 47: the person was asked in it.
    public let language: String

    public init(consent: Consent, givenBefore: Day? = nil, language: String = "en") {
        self.consent = consent
        self.givenBefore = givenBefore
        self.language = language
    }
}
