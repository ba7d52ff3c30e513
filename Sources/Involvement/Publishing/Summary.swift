/// Numbers fit to publish: how many people spoke of each theme and how they
/// answered, after suppression. Nothing past this point sees a true count.
public struct Summary: Equatable, Sendable {
    /// The name of the disclosure policy that was applied.
    public let policy: String
    /// Everybody together.
    public let whole: Block
    /// The same figures by service, by tier or by month: each grouping once, in
    /// the order in which they were asked for.
    public let tables: [Table]
    /// How each question was answered, in the order asked.
    public let questions: [QuestionFigures]
    /// Quotations collected elsewhere, which are not counted as respondents.
    public let collectedQuotations: Int
    /// First and last day of the responses counted, as months; nil with none.
    public let period: ClosedRange<String>?

    public init(
        policy: String, whole: Block, tables: [Table], questions: [QuestionFigures],
        collectedQuotations: Int, period: ClosedRange<String>?
    ) {
        self.policy = policy
        self.whole = whole
        self.tables = tables
        self.questions = questions
        self.collectedQuotations = collectedQuotations
        self.period = period
    }

    /// With at most one grouping.
    /// - Parameter groups: one for each service, tier or month; empty without a
    ///   grouping.
    public init(
        policy: String, grouping: Grouping?, whole: Block, groups: [Block], questions: [QuestionFigures],
        collectedQuotations: Int, period: ClosedRange<String>?
    ) {
        self.init(
            policy: policy, whole: whole, tables: grouping.map { [Table(grouping: $0, blocks: groups)] } ?? [],
            questions: questions, collectedQuotations: collectedQuotations, period: period)
    }

    /// The first of the groupings, for a page that shows one.
    public var grouping: Grouping? { tables.first?.grouping }

    /// The figures of the first grouping; empty without one.
    public var groups: [Block] { tables.first?.blocks ?? [] }

    /// What people can be grouped by.
    public enum Grouping: String, Sendable, CaseIterable {
        case service, tier, month
    }

    /// The figures of everybody, by one grouping.
    public struct Table: Equatable, Sendable {
        public let grouping: Grouping
        /// One for each service, tier or month.
        public let blocks: [Block]

        public init(grouping: Grouping, blocks: [Block]) {
            self.grouping = grouping
            self.blocks = blocks
        }
    }

    /// The figures of one group of people.
    public struct Block: Equatable, Sendable {
        /// A code that is stable from one release to the next.
        public let code: String
        public let name: String
        /// Everybody in the group, whether they spoke of a theme or not.
        public let respondents: PublishedCount
        /// One for each theme of the codebook, in its order.
        public let themes: [ThemeFigures]

        public init(code: String, name: String, respondents: PublishedCount, themes: [ThemeFigures]) {
            self.code = code
            self.name = name
            self.respondents = respondents
            self.themes = themes
        }
    }

    /// How many people in a group spoke of a theme.
    public struct ThemeFigures: Equatable, Sendable {
        public let theme: ID<Theme>
        public let name: String
        public let respondents: PublishedCount
        /// Out of everybody in the group; nil when either count is hidden.
        public let share: Share?
        /// People, by how they spoke of it; someone who spoke of it both ways
        /// counts as mixed. One entry for each polarity.
        public let polarity: [Polarity: PublishedCount]

        public init(
            theme: ID<Theme>, name: String, respondents: PublishedCount, share: Share?,
            polarity: [Polarity: PublishedCount]
        ) {
            self.theme = theme
            self.name = name
            self.respondents = respondents
            self.share = share
            self.polarity = polarity
        }
    }

    /// How one question was answered.
    public struct QuestionFigures: Equatable, Sendable {
        public let question: ID<Question>
        public let text: String
        public let type: String
        public let options: [OptionFigures]

        public init(question: ID<Question>, text: String, type: String, options: [OptionFigures]) {
            self.question = question
            self.text = text
            self.type = type
            self.options = options
        }
    }

    /// How many people gave one answer, or gave none for one reason.
    public struct OptionFigures: Equatable, Sendable {
        /// The choice or service; nil for words, numbers and absent answers.
        public let option: String?
        public let text: String
        /// `answered`, `left_blank`, `not_asked`, ...
        public let state: String
        /// In a repeat, those who gave it in one round or more.
        public let respondents: PublishedCount
        /// How often they gave it, over all rounds; nil for a question that is
        /// asked once, and for people who were not asked.
        public let rounds: PublishedCount?

        public init(
            option: String?, text: String, state: String, respondents: PublishedCount, rounds: PublishedCount? = nil
        ) {
            self.option = option
            self.text = text
            self.state = state
            self.respondents = respondents
            self.rounds = rounds
        }
    }
}
