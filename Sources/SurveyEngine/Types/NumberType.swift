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
    var wordsWhenMissing: SurveyPhrase { takesDecimals ? .writeANumber : .writeAWholeNumber }

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
        guard entered.count == 1 else { throw Refusal(.writeOneNumber) }
        let number: Double
        do throws(Figures.Fault) {
            number = try Figures.number(in: entered[0])
        } catch {
            switch error {
            case .notFigures: throw Refusal(.writeInFigures, ["example": .text(example)])
            case .commas: throw Refusal(takesDecimals ? .writeNumberLike : .writeWholeLike, ["example": .text(example)])
            case .tooLarge: throw Refusal(.numberTooLarge)
            case .tooFine: throw Refusal(.numberTooFine)
            }
        }
        guard takesDecimals || number.rounded() == number else {
            throw Refusal(.writeWholeLike, ["example": .text(example)])
        }
        if let least = question.limits.atLeast, number < least {
            throw Refusal(.numberAtLeast, ["least": .text(Figures.text(of: least))])
        }
        if let most = question.limits.atMost, number > most {
            throw Refusal(.numberAtMost, ["most": .text(Figures.text(of: most))])
        }
        return .answered(.number(number))
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        if case .answered(.number(let number)) = item { Figures.text(of: number) } else { "" }
    }
}
