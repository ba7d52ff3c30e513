import Involvement

/// The one reading of a rule, over whatever knows the items of a response.
extension Expression {
    /// Whether the rule holds.
    /// - Parameters:
    ///   - item: what became of a question; not asked when it was hidden, so
    ///     that chains of hidden questions collapse.
    func holds(today: Day, item: (ID<Question>) -> ItemResponse) -> Bool {
        if case .xpath(_, let meaning) = self { return meaning.holds(today: today, item: item) }
        guard case .call(let function, let operands) = self else { return false }
        switch function {
        case .and: return operands.allSatisfy { $0.holds(today: today, item: item) }
        case .or: return operands.contains { $0.holds(today: today, item: item) }
        case .not: return operands.count == 1 && !operands[0].holds(today: today, item: item)
        case .isAnswered:
            guard operands.count == 1, case .answer(let id) = operands[0] else { return false }
            return item(id).answer != nil
        case .equal, .includes, .lessThan, .atMost, .moreThan, .atLeast:
            guard operands.count == 2 else { return false }
            let left = operands[0].value(today: today, item: item)
            let right = operands[1].value(today: today, item: item)
            return RuleValue.compare(function, left, right)
        default: return false
        }
    }

    private func value(today: Day, item: (ID<Question>) -> ItemResponse) -> RuleValue {
        switch self {
        case .text(let text): return .code(text)
        case .number(let number): return .number(number)
        case .day(let day): return .day(day)
        case .answer(let id): return RuleValue(item(id))
        case .call(.today, _): return .day(today)
        case .call(.count, let operands):
            guard operands.count == 1, case .answer(let id) = operands[0] else { return .absent }
            return RuleValue.count(in: item(id))
        case .xpath(_, let meaning): return meaning.value(today: today, item: item)
        case .call: return .absent
        }
    }
}

/// What a comparison compares.
private enum RuleValue {
    case absent
    case code(String)
    case codes([ID<Choice>])
    case number(Double)
    case day(Day)
    /// A person's own words: only whether there are any can be asked.
    case words

    init(_ item: ItemResponse) {
        switch item {
        case .answered(.text), .asWritten: self = .words
        case .answered(.ranking(let choices)): self = .codes(choices)
        case .answered(.date(let date)): self = .day(date.firstDay)
        case .answered(.time(let time)): self = .code(time.iso)
        case .answered(.number(let number)): self = .number(number)
        case .answered(.choice(let choice)): self = .code(choice.rawValue)
        case .answered(.choices(let choices)): self = .codes(choices)
        case .answered(.service(let service)): self = .code(service.rawValue)
        case .answered(.consent(let isGiven)): self = .code(isGiven ? "yes" : "no")
        // Stored as a reason, but in a rule it is still the choice that was made.
        case .absent(.preferNotToSay): self = .code(Choice.preferNotToSay.rawValue)
        case .absent(.dontKnow): self = .code(Choice.dontKnow.rawValue)
        case .absent(.notAsked), .absent(.leftBlank): self = .absent
        }
    }

    /// How many were chosen. Leaving the boxes empty is none of them; not
    /// being asked, or not saying, is no number at all.
    static func count(in item: ItemResponse) -> RuleValue {
        switch item {
        case .answered(.choices(let choices)): .number(Double(choices.count))
        case .absent(.leftBlank): .number(0)
        case .answered, .absent, .asWritten: .absent
        }
    }

    /// Anything compared with an absent value is false.
    static func compare(_ function: Expression.Function, _ left: RuleValue, _ right: RuleValue) -> Bool {
        switch (function, left, right) {
        case (.equal, .code(let left), .code(let right)), (.includes, .code(let left), .code(let right)):
            left == right
        case (.equal, .codes(let left), .code(let right)): left.count == 1 && left[0].rawValue == right
        case (.includes, .codes(let left), .code(let right)): left.contains { $0.rawValue == right }
        case (_, .number(let left), .number(let right)): ordered(function, left, right)
        case (_, .day(let left), .day(let right)): ordered(function, left, right)
        default: false
        }
    }

    private static func ordered<Amount: Comparable>(
        _ function: Expression.Function, _ left: Amount, _ right: Amount
    ) -> Bool {
        switch function {
        case .equal: left == right
        case .lessThan: left < right
        case .atMost: left <= right
        case .moreThan: left > right
        case .atLeast: left >= right
        default: false
        }
    }
}
