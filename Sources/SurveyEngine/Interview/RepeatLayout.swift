import Involvement

/// A page to ask, and what its questions are there for.
struct PageToAsk {
    var page: Page
    var role = PlannedQuestion.Role.question

    init(_ page: Page, role: PlannedQuestion.Role = .question) {
        self.page = page
        self.role = role
    }
}

/// Lays repeats out flat: each round becomes pages of its own, whose rules and
/// pipes look at the same round.
struct RepeatLayout {
    private let questions: [ID<Question>: Question]

    private let words: Words

    init(_ instrument: Instrument, _ words: Words) {
        self.words = words
        self.questions = Dictionary(
            instrument.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func pages(of blocks: [Block], under rules: [Expression] = []) -> [PageToAsk] {
        blocks.flatMap { block -> [PageToAsk] in
            switch block {
            case .page(let page): [PageToAsk(page.asked(under: rules))]
            case .section(let section):
                pages(of: section.blocks, under: rules + [section.showIf].compactMap(\.self))
            case .repetition(let repetition):
                pages(of: repetition, under: rules + [repetition.showIf].compactMap(\.self))
            case .kept: []
            }
        }
    }

    private func pages(of repetition: Repetition, under rules: [Expression]) -> [PageToAsk] {
        let inner = repetition.blocks.flatMap(\.pages)
        let inside = Set(inner.flatMap(\.questions).map(\.id))
        var all: [PageToAsk] = []
        var rounds: [[ID<Question>]] = []
        let laidOut = self.rounds(of: repetition)
        for (index, round) in laidOut.enumerated() {
            let renaming = Round(number: index + 1, repetition: repetition.id, inside: inside, about: round.about)
            let pages = inner.enumerated().map { place, page in
                var page = renaming.page(page)
                if place == 0, page.title == nil { page.title = repetition.title.map(renaming.text) }
                return PageToAsk(page.asked(under: rules + [round.showIf].compactMap(\.self)))
            }
            all += pages
            rounds.append(pages.flatMap { $0.page.questions.map(\.id) })
            if let another = round.another {
                let ahead = RoundsAhead(
                    after: index + 1, upTo: laidOut.count, questions: inner.flatMap(\.questions).map(\.id))
                all.append(
                    PageToAsk(another.asked(under: rules + [round.showIf].compactMap(\.self)), role: .another(ahead)))
            }
        }
        let count = Question(id: ID(repetition.id.rawValue), type: "worked out", shape: .number, text: "")
        let page = Page(id: ID(repetition.id.rawValue), questions: [count])
        all.append(PageToAsk(page.asked(under: rules), role: .rounds(rounds)))
        return all
    }

    /// A round that may be asked.
    struct RoundRule {
        var showIf: Expression?
        /// What the round is about, when there is one for each choice.
        var about: Choice?
        /// The question whether there is more to tell.
        var another: Page?
    }

    /// All rounds that may be asked, on a screen or on paper.
    func rounds(of repetition: Repetition) -> [RoundRule] {
        switch repetition.rounds {
        case .addAnother(let upTo):
            return (1...max(1, upTo)).map { number in
                RoundRule(
                    showIf: number == 1
                        ? nil
                        : .call(.equal, [.answer(repetition.id.another(number - 1)), .text("yes")]),
                    another: number < upTo ? anotherPage(of: repetition, after: number) : nil)
            }
        case .forEach(let source):
            return (questions[source]?.choices ?? []).filter { !$0.isOnItsOwn && $0.nonresponse == nil }.map { choice in
                RoundRule(
                    showIf: .call(.includes, [.answer(source), .text(choice.id.rawValue)]), about: choice)
            }
        case .times(let amount, let upTo):
            return (1...max(1, upTo)).map { number in
                RoundRule(showIf: .call(.atLeast, [amount, .number(Double(number))]))
            }
        }
    }

    private func anotherPage(of repetition: Repetition, after number: Int) -> Page {
        let id = repetition.id.another(number)
        let question = Question(
            id: id, type: "choose one", shape: .choice, text: words(SurveyPhrase.another),
            hint: repetition.title, isRequired: true, choices: Choice.yesAndNo(in: words))
        return Page(id: ID(id.rawValue), questions: [question])
    }
}

extension ID where Entity == Repetition {
    /// The question that is asked after a round: `worker.another.1`.
    fileprivate func another(_ round: Int) -> ID<Question> {
        ID<Question>("\(rawValue).another.\(round)")
    }
}

extension Page {
    fileprivate func asked(under rules: [Expression]) -> Page {
        rules.reversed().reduce(self) { $0.asked(onlyIf: $1) }
    }
}
