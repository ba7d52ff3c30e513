/// A rule about earlier answers, as a tree: when a question is asked, when an
/// answer is refused, what is worked out. The plain grammar of a survey file
/// and XPath as other tools write it are both parsed into it once, and one
/// evaluator reads it.
public indirect enum Expression: Equatable, Sendable {
    case answer(ID<Question>)
    case text(String)
    case number(Double)
    case day(Day)
    case call(Function, [Expression])
    /// A rule written in XPath, word for word (questions as `${code}`), and
    /// what it means. It is evaluated as what it means and written as it was.
    case xpath(String, means: Expression)

    /// What a rule can do. Comparisons with an absent answer are false; `not`
    /// of them is true, so "is not" holds for a question that was skipped.
    public enum Function: String, Equatable, Sendable, CaseIterable {
        case equal, notEqual, lessThan, atMost, moreThan, atLeast
        case includes
        case isAnswered
        /// How many are chosen, or how often a repeat was filled in.
        case count
        case today, now
        case and, or, not
        case add, subtract, multiply, divide, remainder, negate
        // XPath's own, as XForms has them. https://getodk.github.io/xforms-spec/#xpath-functions
        case yes, no, ifElse, coalesce, concat, contains, startsWith, stringLength, regex
        case number, int, round, date, formatDate, string, once, position, choiceName
    }

    /// Every question it looks at.
    public var questions: Set<ID<Question>> {
        switch self {
        case .answer(let id): [id]
        case .text, .number, .day: []
        case .call(_, let operands): operands.reduce(into: []) { $0.formUnion($1.questions) }
        case .xpath(_, let meaning): meaning.questions
        }
    }
}
