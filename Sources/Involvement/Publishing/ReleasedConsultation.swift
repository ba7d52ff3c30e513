/// What a release says of the asking itself: who asked, by which questionnaire,
/// and which answers are in it.
public struct ReleasedConsultation: Equatable, Sendable {
    public let id: ID<Consultation>
    public let title: String
    /// The questionnaire, and its version.
    public let survey: ID<Instrument>
    public let version: String
    /// BCP 47.
    public let language: String
    public let runBy: String
    public let isFor: String
    /// By what others know the body that it is for; nil where it has no code.
    public let body: BodyIdentifier?
    /// Which answers were counted, in words.
    public let selection: String
    /// How people were asked and by whom themes were found, in words.
    public let method: String

    public init(
        id: ID<Consultation>, title: String, survey: ID<Instrument>, version: String, language: String,
        runBy: String, isFor: String, body: BodyIdentifier? = nil, selection: String, method: String
    ) {
        self.id = id
        self.title = title
        self.survey = survey
        self.version = version
        self.language = language
        self.runBy = runBy
        self.isFor = isFor
        self.body = body
        self.selection = selection
        self.method = method
    }
}

/// The themes as they were when a release was made, without what a program
/// needs to find them, and without examples, which are people's words.
public struct ReleasedCodebook: Equatable, Sendable {
    public let id: ID<Codebook>
    public let version: String
    public let title: String
    public let themes: [ReleasedTheme]

    public init(id: ID<Codebook>, version: String, title: String, themes: [ReleasedTheme]) {
        self.id = id
        self.version = version
        self.title = title
        self.themes = themes
    }

    public func theme(_ id: ID<Theme>) -> ReleasedTheme? {
        themes.first { $0.id == id }
    }
}

/// A theme as a release explains it.
public struct ReleasedTheme: Equatable, Sendable {
    public let id: ID<Theme>
    public let name: String
    /// The wider theme it belongs to; nil at the top.
    public let parent: ID<Theme>?
    public let definition: String
    /// What counts.
    public let include: String
    /// What does not.
    public let exclude: String
    public let colour: Colour?
    public let agreement: PublishedAgreement?

    public init(
        id: ID<Theme>, name: String, parent: ID<Theme>? = nil, definition: String = "", include: String = "",
        exclude: String = "", colour: Colour? = nil, agreement: PublishedAgreement? = nil
    ) {
        self.id = id
        self.name = name
        self.parent = parent
        self.definition = definition
        self.include = include
        self.exclude = exclude
        self.colour = colour
        self.agreement = agreement
    }
}

/// How far two people or more, reading the same passages, found the same theme
/// in them.
public struct PublishedAgreement: Equatable, Sendable {
    /// Passages that at least two people decided on.
    public let passages: Int
    /// Krippendorff's alpha in ten-thousandths, so that files hold it whole:
    /// 10,000 is full agreement, 0 is what chance would give, below it is worse.
    public let alphaTenThousandths: Int

    public init(passages: Int, alphaTenThousandths: Int) {
        self.passages = passages
        self.alphaTenThousandths = alphaTenThousandths
    }
}
