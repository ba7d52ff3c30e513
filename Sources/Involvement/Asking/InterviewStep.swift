/// What a person has typed or ticked so far, exactly as the page sent it, by
/// question. A question with an empty list was seen and left blank; one that
/// is missing was not reached.
public typealias Entries = [ID<Question>: [String]]

/// Where an interview stands: what to put in front of the person now.
public enum InterviewStep: Equatable, Sendable {
    case ask(AskedPage)
    /// Every page is answered: read it through before sending.
    case check([AnswerLine])
    /// A consent that is needed was not given: nothing is kept.
    case declined
    /// An answer ended the interview: these are the words to end with. Nothing
    /// is kept.
    case stopped(String)
    /// Read through, and the equality questions are done: to be sent.
    case ready
}

/// A page ready to be shown to one person.
public struct AskedPage: Equatable, Sendable {
    public let id: ID<Page>
    public let title: String?
    public let questions: [AskedQuestion]
    /// Where "back" leads; nil on the first page.
    public let back: ID<Page>?
    /// Counted from 1, among the pages this person will see as far as is known.
    public let position: Int
    public let of: Int
    /// True for the first page with a box for free text: the notice that
    /// nobody reads this live belongs above it.
    public let isFirstFreeText: Bool
    /// Said above the page when it is one of the equality questions.
    public let isEquality: Bool

    public init(
        id: ID<Page>, title: String?, questions: [AskedQuestion], back: ID<Page>?, position: Int, of: Int,
        isFirstFreeText: Bool, isEquality: Bool = false
    ) {
        self.id = id
        self.title = title
        self.questions = questions
        self.back = back
        self.position = position
        self.of = of
        self.isFirstFreeText = isFirstFreeText
        self.isEquality = isEquality
    }

    /// Whether there is something to mend, in a question or in a line beside one
    /// of its choices.
    public var hasProblems: Bool {
        questions.contains { question in
            question.problem != nil || question.sayMore.values.contains { $0.problem != nil }
        }
    }
}

/// A question as one person meets it, with what they have typed and what is
/// wrong with it.
public struct AskedQuestion: Equatable, Sendable {
    public let id: ID<Question>
    public let text: String
    public let hint: String?
    public let widget: Widget
    public let isRequired: Bool
    public let entered: [String]
    /// What to mend, in words for the person; nil when nothing is wrong or
    /// nothing was sent yet.
    public let problem: String?
    /// Whether the problem only asks once more: sent again as it is, it is taken.
    public let isGentle: Bool
    /// The grid it is a row of; rows of one grid stand together.
    public let grid: Question.Grid?
    /// The lines in which to say more, by the choice they stand under.
    public let sayMore: [ID<Choice>: AskedQuestion]
    public let picture: String?

    public init(
        id: ID<Question>, text: String, hint: String?, widget: Widget, isRequired: Bool, entered: [String],
        problem: String?, isGentle: Bool = false, grid: Question.Grid? = nil,
        sayMore: [ID<Choice>: AskedQuestion] = [:], picture: String? = nil
    ) {
        self.id = id
        self.text = text
        self.hint = hint
        self.widget = widget
        self.isRequired = isRequired
        self.entered = entered
        self.problem = problem
        self.isGentle = isGentle
        self.grid = grid
        self.sayMore = sayMore
        self.picture = picture
    }
}

/// One line of the page on which a person checks their answers.
public struct AnswerLine: Equatable, Sendable {
    public let question: ID<Question>
    /// The page to return to in order to change it.
    public let page: ID<Page>
    public let text: String
    /// In words; empty when it was left blank.
    public let answer: String

    public init(question: ID<Question>, page: ID<Page>, text: String, answer: String) {
        self.question = question
        self.page = page
        self.text = text
        self.answer = answer
    }
}
