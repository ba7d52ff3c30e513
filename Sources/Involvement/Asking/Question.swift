/// One item of a questionnaire. What may be answered, and how it is checked
/// and shown, belongs to its type; the type is named here and lives in the
/// survey engine.
public struct Question: Equatable, Sendable {
    public let id: ID<Question>
    /// As written in the survey file: `choose one`, `story`, ...
    public var type: String
    /// The shape of its answer; nil for a message, which has none.
    public var shape: Answer.Shape?
    public var text: String
    /// Help under the question; nil for none.
    public var hint: String?
    public var isRequired: Bool
    public var choices: [Choice]
    /// Asked only when this holds; nil means always.
    public var showIf: Expression?
    public var limits: Limits
    public var checks: [Check]
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
        isRequired: Bool = false, choices: [Choice] = [], showIf: Expression? = nil,
        limits: Limits = Limits(), checks: [Check] = [], servicesOfTierIn: ID<Question>? = nil,
        consentPurpose: ID<Consent>? = nil, invites: Invitation = .anything, isQuotable: Bool = false
    ) {
        self.id = id
        self.type = type
        self.shape = shape
        self.text = text
        self.hint = hint
        self.isRequired = isRequired
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
        /// Unicode scalars, which is what a person counts as typed letters.
        public var atMostCharacters: Int?
        public var chooseAtLeast: Int?
        public var chooseAtMost: Int?

        public init(
            atLeast: Double? = nil, atMost: Double? = nil, atMostCharacters: Int? = nil,
            chooseAtLeast: Int? = nil, chooseAtMost: Int? = nil
        ) {
            self.atLeast = atLeast
            self.atMost = atMost
            self.atMostCharacters = atMostCharacters
            self.chooseAtLeast = chooseAtLeast
            self.chooseAtMost = chooseAtMost
        }
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
