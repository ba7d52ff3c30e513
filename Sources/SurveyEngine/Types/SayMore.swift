import Involvement

/// The lines beside choices such as "Something else", as questions of their
/// own: `helped_other` holds what is said about `other` in `helped`. Each is
/// asked only when its choice is chosen, under that choice.
func sayMoreQuestions(of question: Question) -> [Question] {
    question.choices.compactMap { choice in
        guard let label = choice.pleaseSay else { return nil }
        let type = ShortText()
        var more = Question(
            id: ID("\(question.id)_\(choice.id)"), type: type.name, shape: type.shape, text: label,
            limits: Question.Limits(atMostCharacters: type.defaultLimitCharacters), isQuotable: type.isQuotable)
        let isOneOfSeveral = question.shape == .choices || question.shape == .ranking
        more.showIf = .call(isOneOfSeveral ? .includes : .equal, [.answer(question.id), .text(choice.id.rawValue)])
        more.saysMoreAbout = Question.ChoiceOfQuestion(question: question.id, choice: choice.id)
        return more
    }
}
