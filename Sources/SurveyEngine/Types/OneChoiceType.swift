import Involvement

/// A question with one answer out of those on offer.
protocol OneChoiceType: QuestionType {
    /// What choosing this one says.
    func answer(choosing choice: Choice) -> Answer
}

extension OneChoiceType {
    var wordsWhenMissing: SurveyPhrase { .chooseOne }

    func widget(for question: Question, offering choices: [Choice]) -> Widget {
        switch question.look {
        case .plain: .radios(choices)
        case .dropdown: .dropdown(choices)
        case .typeAhead: .typeAhead(choices)
        }
    }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer {
        question.grid == nil ? .boxesBeside(choices, many: false) : .gridRow(choices)
    }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        guard entered.allSatisfy({ $0 == entered[0] }) else { throw Refusal(.chooseOnlyOne) }
        guard let choice = choices.first(where: { $0.id.rawValue == entered[0] }) else {
            throw Refusal(.chooseOneShown)
        }
        return choice.nonresponse.map(ItemResponse.absent) ?? .answered(answer(choosing: choice))
    }

    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        keptAsWritten(written) { written throws(Refusal) in
            let codes = HandChosen.codes(written, among: choices) ?? written
            return try item(from: codes, to: question, offering: choices)
        }
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        choices.first { choice in
            choice.nonresponse.map(ItemResponse.absent) == item || item == .answered(answer(choosing: choice))
        }?.text ?? ""
    }
}
