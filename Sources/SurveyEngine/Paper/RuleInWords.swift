import Involvement

/// A rule as an instruction on paper: "you ticked “Rehab or detox” in question
/// 4". Nobody evaluates a printed form but the person who holds it.
struct RuleInWords {
    let say: Words
    /// The number printed beside a question, such as `4` or `7b`.
    let number: (ID<Question>) -> String?
    let question: (ID<Question>) -> Question?

    /// The rule as words that follow "if"; nil when no reader could follow it.
    func words(_ rule: Expression) -> String? {
        words(rule, isInside: false, depth: 0)
    }

    /// Beyond this a sentence is a puzzle.
    private static let mostDepth = 3

    private func words(_ rule: Expression, isInside: Bool, depth: Int) -> String? {
        guard depth <= Self.mostDepth, case .call(let function, let operands) = rule.meaning else { return nil }
        switch function {
        case .and: return joined(operands, by: .and, isInside: isInside, depth: depth)
        case .or: return ticked(anyOf: operands) ?? joined(operands, by: .or, isInside: isInside, depth: depth)
        case .not:
            guard operands.count == 1 else { return nil }
            return negated(operands[0].meaning)
        case .isAnswered:
            guard let place = place(of: operands.first) else { return nil }
            return say(PaperPhrase.youAnswered, ["number": .text(place)])
        case .equal, .includes: return ticked(anyOf: [rule])
        case .moreThan, .lessThan, .atLeast, .atMost: return compared(function, operands)
        default: return nil
        }
    }

    private func joined(_ parts: [Expression], by word: PaperPhrase, isInside: Bool, depth: Int) -> String? {
        let all = parts.compactMap { words($0, isInside: true, depth: depth + 1) }
        guard all.count == parts.count, !(isInside && word == .or && all.count > 2) else { return nil }
        return all.joined(separator: isInside ? " \(say(word)) " : ", \(say(word)) ")
    }

    private func negated(_ rule: Expression) -> String? {
        guard case .call(let function, let operands) = rule else { return nil }
        switch function {
        case .isAnswered:
            guard let place = place(of: operands.first) else { return nil }
            return say(PaperPhrase.youDidNotAnswer, ["number": .text(place)])
        case .equal, .includes:
            guard let (place, choice) = choice(in: rule) else { return nil }
            return say(PaperPhrase.youDidNotTick, ["choice": .text(choice), "number": .text(place)])
        default: return nil
        }
    }

    /// `is a or b` of one question is one sentence.
    private func ticked(anyOf rules: [Expression]) -> String? {
        let found = rules.compactMap { choice(in: $0.meaning) }
        guard found.count == rules.count, let place = found.first?.place, found.allSatisfy({ $0.place == place })
        else { return nil }
        let choices = found.map { "“\($0.choice)”" }
        let list =
            choices.count == 1
            ? choices[0] : "\(choices.dropLast().joined(separator: ", ")) \(say(PaperPhrase.or)) \(choices.last!)"
        return say(PaperPhrase.youTicked, ["choices": .text(list), "number": .text(place)])
    }

    private func choice(in rule: Expression) -> (place: String, choice: String)? {
        guard case .call(let function, let operands) = rule, function == .equal || function == .includes,
            operands.count == 2, case .answer(let id) = operands[0], case .text(let code) = operands[1],
            let place = place(of: operands[0])
        else { return nil }
        guard let choice = question(id)?.choices.first(where: { $0.id.rawValue == code }) else { return nil }
        return (place, choice.text)
    }

    private func compared(_ function: Expression.Function, _ operands: [Expression]) -> String? {
        guard operands.count == 2, case .number(let amount) = operands[1].meaning else { return nil }
        let figures = Int(exactly: amount).map(String.init) ?? String(amount)
        let isCount: Bool
        let counted: Expression?
        if case .call(.count, let inner) = operands[0].meaning {
            (isCount, counted) = (true, inner.first)
        } else {
            (isCount, counted) = (false, operands[0])
        }
        guard let place = place(of: counted),
            let phrase = isCount ? Self.ofCount[function] : Self.ofAnswer[function]
        else { return nil }
        return say(phrase, ["number": .text(place), "amount": .text(figures)])
    }

    private static let ofAnswer: [Expression.Function: PaperPhrase] = [
        .moreThan: .answerMoreThan, .lessThan: .answerLessThan, .atLeast: .answerAtLeast, .atMost: .answerAtMost,
    ]
    private static let ofCount: [Expression.Function: PaperPhrase] = [
        .moreThan: .tickedMoreThan, .lessThan: .tickedLessThan, .atLeast: .tickedAtLeast, .atMost: .tickedAtMost,
    ]

    private func place(of operand: Expression?) -> String? {
        guard case .answer(let id) = operand?.meaning, let number = number(id) else { return nil }
        return number
    }
}

extension Expression {
    /// What it means, without how it was written.
    var meaning: Expression {
        if case .xpath(_, let meaning) = self { meaning.meaning } else { self }
    }
}
