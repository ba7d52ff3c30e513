/// A passage of somebody's words, picked out to be read by theme. It is
/// anchored by its place in the source *and* by its text, so that neither can
/// drift from the other unseen.
public struct Quotation: Equatable, Sendable {
    public let id: ID<Quotation>
    public let source: Source
    /// Half-open, in UTF-8 bytes of the source text.
    public let rangeUTF8: Range<Int>
    /// Exactly the bytes of that range.
    public let text: String
    public let consent: QuotationConsent
    /// How its speaker may be named; nil when reporting chooses a safe name.
    public let attribution: String?
    /// The language the person chose to answer in, BCP 47, where that was not
    /// English; nil where nobody knows, too.
    public let answeredIn: String?

    public init(
        id: ID<Quotation>, source: Source, rangeUTF8: Range<Int>, text: String, consent: QuotationConsent,
        attribution: String? = nil, answeredIn: String? = nil
    ) {
        self.id = id
        self.source = source
        self.rangeUTF8 = rangeUTF8
        self.text = text
        self.consent = consent
        self.attribution = attribution
        self.answeredIn = answeredIn
    }

    /// Where the words come from.
    public enum Source: Hashable, Sendable {
        /// An answer to a free-text question of this consultation.
        case answer(ID<Response>, ID<Question>)
        /// A quotation collected elsewhere, with its number there. Nobody
        /// knows how many people such quotations come from, so they are read and
        /// quoted, and never counted as respondents.
        case collected(String)
        /// Said at a panel session, under a pseudonym. Read, quoted and counted like
        /// one collected elsewhere; the pseudonym is for the group alone, since with
        /// it statements of one person could be put together.
        case panel(ID<PanelSession>, day: Day, speaker: String)
    }

    /// The response it belongs to; nil for a quotation collected elsewhere or said
    /// at a panel.
    public var response: ID<Response>? {
        if case .answer(let response, _) = source { response } else { nil }
    }
}

/// Who may read a person's words outside the group that runs the consultation.
public enum QuotationConsent: String, Sendable, CaseIterable {
    /// Nobody: the words count towards themes and go no further.
    case none
    /// Those who pay for services; not to be published.
    case commissionerOnly = "commissioner-only"
    /// Anybody, without a name.
    case publish
}

/// A person's word that a quotation was read for names, places and anything
/// else that could identify somebody, and what they found.
public struct Clearance: Equatable, Sendable {
    public let quotation: ID<Quotation>
    public let coder: Coder
    public let isCleared: Bool
    public let day: Day

    public init(quotation: ID<Quotation>, coder: Coder, isCleared: Bool, day: Day) {
        self.quotation = quotation
        self.coder = coder
        self.isCleared = isCleared
        self.day = day
    }
}
