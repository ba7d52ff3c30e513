/// A quotation that may leave, as it leaves.
public struct ReleasedQuotation: Equatable, Sendable {
    public let id: ID<Quotation>
    /// To the letter.
    public let text: String
    /// A name for the speaker that enough others share.
    public let attribution: String
    public let consent: QuotationConsent
    /// The question it answers; nil for one collected elsewhere.
    public let question: ID<Question>?
    /// Accepted by a person, in the order of the codebook; without those whose
    /// number of people is hidden, unless it was collected elsewhere.
    public let themes: [ThemeMention]

    public init(
        id: ID<Quotation>, text: String, attribution: String, consent: QuotationConsent,
        question: ID<Question>?, themes: [ThemeMention]
    ) {
        self.id = id
        self.text = text
        self.attribution = attribution
        self.consent = consent
        self.question = question
        self.themes = themes
    }

    /// A theme spoken of, and how.
    public struct ThemeMention: Equatable, Sendable {
        public let theme: ID<Theme>
        /// Nil where so few spoke of it in this way that their number is hidden.
        public let polarity: Polarity?

        public init(theme: ID<Theme>, polarity: Polarity?) {
            self.theme = theme
            self.polarity = polarity
        }
    }
}

/// Quotations kept back for one reason.
public struct Withheld: Equatable, Sendable {
    public let reason: Reason
    public let quotations: PublishedCount

    public init(reason: Reason, quotations: PublishedCount) {
        self.reason = reason
        self.quotations = quotations
    }

    public enum Reason: String, Sendable, CaseIterable {
        case noConsent = "no consent to publish"
        case notCleared = "not yet checked for names and places"
        case tooFewPeople = "too few people answered to hide one of them"
    }
}
