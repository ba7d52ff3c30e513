import DefinitionReading
import Involvement

/// A single box, ticked to say yes to one thing. An empty box says nothing.
struct TickToConfirm: QuestionType {
    let name = "tick to confirm"
    let shape: Answer.Shape? = .choice
    let keys = ["label"]
    let wordsWhenMissing = SurveyPhrase.tickToGoOn
    let twin = FormTwin(xlsform: "acknowledge", control: .trigger, dataType: "string", ddi: .category)

    static let confirmed: ID<Choice> = "confirmed"
    static let defaultLabel = "Yes, I confirm"

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        reading.refuseBraces(in: node["label"])
        question.tickLabel = reading.optionalText("label", of: node)
        question.choices = [Self.choice(of: question)]
    }

    func choices(of question: Question, given answers: AnswersSoFar, services: ServicesOnOffer) -> [Choice] {
        [Self.choice(of: question)]
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .tick(Self.choice(of: question).text) }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        .tickBox(Self.choice(of: question).text)
    }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        guard entered.allSatisfy({ $0 == Self.confirmed.rawValue }) else {
            throw Refusal(.tickOrLeave)
        }
        return .answered(.choice(Self.confirmed))
    }

    /// A cross in a box is a tick too.
    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        let ticks: Set<String> = ["x", "\u{2713}", "\u{2714}", "\u{2611}", "ok", "yes", "true", "1"]
        return keptAsWritten(written) { written throws(Refusal) in
            let isTicked = written.allSatisfy { text in
                let text = HandChosen.folded(text)
                return ticks.contains(text) || text == HandChosen.folded(Self.choice(of: question).text)
            }
            return try item(from: isTicked ? [Self.confirmed.rawValue] : written, to: question, offering: choices)
        }
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        item == .answered(.choice(Self.confirmed)) ? choices.first?.text ?? Self.defaultLabel : ""
    }

    private static func choice(of question: Question) -> Choice {
        Choice(id: confirmed, text: question.tickLabel ?? defaultLabel)
    }
}
