/// A frozen, numbered hand-over: everything that one submission may say, and
/// nothing that may not leave. Every file of a submission is written from it,
/// and `submission.xml` read back gives the same values.
public struct Release: Equatable, Sendable {
    /// Counted from 1 in each consultation.
    public let number: Int
    public let day: Day
    /// The program that made it, with its version.
    public let generator: String
    public let stage: Stage
    /// Who had a hand in it, in the order in which they did.
    public let agents: [Agent]
    /// The one handed over before; nil for the first.
    public let previous: PreviousRelease?
    /// What people are asked to take out of earlier releases, in order.
    public let corrections: [Correction]
    public let consultation: ReleasedConsultation
    public let register: ServiceRegister
    public let codebook: ReleasedCodebook
    public let policy: DisclosurePolicy
    public let summary: Summary
    /// In the order of their keys, so that two of one person don't stand together.
    public let quotations: [ReleasedQuotation]
    /// Why other quotations are not in it, and how many; rounded like any count.
    public let withheld: [Withheld]
    /// What the group says about it all; nil when nobody has written it. Neither
    /// it nor an ask points at a quotation that is not in the release.
    public let report: Report?
    public let asks: [Ask]
    /// SHA-256 of what was counted and quoted, in hexadecimal.
    public let dataDigest: String

    public init(
        number: Int, day: Day, generator: String, stage: Stage = .draft, agents: [Agent] = [],
        previous: PreviousRelease? = nil, corrections: [Correction] = [], consultation: ReleasedConsultation,
        register: ServiceRegister, codebook: ReleasedCodebook, policy: DisclosurePolicy, summary: Summary,
        quotations: [ReleasedQuotation], withheld: [Withheld], report: Report? = nil, asks: [Ask] = [],
        dataDigest: String
    ) {
        let released = Set(quotations.map(\.id))
        self.number = number
        self.day = day
        self.generator = generator
        self.stage = stage
        self.agents = agents
        self.previous = previous
        self.corrections = corrections
        self.consultation = consultation
        self.register = register
        self.codebook = codebook
        self.policy = policy
        self.summary = summary
        self.quotations = quotations
        self.withheld = withheld
        self.report = report?.standing(on: released)
        self.asks = asks.map { $0.standing(on: released) }
        self.dataDigest = dataDigest
    }

    /// How far it has come. What a draft says is frozen; it is no hand-over
    /// until two people have said so.
    public enum Stage: String, Sendable, CaseIterable {
        case draft, approved
    }

    /// The same, approved: nothing that it says is another.
    public func approved(by people: [Agent]) -> Release {
        Release(
            number: number, day: day, generator: generator, stage: .approved, agents: agents + people,
            previous: previous, corrections: corrections, consultation: consultation, register: register,
            codebook: codebook, policy: policy, summary: summary, quotations: quotations, withheld: withheld,
            report: report, asks: asks, dataDigest: dataDigest)
    }

    public func quotation(_ id: ID<Quotation>) -> ReleasedQuotation? {
        quotations.first { $0.id == id }
    }
}

/// Somebody, or a program, that had a hand in a release.
public struct Agent: Equatable, Sendable {
    public let role: Role
    /// As they wish to be named; how many there were for the facilitators, who
    /// are not named.
    public let name: String
    /// When they said their word; nil for those who did not give one.
    public let day: Day?

    public init(role: Role, name: String, day: Day? = nil) {
        self.role = role
        self.name = name
        self.day = day
    }

    public enum Role: String, Sendable, CaseIterable {
        case userGroup = "user group"
        case facilitator
        case machine
        case reviewer
        case approver
    }

    /// Whether two names are one person's, as far as letters can tell: written
    /// larger, with another kind of space or with what nobody can see, it is no
    /// other name.
    public static func isOnePerson(_ one: String, _ other: String) -> Bool { told(one) == told(other) }

    /// Whether there is nothing in a name that can be read.
    public static func isNobody(_ name: String) -> Bool { told(name).isEmpty }

    /// What tells people apart in a name.
    private static func told(_ name: String) -> String {
        let seen = name.unicodeScalars.filter {
            $0.properties.isWhitespace
                || !$0.properties.isDefaultIgnorableCodePoint
                    && ![.format, .control].contains($0.properties.generalCategory)
        }
        return String(String.UnicodeScalarView(seen)).lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

/// The release handed over before another, so that none can be slipped in
/// between or changed unseen.
public struct PreviousRelease: Equatable, Sendable {
    public let number: Int
    /// SHA-256, in hexadecimal, of the list of its files' checksums.
    public let digest: String

    public init(number: Int, digest: String) {
        self.number = number
        self.digest = digest
    }
}

/// A quotation of an earlier release that was withdrawn since: whoever has that
/// release is asked to take it out.
public struct Correction: Hashable, Sendable {
    public let release: Int
    public let quotation: ID<Quotation>

    public init(release: Int, quotation: ID<Quotation>) {
        self.release = release
        self.quotation = quotation
    }
}
