import Involvement

/// What some rules compare answers with. Between two neighbouring constants
/// all answers are alike to the rules, so that one of them stands for all.
struct RuleConstants {
    private(set) var questions: Set<ID<Question>> = []
    /// Whether answers are compared with constants and with nothing else.
    private(set) var areAll = true
    private var texts: Set<String> = []
    private var numbers: Set<Double> = []
    private var days: Set<Day> = []
    private var looksAtToday = false

    init(_ rules: [Expression]) {
        for rule in rules { note(rule, depth: 0) }
    }

    private mutating func note(_ rule: Expression, depth: Int) {
        guard depth < 100 else {
            areAll = false
            return
        }
        switch rule {
        case .answer(let id): questions.insert(id)
        case .text(let text): texts.insert(text)
        case .number(let number): numbers.insert(number)
        case .day(let day): days.insert(day)
        case .xpath(_, let meaning): note(meaning, depth: depth + 1)
        case .call(let function, let operands):
            switch function {
            case .and, .or, .not, .isAnswered, .count, .yes, .no: break
            case .today: looksAtToday = true
            case .equal, .notEqual, .includes, .lessThan, .atMost, .moreThan, .atLeast:
                // Two answers compared with each other have no constant between.
                if operands.count(where: { !Self.isConstant($0) }) > 1 { areAll = false }
            default: areAll = false
            }
            for operand in operands { note(operand, depth: depth + 1) }
        }
    }

    private static func isConstant(_ rule: Expression) -> Bool {
        switch rule {
        case .text, .number, .day, .call(.today, _): true
        case .answer, .call, .xpath: false
        }
    }

    // MARK: what stands for all

    /// Days on which the rules may be looked at.
    var todays: [Day] {
        let some = Day(year: 2026, month: 1, day: 15)!
        return looksAtToday && !days.isEmpty ? Self.around(days) : [some]
    }

    /// What may become of a question, as far as the rules can tell; nil when
    /// that is too much.
    /// - Parameters:
    ///   - asked: the question as it was and as it is; neither for a repeat.
    func items(of id: ID<Question>, asked: [Question]) -> [ItemResponse]? {
        let absent: [ItemResponse] = [.absent(.leftBlank), .absent(.notAsked)]
        let choices = Set(asked.flatMap(\.choices).map(\.id))
        switch asked.last?.shape {
        case .choice:
            return absent + codes(among: choices).map { Self.refusal($0) ?? .answered(.choice($0)) }
        case .choices, .ranking:
            let isRanking = asked.last?.shape == .ranking
            return sets(of: choices).map { sets in
                absent + sets.map { .answered(isRanking ? .ranking($0) : .choices($0)) }
                    + choices.compactMap(Self.refusal)
            }
        case .service:
            return absent + (texts.sorted() + ["-"]).map { .answered(.service(ID($0))) }
        case .consent: return absent + [.answered(.consent(true)), .answered(.consent(false))]
        case .number, nil:
            return absent + amounts(of: asked).map { .answered(.number($0)) }
        case .date:
            let around = Self.around(days.union(looksAtToday ? Set(todays) : []))
            return absent + (around.isEmpty ? todays : around).map { .answered(.date(PartialDate($0))) }
        case .time:
            let minutes = texts.compactMap { TimeOfDay(iso: $0) }.map { $0.hour * 60 + $0.minute }
            let around = Set((minutes.isEmpty ? [720] : minutes).flatMap { [$0 - 1, $0, $0 + 1] })
            return absent
                + around.sorted().compactMap { TimeOfDay(hour: $0 / 60, minute: $0 % 60) }.map { .answered(.time($0)) }
        case .text:
            let figures = numbers.isEmpty ? [] : amounts(of: []).map(FigureText.text)
            return absent + (texts.sorted() + figures + ["-"]).map { .answered(.text($0)) }
        }
    }

    /// A choice that is stored as the reason for having no answer.
    private static func refusal(_ choice: ID<Choice>) -> ItemResponse? {
        Choice(id: choice, text: "").nonresponse.map(ItemResponse.absent)
    }

    /// The codes that the rules name, and one that they do not.
    private func codes(among choices: Set<ID<Choice>>) -> [ID<Choice>] {
        let sorted = choices.sorted { $0.rawValue < $1.rawValue }
        return sorted.filter { texts.contains($0.rawValue) } + sorted.filter { !texts.contains($0.rawValue) }.prefix(1)
    }

    private func sets(of choices: Set<ID<Choice>>) -> [[ID<Choice>]]? {
        let named = choices.filter { texts.contains($0.rawValue) && Self.refusal($0) == nil }
        // Enough of the others to come to every number that they are counted to.
        let others = choices.subtracting(named).filter { Self.refusal($0) == nil }
        let most = Int(min(20, max(0, numbers.max() ?? 0))) + 1
        let codes =
            named.sorted { $0.rawValue < $1.rawValue } + others.sorted { $0.rawValue < $1.rawValue }.prefix(most)
        guard codes.count <= 8 else { return nil }
        return (1..<max(1 << codes.count, 1)).map { bits in
            codes.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
        }
    }

    private func amounts(of asked: [Question]) -> [Double] {
        let isWhole = !asked.isEmpty && asked.allSatisfy { $0.type == "whole number" }
        let sorted = numbers.sorted()
        guard let first = sorted.first, let last = sorted.last else { return [1] }
        var amounts = [first - 1] + sorted + [last + 1]
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            let between = isWhole ? left + 1 : (left + right) / 2
            if between < right { amounts.append(between) }
        }
        if isWhole { amounts = amounts.map { $0.rounded(.down) } }
        return Set(amounts).filter { amount in
            asked.isEmpty
                || asked.contains { ($0.limits.atLeast ?? amount) <= amount && amount <= ($0.limits.atMost ?? amount) }
        }.sorted()
    }

    private static func around(_ days: Set<Day>) -> [Day] {
        Set(days.flatMap { day in [-1, 0, 1].compactMap { DayNumber.day(Double(DayNumber.of(day) + $0)) } }).sorted()
    }
}
