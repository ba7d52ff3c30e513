import Involvement

/// What one person is shown.
extension Interview {
    func askedPage(
        at position: Int, of replay: Replay, _ entries: Entries, complains: Bool
    ) -> AskedPage {
        let page = plan.pages[replay.path[position]]
        let questions = page.questions.filter { replay.isShown[$0] }.map { place in
            askedQuestion(at: place, of: replay, entries, complains: complains)
        }
        let hasTextBox = questions.contains { Self.isTextBox($0.widget) }
        return AskedPage(
            id: page.id, title: page.title, questions: questions,
            back: position > 0 ? plan.pages[replay.path[position - 1]].id : nil,
            position: position + 1, of: replay.path.count,
            isFirstFreeText: hasTextBox && !replay.path[..<position].contains { hasTextBoxOnPage($0, replay) })
    }

    private func askedQuestion(
        at place: Int, of replay: Replay, _ entries: Entries, complains: Bool
    ) -> AskedQuestion {
        let planned = plan.questions[place]
        let question = planned.question
        let entered = entries[question.id]
        // Nothing was sent for it yet, so there is nothing to complain about.
        let refusal = complains && entered != nil ? replay.refusals[place] : nil
        let choices = choices(at: place, of: replay)
        return AskedQuestion(
            id: question.id, text: filled(planned.text, replay), hint: planned.hint.map { filled($0, replay) },
            widget: planned.type.widget(for: question, offering: choices), isRequired: question.isRequired,
            entered: entered ?? [], problem: refusal?.words)
    }

    /// One line for every question this person was asked.
    func answerLines(of replay: Replay) -> [AnswerLine] {
        replay.path.flatMap { path in
            let page = plan.pages[path]
            return page.questions.filter { replay.isShown[$0] && plan.questions[$0].question.shape != nil }
                .map { place in
                    let planned = plan.questions[place]
                    return AnswerLine(
                        question: planned.question.id, page: page.id, text: filled(planned.text, replay),
                        answer: words(of: planned, at: place, replay))
                }
        }
    }

    /// A text with this person's answers in it.
    private func filled(_ text: PipedText, _ replay: Replay) -> String {
        text.filled { id in
            guard let place = plan.placeOfQuestion[id], replay.answers.items[place].answer != nil else { return "" }
            let planned = plan.questions[place]
            // Whatever a survey says, what people wrote stays where they wrote it.
            guard planned.question.shape != .text else { return "" }
            return words(of: planned, at: place, replay)
        }
    }

    private func words(of planned: PlannedQuestion, at place: Int, _ replay: Replay) -> String {
        planned.type.words(of: replay.answers.items[place], offering: choices(at: place, of: replay))
    }

    private func choices(at place: Int, of replay: Replay) -> [Choice] {
        let planned = plan.questions[place]
        return planned.type.choices(of: planned.question, given: replay.answers, services: plan.services)
    }

    private func hasTextBoxOnPage(_ path: Int, _ replay: Replay) -> Bool {
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
