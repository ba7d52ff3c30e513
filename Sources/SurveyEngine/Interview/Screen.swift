import Involvement

/// What one person is shown, at one point of an interview.
struct Screen {
    let plan: InterviewPlan
    let replay: Replay
    let entries: Entries
    /// The product's own words.
    let language: Words
    var isEquality = false

    func page(at position: Int, complains: Bool) -> AskedPage {
        let page = plan.pages[replay.path[position]]
        let questions = page.questions.filter { replay.isShown[$0] && plan.questions[$0].question.saysMoreAbout == nil }
            .map { question(at: $0, of: page, complains: complains) }
        let hasTextBox = questions.contains { Self.isTextBox($0.widget) }
        return AskedPage(
            id: page.id, title: page.title.map(filled), questions: questions,
            back: position > 0 ? plan.pages[replay.path[position - 1]].id : nil,
            position: position + 1, of: replay.path.count,
            isFirstFreeText: hasTextBox && !replay.path[..<position].contains(where: hasTextBoxOnPage),
            isEquality: isEquality)
    }

    private func question(at place: Int, of page: PlannedPage, complains: Bool) -> AskedQuestion {
        let planned = plan.questions[place]
        let question = planned.question
        let entered = entries[question.id]
        // Nothing was sent for it yet, so there is nothing to complain about.
        let refusal = complains && entered != nil ? replay.refusals[place] : nil
        let choices = Shuffle(entries).order(choices(at: place), of: question)
        return AskedQuestion(
            id: question.id, text: filled(planned.text), hint: planned.hint.map(filled),
            widget: planned.type.widget(for: question, offering: choices), isRequired: question.isRequired,
            entered: entered ?? [], problem: refusal.map { language($0.words) },
            isGentle: refusal?.isMissing == true && question.isAskedAgain, grid: grid(of: planned),
            sayMore: sayMore(about: question.id, on: page, complains: complains), picture: question.picture)
    }

    private func grid(of planned: PlannedQuestion) -> Question.Grid? {
        var grid = planned.question.grid
        if let text = planned.gridText { grid?.text = filled(text) }
        if let hint = planned.gridHint { grid?.hint = filled(hint) }
        return grid
    }

    /// The lines beside choices, whether or not their choice is chosen by now.
    private func sayMore(
        about question: ID<Question>, on page: PlannedPage, complains: Bool
    ) -> [ID<Choice>: AskedQuestion] {
        var lines: [ID<Choice>: AskedQuestion] = [:]
        for place in page.questions {
            guard let more = plan.questions[place].question.saysMoreAbout, more.question == question else { continue }
            lines[more.choice] = self.question(at: place, of: page, complains: complains)
        }
        return lines
    }

    /// One line for every question this person was asked.
    func answerLines() -> [AnswerLine] {
        replay.path.flatMap { path in
            let page = plan.pages[path]
            return page.questions.filter { replay.isShown[$0] && plan.questions[$0].question.shape != nil }
                .map { place in
                    AnswerLine(
                        question: plan.questions[place].question.id, page: page.id,
                        text: filled(plan.questions[place].text), answer: words(at: place))
                }
        }
    }

    /// One line for everything that was typed or chosen, but for consents.
    func writtenLines() -> [AnswerLine] {
        plan.pages.flatMap { page in
            page.questions.compactMap { place in
                let question = plan.questions[place].question
                let entered = (entries[question.id] ?? []).filter { !isBlank($0) }
                guard plan.questions[place].role == .question, question.shape != .consent, !entered.isEmpty else {
                    return nil
                }
                let isTaken = replay.isShown[place] && replay.answers.items[place].answer != nil
                return AnswerLine(
                    question: question.id, page: page.id, text: filled(plan.questions[place].text),
                    answer: isTaken ? words(at: place) : typed(entered, for: question))
            }
        }
    }

    /// What was entered and could not be taken, as the person typed it.
    private func typed(_ entered: [String], for question: Question) -> String {
        entered.map { entry in
            if let choice = question.choices.first(where: { $0.id.rawValue == entry }) { return choice.text }
            let isInParts = question.shape == .date || question.shape == .time || question.shape == .ranking
            guard isInParts, let part = EntryPart(entry) else { return entry }
            let choice = question.choices.first { $0.id.rawValue == part.name }
            return choice.map { "\($0.text): \(part.value)" } ?? part.value
        }.joined(separator: " ")
    }

    /// A text with this person's answers in it.
    private func filled(_ text: PipedText) -> String {
        text.filled { id in
            guard let place = plan.placeOfQuestion[id], replay.answers.items[place].answer != nil else { return "" }
            let question = plan.questions[place].question
            // Whatever a survey says, what people wrote stays where they wrote it.
            guard question.shape != .text || question.calculation != nil || question.fixedValue != nil else {
                return ""
            }
            return words(at: place)
        }
    }

    private func words(at place: Int) -> String {
        plan.questions[place].type.words(of: replay.answers.items[place], offering: choices(at: place), in: language)
    }

    private func choices(at place: Int) -> [Choice] {
        let planned = plan.questions[place]
        return planned.type.choices(of: planned.question, given: replay.answers, services: plan.services)
    }

    private func hasTextBoxOnPage(_ path: Int) -> Bool {
        plan.pages[path].questions.contains { place in
            guard replay.isShown[place] else { return false }
            let planned = plan.questions[place]
            return planned.question.shape == .text
                && Self.isTextBox(planned.type.widget(for: planned.question, offering: []))
        }
    }

    private static func isTextBox(_ widget: Widget) -> Bool {
        if case .textBox = widget { true } else { false }
    }
}
