import DefinitionReading
import Involvement

/// Any of several answers that the survey lists.
struct ChooseAny: QuestionType {
    let name = "choose any"
    let shape: Answer.Shape? = .choices
    let keys = ["choices", "scale", "order", "choose at least", "choose at most"]
    let wordsWhenMissing = SurveyPhrase.chooseAtLeastOne
    let twin = FormTwin(xlsform: "select_multiple", control: .select, dataType: "string", ddi: .multiple)

    func read(_ node: DefinitionNode, into question: inout Question, _ reading: inout SurveyReading) {
        reading.readChoices(of: node, into: &question, mayStandOnTheirOwn: true)
        question.limits.chooseAtLeast = reading.count("choose at least", of: node, atLeast: 1)
        question.limits.chooseAtMost = reading.count("choose at most", of: node, atLeast: 1)
        if let least = question.limits.chooseAtLeast, let most = question.limits.chooseAtMost, least > most {
            reading.reportInverted("choose at least", "choose at most", of: node)
        } else if let least = question.limits.chooseAtLeast, !question.choices.isEmpty,
            least > question.choices.count
        {
            reading.report(
                node["choose at least"] ?? node,
                "`choose at least` asks for \(least), and there are only \(question.choices.count) choices",
                remedy: "Make it smaller, or add choices")
        }
    }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .checkboxes(choices) }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        .boxesBeside(choices, many: true)
    }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        let codes = Set(entered)
        let chosen = choices.filter { codes.contains($0.id.rawValue) }
        guard chosen.count == codes.count else { throw Refusal(.chooseFromShown) }
        if chosen.count == 1, let reason = chosen[0].nonresponse { return .absent(reason) }
        if let alone = chosen.first(where: Self.standsAlone) {
            if chosen.count > 1 {
                throw Refusal(.standsAlone, ["choice": .text(alone.text)])
            }
        } else if let least = question.limits.chooseAtLeast, chosen.count < least {
            throw Refusal(.chooseAtLeast, ["least": .number(least)])
        }
        if let most = question.limits.chooseAtMost, chosen.count > most {
            throw Refusal(.chooseAtMost, ["most": .number(most)])
        }
        return .answered(.choices(chosen.map(\.id)))
    }

    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        keptAsWritten(written) { written throws(Refusal) in
            let codes = HandChosen.codes(written, among: choices) ?? written
            return try item(from: codes, to: question, offering: choices)
        }
    }

    /// In the order of the questionnaire, which is how they are stored.
    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        switch item {
        case .answered(.choices(let ids)):
            let texts = choices.filter { ids.contains($0.id) }.map(\.text)
            return texts.joined(separator: "; ")
        case .absent(let reason):
            return choices.first { $0.nonresponse == reason }?.text ?? ""
        case .answered, .asWritten:
            return ""
        }
    }

    /// A refusal to answer cannot go with an answer, whatever the survey says.
    private static func standsAlone(_ choice: Choice) -> Bool {
        choice.isOnItsOwn || choice.nonresponse != nil
    }
}
