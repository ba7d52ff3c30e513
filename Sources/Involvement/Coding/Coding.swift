/// A theme applied to a quotation, by whom, and what was decided. A machine
/// only suggests; a suggestion stays one until a person accepts it.
public struct Coding: Equatable, Sendable {
    public let quotation: ID<Quotation>
    public let theme: ID<Theme>
    public let coder: Coder
    public let decision: Decision
    public let polarity: Polarity
    /// From 0 to 1, how sure the machine is. With a person's decision, how sure it
    /// was when they decided; nil when it had not suggested the theme.
    public let confidence: Double?
    /// The words that led to it: half-open UTF-8 ranges of the quotation's
    /// text, in order, not overlapping.
    public let evidenceUTF8: [Range<Int>]
    /// Why the machine suggests it; empty for a person's decision.
    public let reasons: Reasons
    /// With a person's decision, the version of the machine whose suggestions
    /// they saw; nil when it had suggested nothing.
    public let seen: String?
    public let day: Day

    public init(
        quotation: ID<Quotation>, theme: ID<Theme>, coder: Coder, decision: Decision, polarity: Polarity,
        confidence: Double? = nil, evidenceUTF8: [Range<Int>] = [], reasons: Reasons = Reasons(), seen: String? = nil,
        day: Day
    ) {
        self.quotation = quotation
        self.theme = theme
        self.coder = coder
        self.decision = decision
        self.polarity = polarity
        self.confidence = confidence
        self.evidenceUTF8 = evidenceUTF8
        self.reasons = reasons
        self.seen = seen
        self.day = day
    }
}

/// A person's word that they are done with a quotation: what they have not
/// accepted on it is not there.
public struct FinishedReading: Equatable, Sendable {
    public let quotation: ID<Quotation>
    public let coder: Coder
    public let day: Day

    public init(quotation: ID<Quotation>, coder: Coder, day: Day) {
        self.quotation = quotation
        self.coder = coder
        self.day = day
    }
}

/// What has been said about a theme on a quotation.
public enum Decision: String, Sendable, CaseIterable {
    case suggested, accepted, rejected
}

/// For or against, as far as one theme goes.
public enum Polarity: String, Sendable, CaseIterable {
    case positive, negative, mixed, neutral
}

/// Who or what applied a theme.
public enum Coder: Hashable, Sendable {
    /// Someone on the panel, by the name they work under.
    case person(String)
    /// The word list or model, with the version of the codebook it used.
    case machine(String)
    /// Whoever coded a file of quotations before it came here.
    case imported

    /// As stored and shown: `person:Ash`, `machine:2026.1`, `imported`.
    public var name: String {
        switch self {
        case .person(let name): "person:\(name)"
        case .machine(let version): "machine:\(version)"
        case .imported: "imported"
        }
    }

    /// Which word list or model it was; nil for a person.
    public var version: String? {
        if case .machine(let version) = self { version } else { nil }
    }

    /// Reads what `name` writes. Nil for anything else.
    public init?(name: some StringProtocol) {
        if name == "imported" {
            self = .imported
        } else if name.hasPrefix("person:") {
            self = .person(String(name.dropFirst("person:".count)))
        } else if name.hasPrefix("machine:") {
            self = .machine(String(name.dropFirst("machine:".count)))
        } else {
            return nil
        }
    }
}

/// A note by a coder about a quotation.
public struct Memo: Equatable, Sendable {
    public let quotation: ID<Quotation>
    public let coder: Coder
    public let text: String
    public let day: Day

    public init(quotation: ID<Quotation>, coder: Coder, text: String, day: Day) {
        self.quotation = quotation
        self.coder = coder
        self.text = text
        self.day = day
    }
}
