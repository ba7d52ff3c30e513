import Involvement

extension Instrument {
    /// The same questionnaire with what the product itself puts into it said in
    /// a language: yes and no, the label of a tick, the shipped equality
    /// questions.
    func saying(_ words: Words) -> Instrument {
        guard words != .english else { return self }
        var copy = self
        copy.consents = consents.map { consent in
            var consent = consent
            consent.choices = Choice.yesAndNo(in: words)
            return consent
        }
        copy.blocks = blocks.map { $0.saying(words) }
        if let equality, equality.isShippedPack {
            copy.equality = EqualityQuestions(
                pages: equality.pages.map { $0.saying(words, isShipped: true) }, isShippedPack: true)
        }
        return copy
    }
}

extension Block {
    fileprivate func saying(_ words: Words) -> Block {
        switch self {
        case .page(let page): return .page(page.saying(words, isShipped: false))
        case .section(var section):
            section.blocks = section.blocks.map { $0.saying(words) }
            return .section(section)
        case .repetition(var repetition):
            repetition.blocks = repetition.blocks.map { $0.saying(words) }
            return .repetition(repetition)
        case .kept: return self
        }
    }
}

extension Page {
    fileprivate func saying(_ words: Words, isShipped: Bool) -> Page {
        var copy = self
        copy.questions = questions.map { question in
            var copy = question
            if question.type == TickToConfirm().name, question.tickLabel == nil {
                copy.tickLabel = words(SurveyPhrase.iConfirm)
            }
            if isShipped {
                copy.text = words.ofShipped(question.text)
                copy.choices = question.choices.map { choice in
                    var choice = choice
                    choice.text = words.ofShipped(choice.text)
                    return choice
                }
            }
            return copy
        }
        return copy
    }
}
