/// What kind of danger somebody's words may speak of. Never a theme, never
/// scored: it only says that a person must look.
public enum DangerKind: String, Sendable, CaseIterable {
    case suicide
    case selfHarm = "self_harm"
    case overdose
    /// Violence or control by somebody close: hurting, watching, locking in.
    case violence
    case childAtRisk = "child_at_risk"
    case harmToOthers = "harm_to_others"
}

/// Words that may speak of one kind of danger, in a text.
public struct DangerSign: Equatable, Sendable {
    public let kind: DangerKind
    /// Half-open UTF-8 ranges of the text, in order, not overlapping.
    public let evidenceUTF8: [Range<Int>]

    public init(kind: DangerKind, evidenceUTF8: [Range<Int>]) {
        self.kind = kind
        self.evidenceUTF8 = evidenceUTF8
    }
}

/// A text in which words may speak of danger, for a named person to look at.
public struct DangerFinding: Equatable, Sendable {
    public let id: ID<DangerFinding>
    public let source: Quotation.Source
    /// All of the answer or statement, as it was written.
    public let text: String
    /// One of each kind, in the order of `DangerKind`; never empty.
    public let signs: [DangerSign]
    /// When the words were found.
    public let day: Day

    public init(id: ID<DangerFinding>, source: Quotation.Source, text: String, signs: [DangerSign], day: Day) {
        self.id = id
        self.source = source
        self.text = text
        self.signs = signs
        self.day = day
    }
}

/// What a person did about a finding.
public struct DangerHandling: Equatable, Sendable {
    public let outcome: Outcome
    /// What they want others to know; may be empty.
    public let note: String
    public let coder: Coder
    public let day: Day

    public enum Outcome: String, Sendable, CaseIterable {
        case noDanger = "no_danger"
        /// With the person in the group who is named for safeguarding.
        case talkedAbout = "talked_about"
        case passedOn = "passed_on"
        /// It was a danger, and nothing more could be done.
        case nothingPossible = "nothing_possible"
        /// It waits again: somebody else has to look.
        case openAgain = "open_again"
    }

    public init(outcome: Outcome, note: String, coder: Coder, day: Day) {
        self.outcome = outcome
        self.note = note
        self.coder = coder
        self.day = day
    }
}

/// A finding with everything that was done about it, oldest first.
public struct HandledDanger: Equatable, Sendable {
    public let finding: DangerFinding
    public let handlings: [DangerHandling]
    public let isWaiting: Bool

    public init(finding: DangerFinding, handlings: [DangerHandling], isWaiting: Bool) {
        self.finding = finding
        self.handlings = handlings
        self.isWaiting = isWaiting
    }
}
