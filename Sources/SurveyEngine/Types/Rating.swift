import DefinitionReading
import Involvement

/// One of the numbers between two ends, such as 0 to 10.
struct Rating: QuestionType {
    let name = "rating"
    let shape: Answer.Shape? = .number
    let keys = ["from", "to", "step", "low", "high"]
    let wordsWhenMissing = SurveyPhrase.chooseANumber
    let twin = FormTwin(xlsform: "range", control: .range, dataType: "int", ddi: .numeric)

    /// More than fit on a screen or a page.
    private static let mostMarks = 101

    func twin(of question: Question) -> FormTwin {
        var twin = twin
        if !Self.marks(of: question).allSatisfy({ $0.rounded() == $0 }) { twin.dataType = "decimal" }
        return twin
    }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        let from = reading.number("from", of: node) ?? 0
        let step = reading.number("step", of: node) ?? 1
        question.ends = reading.ends(of: node)
        guard node["to"] != nil else {
            reading.report(node, "`to` is missing", remedy: "Add a line `to: 10`")
            return
        }
        guard let to = reading.number("to", of: node) else { return }
        question.limits.atLeast = from
        question.limits.atMost = to
        question.limits.step = step
        let marks = Self.marks(of: question)
        if from >= to {
            reading.report(
                node["from"] ?? node["to"] ?? node, "`from` is not smaller than `to`, so there is nothing to choose",
                remedy: "Make `to` larger")
        } else if step <= 0 {
            reading.report(node["step"] ?? node, "`step` must be more than 0", remedy: "Write it in figures, like 1")
        } else if marks.isEmpty {
            reading.report(
                node["to"] ?? node, "there are more than \(Self.mostMarks) numbers to choose from",
                remedy: "Use a larger `step`, or the type `whole number`")
        } else if let last = marks.last, last != to {
            reading.report(
                node["to"] ?? node, "steps of \(Figures.text(of: step)) do not come to \(Figures.text(of: to))",
                remedy: "Write `to: \(Figures.text(of: last))`, or change `step`")
        }
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget {
        .rating(Self.marks(of: question), low: question.ends?.low, high: question.ends?.high)
    }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        .ratingCircles(Self.marks(of: question), low: question.ends?.low, high: question.ends?.high)
    }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        guard entered.allSatisfy({ $0 == entered[0] }) else { throw Refusal(.chooseOnlyOneNumber) }
        guard let number = try? Figures.number(in: entered[0]), Self.marks(of: question).contains(number) else {
            throw Refusal(.chooseANumberShown)
        }
        return .answered(.number(number))
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        if case .answered(.number(let number)) = item { Figures.text(of: number) } else { "" }
    }

    /// The numbers it offers, the lowest first; empty when its limits make none,
    /// or too many.
    static func marks(of question: Question) -> [Double] {
        let from = question.limits.atLeast ?? 0
        let step = question.limits.step ?? 1
        guard let to = question.limits.atMost, step > 0, from < to, (to - from) / step < Double(mostMarks) else {
            return []
        }
        // Tenths are not exact in a computer, so a mark is rounded back to what was written.
        let marks = (0..<mostMarks).map { ((from + Double($0) * step) * 1_000_000).rounded() / 1_000_000 }
        return marks.filter { $0 <= to }
    }
}
