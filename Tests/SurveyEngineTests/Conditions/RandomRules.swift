import Involvement

@testable import SurveyEngine

/// Rules and answers at random, the same in every run.
struct RandomRules {
    var random: SeededGenerator

    init(seed: UInt64) {
        self.random = SeededGenerator(state: seed)
    }

    static let questions: [ID<Question>: Question] = {
        func choices(_ codes: String...) -> [Choice] { codes.map { Choice(id: ID($0), text: $0) } }
        var worked = Question(id: "worked", type: "worked out", shape: .text, text: "")
        worked.calculation = .text("x")
        var month = Question(id: "month", type: "date", shape: .date, text: "")
        month.precision = .month
        let all = [
            Question(id: "one", type: "choose one", shape: .choice, text: "", choices: choices("a", "b", "c")),
            Question(id: "any", type: "choose any", shape: .choices, text: "", choices: choices("a", "b", "c")),
            Question(id: "order", type: "rank", shape: .ranking, text: "", choices: choices("a", "b", "c")),
            Question(id: "number", type: "number", shape: .number, text: ""),
            Question(id: "date", type: "date", shape: .date, text: ""), month,
            Question(id: "time", type: "time", shape: .time, text: ""),
            Question(id: "words", type: "story", shape: .text, text: ""), worked,
            Question(id: "service", type: "service", shape: .service, text: ""),
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }()

    static let scope: RuleScope = {
        var scope = RuleScope()
        for (id, question) in questions { scope.earlier[id.rawValue] = question }
        scope.repetitions = ["round"]
        return scope
    }()

    private static let ids = questions.keys.sorted() + ["round"]

    mutating func pick<Element>(_ all: [Element]) -> Element { all[Int.random(in: 0..<all.count, using: &random)] }

    /// Any tree that an expression can be read as.
    mutating func tree(depth: Int) -> Expression {
        guard depth > 0, Int.random(in: 0..<6, using: &random) > 0 else { return leaf() }
        let two: [Expression.Function] = [
            .notEqual, .equal, .lessThan, .atMost, .moreThan, .atLeast, .add, .subtract, .multiply, .divide,
            .remainder, .includes, .contains, .startsWith, .formatDate, .round,
        ]
        switch Int.random(in: 0..<9, using: &random) {
        case 0:
            return .call(
                pick([.and, .or]), (0..<Int.random(in: 2...4, using: &random)).map { _ in tree(depth: depth - 1) })
        case 1: return .call(.not, [tree(depth: depth - 1)])
        case 2:
            let inside = tree(depth: depth - 1)
            if case .number = inside { return inside }
            return .call(.negate, [inside])
        case 3: return .call(.ifElse, (0..<3).map { _ in tree(depth: depth - 1) })
        case 4: return .call(pick([.string, .number, .int, .stringLength, .once]), [tree(depth: depth - 1)])
        case 5: return .call(.coalesce, [tree(depth: depth - 1), tree(depth: depth - 1)])
        case 6: return .call(pick([.isAnswered, .count]), [.answer(pick(Self.ids))])
        case 7: return .call(.choiceName, [tree(depth: depth - 1), .answer(pick(Self.ids))])
        default:
            let function = pick(two)
            let left = tree(depth: depth - 1)
            let right = tree(depth: depth - 1)
            // These are read as "is answered".
            if case .answer = left, right == .text("") { return left }
            if case .answer = right, left == .text("") { return right }
            return .call(function, [left, right])
        }
    }

    private mutating func leaf() -> Expression {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .answer(pick(Self.ids))
        case 1:
            .text(pick(["", "a", "t3", "it's", "say \"so\"", "it's \"so\"", "''\"\"'", "2026-03-04", "é \u{1F600}\n"]))
        case 2:
            .number(
                pick([
                    0, -0.0, 1, -1, 0.5, 1e21, 1e-9, .leastNormalMagnitude, 123_456.789, .greatestFiniteMagnitude, -2.5,
                    .pi,
                ]))
        case 3: .day(Day(year: pick([1, 1970, 2026, 9999]), month: pick([2, 11]), day: pick([1, 28]))!)
        default: .call(pick([.today, .now, .yes, .no, .position]), [])
        }
    }

    /// Any rule that a sentence can say.
    mutating func plainRule(depth: Int) -> Expression {
        guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else { return comparison() }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .call(.not, [plainRule(depth: depth - 1)])
        default:
            let count = Int.random(in: 2...4, using: &random)
            return .call(pick([.and, .or]), (0..<count).map { _ in plainRule(depth: depth - 1) })
        }
    }

    private mutating func comparison() -> Expression {
        let order: Expression.Function = pick([.equal, .lessThan, .atMost, .moreThan, .atLeast])
        let code = Expression.text(pick(["a", "b", "c"]))
        let number = Expression.number(pick([0, 1, -1.5, 42]))
        let day = Expression.day(Day(year: 2026, month: 3, day: pick([3, 4, 5]))!)
        return switch pick(Self.ids).rawValue {
        case "one": .call(.equal, [.answer("one"), code])
        case "any":
            pick([.call(.includes, [.answer("any"), code]), .call(order, [.call(.count, [.answer("any")]), number])])
        case "order": .call(.includes, [.answer("order"), code])
        case "number": .call(order, [.answer("number"), number])
        case "date": .call(order, [.answer("date"), pick([day, .call(.today, [])])])
        case "month": .call(order, [.answer("month"), .day(Day(year: 2026, month: 3, day: 1)!)])
        case "time": .call(order, [.answer("time"), .text("09:30")])
        case "words": .call(.isAnswered, [.answer("words")])
        case "worked":
            pick([
                .call(.equal, [.answer("worked"), pick([code, .text("1")])]),
                .call(.atLeast, [.answer("worked"), number]),
            ])
        case "service": .call(.equal, [.answer("service"), .text("night_van")])
        default:
            pick([.call(order, [.call(.count, [.answer("round")]), number]), .call(order, [.call(.today, []), day])])
        }
    }

    /// What became of every question.
    mutating func items() -> [ID<Question>: ItemResponse] {
        var items: [ID<Question>: ItemResponse] = [:]
        for id in Self.ids { items[id] = item(id.rawValue) }
        return items
    }

    private mutating func item(_ id: String) -> ItemResponse {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .absent(.notAsked)
        case 1: return .absent(.leftBlank)
        case 2: return .absent(pick([.preferNotToSay, .dontKnow]))
        default: break
        }
        let choices: [ID<Choice>] = pick([["a"], ["b"], ["a", "b"], ["c", "a"]])
        let answer: Answer =
            switch id {
            case "one": .choice(choices[0])
            case "any": .choices(choices)
            case "order": .ranking(choices)
            case "number", "round": .number(pick([0, 1, -1.5, 42, 7]))
            case "date", "month": .date(PartialDate(Day(year: 2026, month: 3, day: pick([1, 3, 4, 5]))!))
            case "time": .time(TimeOfDay(hour: 9, minute: pick([29, 30, 31]))!)
            case "service": .service(pick(["night_van", "drop_in"]))
            default: .text(pick(["a", "1", "3", "words"]))
            }
        return .answered(answer)
    }
}
