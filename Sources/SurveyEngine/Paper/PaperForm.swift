public import Involvement

/// A questionnaire as it is printed, to be filled in by hand. Its numbers are
/// the ones that the data-entry screen shows, so that whoever types a form in
/// never has to search.
public struct PaperForm: Equatable, Sendable {
    public let title: String
    public let version: String
    public let language: String
    /// The way of asking, such as `easy-read`; nil for the plain one.
    public let variant: String?
    /// What the product itself says on it.
    public let words: Words
    public let people: People
    public let helpLines: [HelpLine]
    /// What a person is asked to allow, in boxes of their own on the first page.
    public let consents: [Item]
    public let parts: [Part]
    /// Printed on a sheet of its own, to be handed in apart.
    public let equality: [Part]

    /// Questions that stand together under one number: `3`.
    public struct Part: Equatable, Sendable {
        /// Counted from 1; the page of the data-entry screen.
        public let number: Int
        public let title: String?
        /// "Answer this part only if ..."; nil when everybody answers.
        public let condition: String?
        public let items: [Item]
    }

    /// One question, or words to read.
    public struct Item: Equatable, Sendable {
        public let question: ID<Question>
        /// `7`, or `7b` for a row of a grid; nil for words to read.
        public let number: String?
        public let text: String
        public let hint: String?
        /// "Answer this only if ..."; nil when everybody answers.
        public let condition: String?
        public let answer: PaperAnswer
        public let isRequired: Bool
        /// Said above the first row of a grid.
        public let grid: Question.Grid?
        /// The line beside "Something else", by its choice.
        public let sayMore: [ID<Choice>: String]
        /// The question that each of those lines answers.
        public let moreQuestions: [ID<Choice>: ID<Question>]
        public let picture: String?
    }
}

extension PaperForm {
    /// How many rounds of a repeat have room on paper, unless there is one for
    /// each thing chosen.
    static let roundsPrinted = 2

    /// The form for one questionnaire, in its language and way of asking.
    /// - Parameters:
    ///   - leavingOut: questions that an Easy Read overlay drops.
    public init(
        instrument: Instrument, register: ServiceRegister, words: Words = .english,
        variant: String? = nil, leavingOut: Set<ID<Question>> = []
    ) {
        let instrument = instrument.saying(words)
        var layout = PaperLayout(instrument, register, words, leavingOut: leavingOut)
        self.title = instrument.title
        self.version = instrument.version
        self.language = instrument.language
        self.variant = variant
        self.words = words
        self.people = instrument.people
        self.helpLines = instrument.helpLines
        self.consents = instrument.consents.map { layout.item($0) }
        self.parts = layout.parts(of: instrument.blocks)
        self.equality = instrument.equality.map { layout.parts(of: $0.pages.map(Block.page)) } ?? []
    }
}
