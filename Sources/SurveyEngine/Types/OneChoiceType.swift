import Involvement

/// A question with one answer out of those on offer.
protocol OneChoiceType: QuestionType {
    /// What choosing this one says.
    func answer(choosing choice: Choice) -> Answer
}

extension OneChoiceType {
    var wordsWhenMissing: String { "Choose one of these" }

    func widget(for question: Question, offering choices: [Choice]) -> Widget { .radios(choices) }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        guard entered.allSatisfy({ $0 == entered[0] }) else { throw Refusal("Choose only one of these") }
        guard let choice = choices.first(where: { $0.id.rawValue == entered[0] }) else {
            throw Refusal("Choose one of the answers shown here")
        }
        return choice.nonresponse.map(ItemResponse.absent) ?? .answered(answer(choosing: choice))
    }

    func words(of item: ItemResponse, offering choices: [Choice]) -> String {
        choices.first { choice in
            choice.nonresponse.map(ItemResponse.absent) == item || item == .answered(answer(choosing: choice))
        }?.text ?? ""
    }
}
