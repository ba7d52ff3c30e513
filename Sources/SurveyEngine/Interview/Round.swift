import Involvement

/// One round of a repeat: the same questions under codes of its own.
struct Round {
    /// Its place, from 1. It names the round, unless that is about something.
    let number: Int
    let repetition: ID<Repetition>
    /// The questions that are asked in every round.
    let inside: Set<ID<Question>>
    /// What the round is about, when there is one for each choice.
    let about: Choice?

    func page(_ page: Page) -> Page {
        var copy = Page(
            id: ID(inRound(ID(page.id.rawValue)).rawValue), isWritten: page.isWritten, title: page.title.map(text),
            showIf: page.showIf.map(rule), questions: page.questions.map(question), stops: page.stops)
        copy.stops = page.stops.map { Question.Stop(stopIf: rule($0.stopIf), say: $0.say) }
        return copy
    }

    func question(_ question: Question) -> Question {
        var copy = question.renamed(name(question.id))
        copy.text = text(question.text)
        copy.hint = question.hint.map(text)
        copy.grid?.text = text(question.grid?.text ?? "")
        copy.grid?.hint = question.grid?.hint.map(text)
        copy.showIf = question.showIf.map(rule)
        copy.choices = question.choices.map { choice in
            var copy = choice
            copy.showIf = choice.showIf.map(rule)
            return copy
        }
        copy.checks = question.checks.map { Question.Check(refuseIf: rule($0.refuseIf), say: $0.say) }
        copy.stops = question.stops.map { Question.Stop(stopIf: rule($0.stopIf), say: $0.say) }
        copy.calculation = question.calculation.map(rule)
        copy.servicesOfTierIn = question.servicesOfTierIn.map(name)
        copy.saysMoreAbout = question.saysMoreAbout.map {
            Question.ChoiceOfQuestion(question: name($0.question), choice: $0.choice)
        }
        return copy
    }

    private func name(_ id: ID<Question>) -> ID<Question> { inside.contains(id) ? inRound(id) : id }

    private func inRound(_ id: ID<Question>) -> ID<Question> {
        about.map { id.round(about: $0.id) } ?? id.round(number)
    }

    func rule(_ rule: Expression) -> Expression {
        switch rule {
        case .answer(let id):
            if let about, id.rawValue == repetition.rawValue { return .text(about.id.rawValue) }
            return .answer(name(id))
        case .call(.position, _): return .number(Double(number))
        // What the round is about is known, and always there.
        case .call(.isAnswered, let operands) where isAbout(operands.first): return .call(.yes, [])
        case .call(.choiceName, let operands) where isAbout(operands.last): return .text(about?.text ?? "")
        case .call(let function, let operands): return .call(function, operands.map(self.rule))
        case .xpath(let text, let meaning): return .xpath(text, means: self.rule(meaning))
        case .text, .number, .day: return rule
        }
    }

    private func isAbout(_ operand: Expression?) -> Bool {
        guard about != nil, case .answer(let id) = operand else { return false }
        return id.rawValue == repetition.rawValue
    }

    /// A text whose pipes look at this round; the repeat's own code prints what
    /// the round is about.
    func text(_ text: String) -> String {
        let piped = PipedText(text)
        guard !piped.questions.isEmpty else { return text }
        return piped.pieces.map { piece in
            switch piece {
            case .words(let words): return words
            case .answer(let id, let fallback, _):
                if let about, id.rawValue == repetition.rawValue { return about.text }
                return "{\(name(id))\(fallback.map { "|\($0)" } ?? "")}"
            }
        }.joined()
    }
}
