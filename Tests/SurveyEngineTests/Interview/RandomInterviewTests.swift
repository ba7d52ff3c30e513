import Involvement
import SurveyEngine
import Testing

/// What holds for any survey and any entries, tried on many of both.
struct RandomInterviewTests {
    /// A survey of thirty questions that depend on each other at random.
    private func makeInstrument(_ random: inout SeededGenerator) -> Instrument {
        var pages: [Page] = []
        var asked: [Question] = []
        for number in 0..<30 {
            let id = ID<Question>("q\(number)")
            let choices = ["a", "b", "c"].map { Choice(id: ID($0), text: $0) }
            var question =
                switch Int.random(in: 0..<4, using: &random) {
                case 0: Question(id: id, type: "choose one", shape: .choice, text: "?", choices: choices)
                case 1: Question(id: id, type: "choose any", shape: .choices, text: "?", choices: choices)
                case 2: Question(id: id, type: "whole number", shape: .number, text: "?")
                default: Question(id: id, type: "story", shape: .text, text: "?")
                }
            question.isRequired = Int.random(in: 0..<5, using: &random) == 0
            if let earlier = asked.randomElement(using: &random), Bool.random(using: &random) {
                question.showIf = rule(about: earlier, &random)
            }
            asked.append(question)
            if var page = pages.popLast() {
                if Bool.random(using: &random) {
                    page.questions.append(question)
                    pages.append(page)
                    continue
                }
                pages.append(page)
            }
            pages.append(Page(id: ID(id.rawValue), questions: [question]))
        }
        return Instrument(id: "i", version: "1", title: "", pages: pages)
    }

    private func rule(about question: Question, _ random: inout SeededGenerator) -> Expression {
        let rule: Expression =
            switch question.shape {
            case .choice: .call(.equal, [.answer(question.id), .text("a")])
            case .choices: .call(.includes, [.answer(question.id), .text("a")])
            case .number: .call(.moreThan, [.answer(question.id), .number(3)])
            default: .call(.isAnswered, [.answer(question.id)])
            }
        return Bool.random(using: &random) ? rule : .call(.not, [rule])
    }

    private func makeEntries(_ instrument: Instrument, _ random: inout SeededGenerator) -> Entries {
        var entries: Entries = [:]
        let values = ["a", "b", "c", "d", "7", "1", "words", ""]
        for question in instrument.questions where Int.random(in: 0..<6, using: &random) > 0 {
            let count = Int.random(in: 0..<3, using: &random)
            entries[question.id] = (0..<count).compactMap { _ in values.randomElement(using: &random) }
        }
        return entries
    }

    @Test(arguments: 1...40)
    func `what is sent is finished when nothing is left to ask, and then it is the response`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let instrument = makeInstrument(&random)
        let interview = Interview(instrument: instrument, register: ServiceRegister())
        let day = Day(year: 2026, month: 5, day: 1)!
        for _ in 0..<20 {
            let entries = makeEntries(instrument, &random)
            let step = interview.step(entries, today: day)
            switch try interview.finish(entries, id: "r", channel: .web, day: day) {
            case .unfinished(let left): #expect(left == step)
            case .finished(let response, let quotas):
                #expect(response == (try interview.response(entries, id: "r", channel: .web, day: day)))
                #expect(quotas == interview.quotas(filledBy: entries, channel: .web, day: day))
                if case .check = step { continue }
                Issue.record("it was finished and asks \(step)")
            }
        }
    }

    @Test(arguments: 1...40)
    func `what is hidden is never stored, and what is shown is never lost`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let instrument = makeInstrument(&random)
        let interview = Interview(instrument: instrument, register: ServiceRegister())

        for _ in 0..<20 {
            let entries = makeEntries(instrument, &random)
            guard let response = try? interview.response(entries) else { continue }
            #expect(Set(response.items.keys) == Set(instrument.questions.map(\.id)))
            // Worked out again in the plainest way.
            for question in instrument.questions {
                let isShown = question.showIf.map { holds($0, response.items) } ?? true
                #expect((response.items[question.id] == .absent(.notAsked)) == !isShown)
            }
        }
    }

    @Test(arguments: 1...40)
    func `a person who answers every page arrives, and what arrives can be sent`(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let instrument = makeInstrument(&random)
        let interview = Interview(instrument: instrument, register: ServiceRegister())
        var entries: Entries = [:]
        var steps = 0

        while case .ask(let page) = interview.step(entries), steps < 2_000 {
            #expect(page.position <= page.of)
            #expect(interview.page(page.id, entries).askedPage?.id == page.id)
            let typed = makeEntries(instrument, &random)
            let carried = entries.flatMap { id, values in
                (values.isEmpty ? [""] : values).map { (name: id.rawValue, value: $0) }
            }.filter { posted in !page.questions.contains { $0.id.rawValue == posted.name } }
            let sent = page.questions.flatMap { question in
                (typed[question.id] ?? []).map { (name: question.id.rawValue, value: $0) }
            }
            entries = interview.entries(posted: carried + page.names + sent)
            steps += 1
        }

        #expect(steps < 2_000)
        #expect(interview.step(entries).lines != nil)
        #expect(throws: Never.self) { try interview.response(entries) }
    }

    /// A second reading of rules, written apart from the first.
    private func holds(_ rule: Expression, _ items: [ID<Question>: ItemResponse]) -> Bool {
        guard case .call(let function, let operands) = rule else { return false }
        if function == .not { return !holds(operands[0], items) }
        guard case .answer(let id) = operands[0], let answer = items[id]?.answer else { return false }
        switch answer {
        case .choice(let choice): return choice == "a"
        case .choices(let choices): return choices.contains("a")
        case .number(let number): return number > 3
        case .text: return true
        case .ranking, .date, .time, .service, .consent: return false
        }
    }
}
