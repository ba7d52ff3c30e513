/// The questionnaire of a consultation, in one language. A published version
/// is frozen; a response remembers the version it answered.
public struct Instrument: Equatable, Sendable {
    /// The survey's code, the same in every version.
    public let id: ID<Instrument>
    public var version: String
    public var title: String
    /// BCP 47, such as `en` or `cy`.
    public var language: String
    public var people: People
    /// Whom a person in trouble can call; shown on every page.
    public var helpLines: [HelpLine]
    /// In the order they are asked. The consents come first, one to a page.
    public var pages: [Page]

    public init(
        id: ID<Instrument>, version: String, title: String, language: String = "en",
        people: People = People(), helpLines: [HelpLine] = [], pages: [Page] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.language = language
        self.people = people
        self.helpLines = helpLines
        self.pages = pages
    }

    /// Every question in the order asked.
    public var questions: [Question] { pages.flatMap(\.questions) }

    /// The question with this code, if there is one.
    public func question(_ id: ID<Question>) -> Question? {
        for page in pages {
            if let question = page.questions.first(where: { $0.id == id }) { return question }
        }
        return nil
    }

    /// The question whose choices say the tier: the one that a service
    /// question filters by. Nil when the survey does not ask.
    public var tierQuestion: ID<Question>? {
        questions.lazy.compactMap(\.servicesOfTierIn).first
    }
}

/// Who asks, on whose behalf, and until when.
public struct People: Equatable, Sendable {
    public var runBy: String
    public var isFor: String
    /// The last day on which answers are taken.
    public var closes: Day?

    public init(runBy: String = "", isFor: String = "", closes: Day? = nil) {
        self.runBy = runBy
        self.isFor = isFor
        self.closes = closes
    }
}

/// Someone to call, in a consultation's own area.
public struct HelpLine: Equatable, Sendable {
    public var name: String
    public var phone: String
    /// When they answer, in words; empty when not said.
    public var hours: String

    public init(name: String, phone: String, hours: String = "") {
        self.name = name
        self.phone = phone
        self.hours = hours
    }
}
