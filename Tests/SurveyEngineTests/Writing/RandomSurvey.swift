import Involvement

/// A survey made at random, with everything that a file can say.
struct RandomSurvey {
    private var random: SeededGenerator
    private var asked: [Question] = []
    private var number = 0

    static func make(seed: UInt64) -> Instrument {
        var survey = RandomSurvey(random: SeededGenerator(state: seed))
        return survey.instrument()
    }

    private init(random: SeededGenerator) {
        self.random = random
    }

    private mutating func instrument() -> Instrument {
        let consents = [consent("take_part", isRequired: true), consent("quote_my_words", isRequired: chance(2))]
        asked = []
        return Instrument(
            id: chance(2) ? "a-survey" : "survey_1", version: text(), title: text(),
            language: pick(["en", "cy", "en-GB", "no"]),
            people: People(
                runBy: chance(3) ? "" : text(), isFor: chance(3) ? "" : text(),
                closes: chance(2) ? nil : Day(year: 2027, month: int(1...12), day: int(1...28))),
            helpLines: (0..<int(0...2)).map { _ in
                HelpLine(
                    name: text(), phone: pick(["999", "0808 157 0142", "+44 1: #2"]), hours: chance(2) ? "" : text())
            },
            consents: consents,
            blocks: (0..<int(1...8)).map { _ in .page(page()) })
    }

    private mutating func consent(_ id: ID<Question>, isRequired: Bool) -> Question {
        Question(
            id: id, type: "consent", shape: .consent, text: text(), hint: chance(2) ? text() : nil,
            isRequired: isRequired, choices: [Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")],
            consentPurpose: ID(id.rawValue))
    }

    // MARK: pages and questions

    private mutating func page() -> Page {
        let isWritten = chance(2)
        let showIf = isWritten ? rule() : nil
        let questions = (0..<(isWritten ? int(1...4) : 1)).map { _ in question() }
        return Page(
            id: ID(questions[0].id.rawValue), isWritten: isWritten, title: isWritten && chance(2) ? text() : nil,
            showIf: showIf, questions: questions)
    }

    private mutating func question() -> Question {
        let id = code("q")
        let types: [(String, Answer.Shape?)] = [
            ("short text", .text), ("story", .text), ("whole number", .number), ("choose one", .choice),
            ("choose any", .choices), ("message", nil),
        ]
        let (type, shape) = pick(types)
        var question = Question(
            id: ID(id), type: type, shape: shape, text: text(), hint: chance(2) ? text() : nil,
            isQuotable: type == "story")
        question.showIf = rule()
        switch shape {
        case .text: question.limits.atMostCharacters = int(1...5000)
        case .number: question.limits.atMost = pick([nil, 3, 0.25, -2, 1_000_000])
        case .choice, .choices: question.choices = choices(isMany: shape == .choices)
        default: break
        }
        if shape == .text { question.invites = pick(Question.Invitation.allCases) }
        if shape != nil {
            question.isRequired = chance(3)
            asked.append(question)
            while chance(3) {
                guard let rule = rule(about: question) else { break }
                question.checks.append(Question.Check(refuseIf: rule, say: text()))
            }
        }
        return question
    }

    private mutating func choices(isMany: Bool) -> [Choice] {
        let codes = ["no", "yes", "null", "t1", "t2", "other", "prefer_not_to_say", "n", "y", "on"].shuffled(
            using: &random)
        return codes.prefix(int(1...5)).map { code in
            Choice(id: ID(code), text: text(), showIf: chance(4) ? rule() : nil, isOnItsOwn: isMany && chance(4))
        }
    }

    // MARK: rules

    private mutating func rule() -> Expression? {
        chance(2) ? nil : asked.randomElement(using: &random).flatMap { rule(about: $0) }
    }

    private mutating func rule(about question: Question, depth: Int = 0) -> Expression? {
        let answer = Expression.answer(question.id)
        let codes = question.choices.map { Expression.text($0.id.rawValue) }
        let simple: Expression =
            switch question.shape {
            case .choice: either(.equal, answer, codes)
            case .choices where chance(3): .call(.moreThan, [.call(.count, [answer]), .number(1)])
            case .choices: either(.includes, answer, codes)
            case .number:
                .call(
                    pick([.moreThan, .lessThan, .atLeast, .atMost, .equal]),
                    [answer, .number(pick([0, -3, 2.5, 1e6]))])
            default: .call(.isAnswered, [answer])
            }
        switch int(0...5) {
        case 0: return .call(.not, [simple])
        case 1 where depth < 2:
            guard let other = asked.randomElement(using: &random), let more = rule(about: other, depth: depth + 1)
            else { return simple }
            return .call(chance(2) ? .and : .or, [simple, more])
        default: return simple
        }
    }

    private mutating func either(
        _ function: Expression.Function, _ answer: Expression, _ codes: [Expression]
    ) -> Expression {
        let parts = codes.prefix(int(1...2)).map { Expression.call(function, [answer, $0]) }
        return parts.count == 1 ? parts[0] : .call(.or, parts)
    }

    // MARK: chance

    private mutating func text() -> String { RandomText.any(&random) }
    private mutating func chance(_ one: Int) -> Bool { int(1...one) == 1 }
    private mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[int(0...(things.count - 1))] }
    private mutating func code(_ start: String) -> String {
        number += 1
        return "\(start)\(number)"
    }
}
