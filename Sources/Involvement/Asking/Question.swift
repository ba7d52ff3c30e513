/// One item of a questionnaire. What may be answered, and how it is checked
/// and shown, belongs to its type; the type is named here and lives in the
/// survey engine.
public struct Question: Equatable, Sendable {
    public private(set) var id: ID<Question>
    /// As written in the survey file: `choose one`, `story`, ...
    public var type: String
    /// The shape of its answer; nil for a message, which has none.
    public var shape: Answer.Shape?
    public var text: String
    /// Help under the question; nil for none.
    public var hint: String?
    public var isRequired: Bool
    /// Asked once more when left blank, and then let go.
    public var isAskedAgain: Bool
    public var choices: [Choice]
    /// The name of the shared scale that the choices come from; nil when they
    /// are its own.
    public var scale: String?
    /// Whether each person gets the choices in an order of their own.
    public var isShuffled: Bool
    /// Asked only when this holds; nil means always.
    public var showIf: Expression?
    public var limits: Limits
    public var checks: [Check]
    /// When one of these holds the interview ends after this question.
    public var stops: [Stop]
    /// The finest part of a date that is asked for.
    public var precision: PartialDate.Precision
    /// What is worked out from earlier answers instead of being asked.
    public var calculation: Expression?
    /// The same for everybody, and not asked.
    public var fixedValue: String?
    /// The grid it is a row of; nil for none.
    public var grid: Grid?
    /// For the line beside "Something else": the question and the choice that
    /// it says more about.
    public var saysMoreAbout: ChoiceOfQuestion?
    /// Words at the two ends of a rating; nil for none.
    public var ends: Ends?
    /// What stands beside the box of a tick to confirm.
    public var tickLabel: String?
    /// A file beside the survey, shown with the words.
    public var picture: String?
    /// How choices are put on a screen, when not as buttons.
    public var look: Look
    public var kept: KeptColumns
    /// For a service question: the earlier question whose chosen tier the
    /// services must have.
    public var servicesOfTierIn: ID<Question>?
    /// For a consent: what the person allows.
    public var consentPurpose: ID<Consent>?
    /// For free text: what the question invites, so that "nothing" can be read.
    public var invites: Invitation
    /// Whether the words may be picked out as quotations.
    public var isQuotable: Bool

    public init(
        id: ID<Question>, type: String, shape: Answer.Shape?, text: String, hint: String? = nil,
        isRequired: Bool = false, choices: [Choice] = [], scale: String? = nil, showIf: Expression? = nil,
        limits: Limits = Limits(), checks: [Check] = [], servicesOfTierIn: ID<Question>? = nil,
        consentPurpose: ID<Consent>? = nil, invites: Invitation = .anything, isQuotable: Bool = false
    ) {
        self.id = id
        self.type = type
        self.shape = shape
        self.text = text
        self.hint = hint
        self.isRequired = isRequired
        self.isAskedAgain = false
        self.scale = scale
        self.isShuffled = false
        self.stops = []
        self.precision = .day
        self.calculation = nil
        self.fixedValue = nil
        self.grid = nil
        self.saysMoreAbout = nil
        self.ends = nil
        self.tickLabel = nil
        self.picture = nil
        self.look = .plain
        self.kept = [:]
        self.choices = choices
        self.showIf = showIf
        self.limits = limits
        self.checks = checks
        self.servicesOfTierIn = servicesOfTierIn
        self.consentPurpose = consentPurpose
        self.invites = invites
        self.isQuotable = isQuotable
    }

    /// What a free-text question invites people to write about.
    public enum Invitation: String, Equatable, Sendable, CaseIterable {
        case anything = "open"
        case whatWasGood = "what was good"
        case whatCouldBeBetter = "what could be better"
    }

    /// Bounds on an answer; nil means unbounded.
    public struct Limits: Equatable, Sendable {
        public var atLeast: Double?
        public var atMost: Double?
        /// The first and the last date taken: a day, or a rule such as `today`.
        public var earliest: Expression?
        public var latest: Expression?
        /// From one mark of a rating to the next.
        public var step: Double?
        /// Unicode scalars, which is what a person counts as typed letters.
        public var atMostCharacters: Int?
        public var chooseAtLeast: Int?
        public var chooseAtMost: Int?

        public init(
            atLeast: Double? = nil, atMost: Double? = nil, atMostCharacters: Int? = nil,
            chooseAtLeast: Int? = nil, chooseAtMost: Int? = nil, earliest: Expression? = nil,
            latest: Expression? = nil, step: Double? = nil
        ) {
            self.atLeast = atLeast
            self.atMost = atMost
            self.atMostCharacters = atMostCharacters
            self.chooseAtLeast = chooseAtLeast
            self.chooseAtMost = chooseAtMost
            self.earliest = earliest
            self.latest = latest
            self.step = step
        }
    }

    /// When the condition holds, the interview ends here with these words, and
    /// nothing is kept.
    public struct Stop: Equatable, Sendable {
        public var stopIf: Expression
        public var say: String

        public init(stopIf: Expression, say: String) {
            self.stopIf = stopIf
            self.say = say
        }
    }

    /// Several statements on one scale, shown as a table. Each row is a question
    /// of its own.
    public struct Grid: Equatable, Sendable {
        public let code: String
        /// Said above the rows.
        public var text: String
        public var hint: String?
        public var kept: KeptColumns

        public init(code: String, text: String, hint: String? = nil, kept: KeptColumns = [:]) {
            self.code = code
            self.text = text
            self.hint = hint
            self.kept = kept
        }
    }

    /// What the lowest and the highest mark of a rating mean.
    public struct Ends: Equatable, Sendable {
        public var low: String
        public var high: String

        public init(low: String, high: String) {
            self.low = low
            self.high = high
        }
    }

    /// One choice of one question.
    public struct ChoiceOfQuestion: Equatable, Sendable {
        public let question: ID<Question>
        public let choice: ID<Choice>

        public init(question: ID<Question>, choice: ID<Choice>) {
            self.question = question
            self.choice = choice
        }
    }

    /// How choices are put on a screen.
    public enum Look: String, Equatable, Sendable, CaseIterable {
        case plain
        case dropdown
        /// A line that offers what fits while typing; a dropdown without scripts.
        case typeAhead = "type ahead"
    }

    /// A rule of the survey's own: when the condition holds, the answer is not
    /// taken and the person is told this.
    public struct Check: Equatable, Sendable {
        public var refuseIf: Expression
        public var say: String

        public init(refuseIf: Expression, say: String) {
            self.refuseIf = refuseIf
            self.say = say
        }
    }
}

extension Question {
    /// The same question under another code, as in one round of a repeat.
    public func renamed(_ id: ID<Question>) -> Question {
        var copy = self
        copy.id = id
        return copy
    }
}
