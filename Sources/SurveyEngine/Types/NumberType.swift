import DefinitionReading
import Involvement

/// A question answered with a number in figures. What a person wrote in
/// another way is sent back with a kind word, never guessed.
protocol NumberType: QuestionType {
    var takesDecimals: Bool { get }
    /// A number as it may be written.
    var example: String { get }
}

extension NumberType {
    var shape: Answer.Shape? { .number }
    var keys: [String] { ["at least", "at most"] }
    var wordsWhenMissing: String { "Write a number, like \(example)" }

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        question.limits.atLeast = reading.number("at least", of: node)
        question.limits.atMost = reading.number("at most", of: node)
        if let least = question.limits.atLeast, let most = question.limits.atMost, least > most {
            reading.reportInverted("at least", "at most", of: node)
        }
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget {
        .numberLine(takesDecimals: takesDecimals)
    }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        let isBounded = !takesDecimals && (question.limits.atLeast ?? -1) >= 0
        let most = isBounded ? question.limits.atMost : nil
        return .numberBoxes(figures: most.map { Figures.text(of: $0).utf8.count }, takesDecimals: takesDecimals)
    }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        guard entered.count == 1 else { throw Refusal("Write one number, like \(example)") }
        let number: Double
        do throws(Figures.Fault) {
            number = try Figures.number(in: entered[0])
        } catch {
            switch error {
            case .notFigures: throw Refusal("Write it in figures, like \(example)")
            case .commas: throw Refusal("Write a \(takesDecimals ? "" : "whole ")number, like \(example)")
            case .tooLarge: throw Refusal("This number is too large. Check that it is right")
            case .tooFine: throw Refusal("Write this number with fewer figures")
            }
        }
        guard takesDecimals || number.rounded() == number else {
            throw Refusal("Write a whole number, like \(example)")
        }
        if let least = question.limits.atLeast, number < least {
            throw Refusal("Write a number that is \(Figures.text(of: least)) or more")
        }
        if let most = question.limits.atMost, number > most {
            throw Refusal("Write a number that is \(Figures.text(of: most)) or less")
        }
        return .answered(.number(number))
    }

    func words(of item: ItemResponse, offering choices: [Choice]) -> String {
        if case .answered(.number(let number)) = item { Figures.text(of: number) } else { "" }
    }
}
