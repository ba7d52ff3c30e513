public import Involvement

/// How a question is answered with a pen.
public enum PaperAnswer: Equatable, Sendable {
    /// So many ruled lines.
    case lines(Int)
    case boxesBeside([Choice], many: Bool)
    /// One row of a grid: a circle for each step.
    case gridRow([Choice])
    case dateBoxes(PartialDate.Precision)
    case timeBoxes
    /// So many boxes for figures.
    case numberBoxes(Int)
    case ratingCircles([Double], low: String?, high: String?)
    /// A box beside each thing, for its place in the order.
    case rankPlaces([Choice])
    case tickBox(String)
    /// Words to read.
    case none
}

extension QuestionType {
    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        switch widget(for: question, offering: choices) {
        case .textLine: .lines(1)
        case .textBox(let lines, _): .lines(lines * 2)
        case .numberLine: .numberBoxes(4)
        case .date(let precision): .dateBoxes(precision)
        case .time: .timeBoxes
        case .radios(let choices), .dropdown(let choices), .typeAhead(let choices):
            question.grid == nil ? .boxesBeside(choices, many: false) : .gridRow(choices)
        case .checkboxes(let choices): .boxesBeside(choices, many: true)
        case .rating(let marks, let low, let high): .ratingCircles(marks, low: low, high: high)
        case .ranking(let choices): .rankPlaces(choices)
        case .tick(let words): .tickBox(words)
        case .message: .none
        }
    }
}
