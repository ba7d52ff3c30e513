/// A rule about earlier answers, as a tree: when a question is asked, when an
/// answer is refused. The plain grammar of a survey file is parsed into it
/// once, and one evaluator reads it.
public indirect enum Expression: Equatable, Sendable {
    case answer(ID<Question>)
    case text(String)
    case number(Double)
    case day(Day)
    case call(Function, [Expression])

    /// What a rule can do. Comparisons with an absent answer are false; `not`
    /// of them is true, so "is not" holds for a question that was skipped.
    public enum Function: String, Equatable, Sendable, CaseIterable {
        case equal, lessThan, atMost, moreThan, atLeast
        case includes
        case isAnswered
        case count
        case today
        case and, or, not
    }

    /// Every question it looks at.
    public var questions: Set<ID<Question>> {
        switch self {
        case .answer(let id): [id]
        case .text, .number, .day: []
        case .call(_, let operands): operands.reduce(into: []) { $0.formUnion($1.questions) }
        }
    }
}
