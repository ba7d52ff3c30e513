import Involvement

/// The one reading of a rule, over whatever knows the items of a response. It
/// does not matter in which of the two grammars the rule was written.
extension Expression {
    /// Whether the rule holds.
    /// - Parameters:
    ///   - item: what became of a question; not asked when it was hidden, so
    ///     that chains of hidden questions collapse. For a repeat: the number
    ///     of its rounds.
    func holds(today: Day, item: (ID<Question>) -> ItemResponse) -> Bool {
        holds(RuleContext(today: today), item: item)
    }

    func holds(_ context: RuleContext, item: (ID<Question>) -> ItemResponse) -> Bool {
        switch self {
        case .xpath(_, let meaning): return meaning.holds(context, item: item)
        case .call(let function, let operands):
            switch function {
            case .and: return operands.allSatisfy { $0.holds(context, item: item) }
            case .or: return operands.contains { $0.holds(context, item: item) }
            case .not: return operands.count == 1 && !operands[0].holds(context, item: item)
            case .yes: return true
            case .no: return false
            case .isAnswered:
                guard operands.count == 1, case .answer(let id) = operands[0] else { return false }
                if case .absent = item(id) { return false }
                return true
            case .equal, .notEqual, .includes, .lessThan, .atMost, .moreThan, .atLeast:
                guard operands.count == 2 else { return false }
                let left = operands[0].value(context, item: item)
                let right = operands[1].value(context, item: item)
                return RuleValue.compare(function, left, right)
            default: return value(context, item: item).asTruth
            }
        case .answer, .text, .number, .day: return value(context, item: item).asTruth
        }
    }

    /// What it comes to.
    func value(_ context: RuleContext, item: (ID<Question>) -> ItemResponse) -> RuleValue {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .day(let day): .day(day)
        case .answer(let id): RuleValue(item(id))
        case .xpath(_, let meaning): meaning.value(context, item: item)
        case .call(let function, let operands): Self.call(function, operands, context, item)
        }
    }

    private static func call(
        _ function: Function, _ operands: [Expression], _ context: RuleContext,
        _ item: (ID<Question>) -> ItemResponse
    ) -> RuleValue {
        func value(_ place: Int) -> RuleValue {
            place < operands.count ? operands[place].value(context, item: item) : .absent
        }
        func holds(_ place: Int) -> Bool { place < operands.count && operands[place].holds(context, item: item) }
        func text(_ place: Int) -> String { value(place).asText }
        func number(_ place: Int) -> Double { value(place).asNumber }

        switch function {
        case .and, .or, .not, .yes, .no, .isAnswered, .equal, .notEqual, .includes, .lessThan, .atMost, .moreThan,
            .atLeast:
            return .truth(Expression.call(function, operands).holds(context, item: item))
        case .today: return .day(context.today)
        case .now:
            return .moment(Double(DayNumber.of(context.today)) + (context.now.map { RuleValue.time($0).asNumber } ?? 0))
        case .count:
            if operands.count == 1, case .answer(let id) = operands[0] { return .count(in: item(id)) }
            return .number(Double(RuleValue.words(of: text(0)).count))
        case .position: return .number(Double(context.position ?? 1))
        case .add: return .number(number(0) + number(1))
        case .subtract: return .number(number(0) - number(1))
        case .multiply: return .number(number(0) * number(1))
        case .divide: return .number(number(0) / number(1))
        case .remainder: return .number(number(0).truncatingRemainder(dividingBy: number(1)))
        case .negate: return .number(-number(0))
        case .number: return .number(number(0))
        case .int: return .number(number(0).rounded(.towardZero))
        case .round: return .number(rounded(number(0), places: operands.count == 2 ? number(1) : 0))
        case .string: return .text(text(0))
        case .concat: return .text(operands.map { $0.value(context, item: item).asText }.joined())
        case .contains: return .truth(text(0).hasPart(text(1)))
        case .startsWith: return .truth(text(0).utf8.starts(with: text(1).utf8))
        case .stringLength: return .number(Double(text(0).unicodeScalars.count))
        case .regex: return .truth(operands.count == 2 && (try? Pattern(text(1)))?.matches(text(0)) ?? false)
        case .ifElse: return holds(0) ? value(1) : value(2)
        case .coalesce:
            for operand in operands {
                let value = operand.value(context, item: item)
                if !value.isEmpty { return value }
            }
            return .absent
        case .once:
            let own = context.this.map { RuleValue(item($0)) } ?? .absent
            return own.isEmpty ? value(0) : own
        case .date: return DateFormatting.date(of: value(0))
        case .formatDate: return .text(DateFormatting.text(of: value(0), format: text(1)))
        case .choiceName:
            guard operands.count == 2, case .answer(let question) = operands[1] else { return .absent }
            let names = RuleValue.words(of: text(0)).map { code in
                context.choiceName?(question, ID(String(code))) ?? String(code)
            }
            return .text(names.joined(separator: ", "))
        }
    }

    /// Halves go away from zero, as tools that fill in XForms have it.
    private static func rounded(_ number: Double, places: Double) -> Double {
        guard places != 0, number.isFinite else { return number.rounded(.toNearestOrAwayFromZero) }
        guard places.isFinite, abs(places) <= 300 else { return number }
        var factor = 1.0
        for _ in 0..<Int(abs(places)) { factor *= 10 }
        let scaled = (places > 0 ? number * factor : number / factor).rounded(.toNearestOrAwayFromZero)
        guard scaled.isFinite else { return number }
        return places > 0 ? scaled / factor : scaled * factor
    }
}

extension String {
    /// Whether the other text stands somewhere in it, byte for byte.
    fileprivate func hasPart(_ other: String) -> Bool {
        let part = Array(other.utf8)
        guard let first = part.first else { return true }
        let bytes = Array(utf8)
        guard part.count <= bytes.count else { return false }
        return (0...(bytes.count - part.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part)
        }
    }
}
