/// The questionnaire of a consultation, in one language. A published version
/// is frozen; a response remembers the version it answered. In another
/// language, or as Easy Read, it is the same questionnaire under an `Overlay`.
public struct Instrument: Equatable, Sendable {
    /// The survey's code, the same in every version.
    public let id: ID<Instrument>
    public var version: String
    public var title: String
    /// BCP 47, such as `en` or `cy`.
    public var language: String
    /// The other languages it is written in, each in an overlay.
    public var otherLanguages: [String]
    /// Other ways of asking it, such as `easy-read`, each in an overlay.
    public var variants: [String]
    public var people: People
    /// Whom a person in trouble can call; shown on every page.
    public var helpLines: [HelpLine]
    /// What each person is asked to allow, each on a page of its own before the
    /// rest.
    public var consents: [Question] {
        didSet { pages = Self.pages(consents: consents, blocks: blocks) }
    }
    /// Named lists of choices that several questions share.
    public var scales: [SharedScale]
    /// What is asked, as laid out in the file.
    public var blocks: [Block] {
        didSet { pages = Self.pages(consents: consents, blocks: blocks) }
    }
    /// Asked after the rest, never required, and stored apart from it.
    public var equality: EqualityQuestions?
    /// Words of the version before that were changed and, as the author says,
    /// mean the same: by `question/choice`, `scale/choice` or `question`.
    public var sameMeaning: [String: String]
    /// Whether people need a single-use code to answer on the web.
    public var needsInvitation: Bool
    /// How many people of a kind are asked at most, in the order of the file.
    public var quotas: [Quota]
    public var kept: KeptColumns
    /// In the order they are asked, the consents first, one to a page; each with
    /// the rules of the sections around it. The equality questions are not
    /// among them.
    public private(set) var pages: [Page]

    public init(
        id: ID<Instrument>, version: String, title: String, language: String = "en",
        otherLanguages: [String] = [], variants: [String] = [], people: People = People(),
        helpLines: [HelpLine] = [], consents: [Question] = [], scales: [SharedScale] = [], blocks: [Block] = [],
        equality: EqualityQuestions? = nil, sameMeaning: [String: String] = [:], needsInvitation: Bool = false,
        quotas: [Quota] = [], kept: KeptColumns = [:]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.language = language
        self.otherLanguages = otherLanguages
        self.variants = variants
        self.people = people
        self.helpLines = helpLines
        self.consents = consents
        self.scales = scales
        self.blocks = blocks
        self.equality = equality
        self.sameMeaning = sameMeaning
        self.needsInvitation = needsInvitation
        self.quotas = quotas
        self.kept = kept
        self.pages = Self.pages(consents: consents, blocks: blocks)
    }

    private static func pages(consents: [Question], blocks: [Block]) -> [Page] {
        consents.map { Page(id: ID($0.id.rawValue), questions: [$0]) } + blocks.flatMap(\.pages)
    }

    /// One whose blocks are simply these pages.
    public init(
        id: ID<Instrument>, version: String, title: String, language: String = "en", people: People = People(),
        helpLines: [HelpLine] = [], pages: [Page]
    ) {
        self.init(
            id: id, version: version, title: title, language: language, people: people, helpLines: helpLines,
            blocks: pages.map(Block.page))
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

/// A list of choices with a name, used by several questions.
public struct SharedScale: Equatable, Sendable {
    public let name: String
    public var choices: [Choice]
    public var kept: KeptColumns

    public init(name: String, choices: [Choice], kept: KeptColumns = [:]) {
        self.name = name
        self.choices = choices
        self.kept = kept
    }
}

/// Questions about who the person is, to see whether everybody is served
/// alike. Never required, and stored so that no answer can be joined to the
/// rest of what the same person said.
public struct EqualityQuestions: Equatable, Sendable {
    public var pages: [Page]
    /// Whether the survey uses the pack that comes with the product.
    public var isShippedPack: Bool

    public init(pages: [Page], isShippedPack: Bool) {
        self.pages = pages
        self.isShippedPack = isShippedPack
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
