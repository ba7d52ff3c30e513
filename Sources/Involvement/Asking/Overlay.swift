/// A questionnaire in another language or another way of asking: other words
/// for the same codes. An Easy Read overlay may also put choices together,
/// leave a question out, and add pictures.
public struct Overlay: Equatable, Sendable {
    /// The language of its words, BCP 47.
    public var language: String
    /// `easy-read`; nil for a plain translation.
    public var variant: String?
    /// The words, by what they are the words of.
    public var texts: [TextPlace: String]
    /// Pictures, by what they stand beside.
    public var pictures: [TextPlace: String]
    /// For a question, the choices put together: `north` for `ne` and `nw`.
    public var merges: [ID<Question>: [Merge]]
    /// Questions left out, with the answer taken as given.
    public var drops: [ID<Question>: String]

    /// What its file has between `survey.` and `.yaml`: `cy`, `easy-read`,
    /// `cy.easy-read`.
    /// - Parameter language: that of the survey itself, which goes without saying.
    public func name(besideLanguage language: String) -> String {
        [self.language == language ? nil : self.language, variant].compactMap(\.self).joined(separator: ".")
    }

    public struct Merge: Equatable, Sendable {
        public let into: ID<Choice>
        public let choices: [ID<Choice>]

        public init(into: ID<Choice>, choices: [ID<Choice>]) {
            self.into = into
            self.choices = choices
        }
    }

    public init(
        language: String, variant: String? = nil, texts: [TextPlace: String] = [:],
        pictures: [TextPlace: String] = [:], merges: [ID<Question>: [Merge]] = [:], drops: [ID<Question>: String] = [:]
    ) {
        self.language = language
        self.variant = variant
        self.texts = texts
        self.pictures = pictures
        self.merges = merges
        self.drops = drops
    }
}

/// One text of a questionnaire that a reader sees, by the codes it belongs to.
public enum TextPlace: Hashable, Sendable {
    case title
    case runBy
    case isFor
    /// The name and the hours of a help line, counted from 1.
    case helpLineName(Int)
    case helpLineHours(Int)
    case text(ID<Question>)
    case hint(ID<Question>)
    case choice(ID<Question>, ID<Choice>)
    case lowEnd(ID<Question>)
    case highEnd(ID<Question>)
    case tickLabel(ID<Question>)
    /// The label of the line beside "Something else".
    case pleaseSay(ID<Question>, ID<Choice>)
    case scaleChoice(String, ID<Choice>)
    /// What is said when a check of the question refuses an answer, counted from 1.
    case check(ID<Question>, Int)
    case stop(ID<Question>, Int)
    case page(ID<Page>)
    case section(ID<Section>)
    case repetition(ID<Repetition>)
    case grid(String)
    case gridHint(String)
    /// What is said when a quota is full.
    case quota(ID<Quota>)
}
