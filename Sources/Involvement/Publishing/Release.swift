/// A frozen, numbered hand-over: everything that one submission may say, and
/// nothing that may not leave. Every file of a submission is written from it.
public struct Release: Equatable, Sendable {
    /// Counted from 1 in each consultation.
    public let number: Int
    public let day: Day
    /// The program that made it, with its version.
    public let generator: String
    public let consultation: Consultation
    public let policy: DisclosurePolicy
    public let summary: Summary
    /// In the order of their keys, so that two of one person don't stand together.
    public let quotations: [ReleasedQuotation]
    /// Why other quotations are not in it, and how many; rounded like any count.
    public let withheld: [Withheld]
    public let asks: [Ask]
    /// SHA-256 of what was counted and quoted, in hexadecimal.
    public let dataDigest: String

    public init(
        number: Int, day: Day, generator: String, consultation: Consultation, policy: DisclosurePolicy,
        summary: Summary, quotations: [ReleasedQuotation], withheld: [Withheld], asks: [Ask] = [],
        dataDigest: String
    ) {
        self.number = number
        self.day = day
        self.generator = generator
        self.consultation = consultation
        self.policy = policy
        self.summary = summary
        self.quotations = quotations
        self.withheld = withheld
        self.asks = asks
        self.dataDigest = dataDigest
    }
}

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

/// How small numbers are kept from identifying people.
public struct DisclosurePolicy: Equatable, Sendable {
    public let name: String
    /// Counts from 1 to this are suppressed, and so are counts that leave this
    /// many or fewer people out.
    public let suppressUpTo: Int
    /// Other counts are rounded to a multiple of this.
    public let roundTo: Int
    /// With fewer people than this in a group, none of its figures are given.
    public let smallestBase: Int
    /// An attribution must fit at least this many people.
    public let smallestAttribution: Int

    public init(
        name: String, suppressUpTo: Int, roundTo: Int, smallestBase: Int, smallestAttribution: Int
    ) {
        self.name = name
        self.suppressUpTo = suppressUpTo
        self.roundTo = roundTo
        self.smallestBase = smallestBase
        self.smallestAttribution = smallestAttribution
    }

    /// NHS England's rule for small numbers: 1 to 7 suppressed, the rest
    /// rounded to the nearest 5.
    public static let nhs = DisclosurePolicy(
        name: "nhs-7-5", suppressUpTo: 7, roundTo: 5, smallestBase: 10, smallestAttribution: 10)

    /// Every policy that a release can name.
    public static let all: [DisclosurePolicy] = [.nhs]
}
