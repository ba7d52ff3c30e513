public import Involvement

/// Rules in the words in which a survey file says them.
public enum PlainRule {
    /// The rule as a sentence: `tier is t3 or t4`. Reading the sentence again
    /// makes a rule that always comes to the same. Nil when the plain grammar
    /// cannot say it.
    /// - Parameters:
    ///   - this: the question being checked, which a sentence calls `this`.
    ///   - question: the questions that the rule looks at. What each takes is
    ///     decided by its shape, so with them the sentence is sure to be read
    ///     without a problem.
    public static func text(
        of rule: Expression, this: ID<Question>? = nil, question: @escaping (ID<Question>) -> Question?
    ) -> String? {
        PlainPrinter(this: this, find: question).text(of: rule, depth: 0)?.text
    }

    /// Reads a sentence that looks at these questions; nil when it cannot be
    /// read.
    /// - Parameters:
    ///   - this: the question being checked.
    ///   - questions: by their codes.
    public static func parse(_ sentence: String, this: Question? = nil, questions: [String: Question]) -> Expression? {
        var parser = RuleParser(sentence, scope: RuleScope(earlier: questions, this: this))
        let rule = parser.parse()
        return parser.problems.isEmpty ? rule : nil
    }

    /// The sentence of a rule whose questions are not at hand, for one that was
    /// read from a sentence before. Nil when there is XPath in it, which is to
    /// stay as it was written.
    public static func text(of rule: Expression, this: ID<Question>? = nil) -> String? {
        PlainPrinter(this: this, find: nil).text(of: rule, depth: 0)?.text
    }
}

private struct PlainPrinter {
    let this: ID<Question>?
    let find: ((ID<Question>) -> Question?)?

    /// A sentence, or a part of one.
    struct Printed {
        /// `tier is`, `helped includes`; nil for anything but one comparison.
        var head: String?
        var tail: String
        /// Whether other codes can follow with `or`.
        var isCode = false
        /// Whether it is joined with `and` or `or`.
        var isJoint = false

        var text: String { head.map { "\($0) \(tail)" } ?? tail }
    }

    func text(of rule: Expression, depth: Int) -> Printed? {
        guard depth < 30 else { return nil }
        switch rule {
        // Without its questions a rule comes from a file, where it is written so.
        case .xpath(_, let meaning): return find == nil ? nil : text(of: meaning, depth: depth + 1)
        case .call(.and, let operands): return joined("and", operands, depth)
        case .call(.or, let operands): return joined("or", operands, depth)
        case .call(.not, let operands):
            return operands.count == 1 ? text(of: operands[0], depth: depth + 1).map(negated) : nil
        case .call(.isAnswered, let operands):
            guard operands.count == 1, case .answer(let id) = operands[0] else { return nil }
            if let find, find(id)?.shape == nil { return nil }
            return Printed(head: "\(name(id)) is", tail: "answered")
        case .call(.notEqual, let operands):
            return comparison(.equal, operands).map(negated)
        case .call(let function, let operands): return comparison(function, operands)
        case .answer, .text, .number, .day: return nil
        }
    }

    private func name(_ id: ID<Question>) -> String { id == this ? "this" : id.rawValue }

    private func negated(_ part: Printed) -> Printed {
        guard let head = part.head else { return Printed(tail: "not (\(part.text))") }
        // What is negated already.
        guard !part.tail.hasPrefix("not "), !head.hasSuffix(" include") else {
            return Printed(tail: "not (\(part.text))")
        }
        if head.hasSuffix(" includes") {
            return Printed(head: "\(head.dropLast(" includes".count)) does not include", tail: part.tail)
        }
        return Printed(head: head, tail: "not \(part.tail)")
    }

    private func joined(_ word: String, _ operands: [Expression], _ depth: Int) -> Printed? {
        var parts: [Printed] = []
        for operand in operands {
            guard let part = text(of: operand, depth: depth + 1) else { return nil }
            parts.append(part)
        }
        guard let first = parts.first else { return nil }
        guard parts.count > 1 else { return first }
        if word == "or", first.isCode, parts.allSatisfy({ $0.isCode && $0.head == first.head }) {
            return Printed(
                head: nil, tail: "\(first.head ?? "") \(parts.map(\.tail).joined(separator: " or "))", isJoint: true)
        }
        let texts = parts.map { $0.isJoint ? "(\($0.text))" : $0.text }
        return Printed(tail: texts.joined(separator: " \(word) "), isJoint: true)
    }

    // MARK: one comparison

    private static let orders: [Expression.Function: (words: String, turned: Expression.Function)] = [
        .moreThan: ("more than", .lessThan), .lessThan: ("less than", .moreThan), .atLeast: ("at least", .atMost),
        .atMost: ("at most", .atLeast),
    ]

    private func comparison(_ function: Expression.Function, _ operands: [Expression]) -> Printed? {
        guard operands.count == 2 else { return nil }
        if let printed = comparison(function, operands[0], with: operands[1]) { return printed }
        // `18 <= age` says the same the other way round.
        guard let turned = function == .equal ? .equal : Self.orders[function]?.turned else { return nil }
        return comparison(turned, operands[1], with: operands[0])
    }

    private func comparison(
        _ function: Expression.Function, _ subject: Expression, with value: Expression
    ) -> Printed? {
        switch subject {
        case .answer(let id):
            guard let find else { return sentence(function, name(id), value, as: nil) }
            guard let question = find(id), let shape = question.shape else { return nil }
            return comparison(function, of: question, shape, with: value)
        case .call(.count, let operands):
            guard operands.count == 1, case .answer(let id) = operands[0] else { return nil }
            if let find, let question = find(id), question.shape != .choices { return nil }
            return sentence(function, "count of \(name(id))", value, as: .number)
        case .call(.today, _): return sentence(function, "today", value, as: .today)
        default: return nil
        }
    }

    private func comparison(
        _ function: Expression.Function, of question: Question, _ shape: Answer.Shape, with value: Expression
    ) -> Printed? {
        let name = name(question.id)
        switch shape {
        case .choice, .consent, .service:
            guard function == .equal || function == .includes, isChoice(value, of: question) else { return nil }
            return sentence(.equal, name, value, as: .code)
        case .choices, .ranking:
            guard isChoice(value, of: question) else { return nil }
            if function == .includes { return sentence(.includes, name, value, as: .code) }
            // Only this one was chosen.
            guard function == .equal, shape == .choices,
                let included = sentence(.includes, name, value, as: .code)
            else { return nil }
            return Printed(tail: "count of \(name) is 1 and \(included.text)", isJoint: true)
        case .number: return sentence(function, name, value, as: .number)
        case .date: return sentence(function, name, value, as: .day)
        case .time: return sentence(function, name, value, as: .time)
        case .text:
            guard question.isWorkedOutText else { return nil }
            return sentence(function, name, value, as: function == .equal ? .workedOut : .number)
        }
    }

    private func isChoice(_ value: Expression, of question: Question) -> Bool {
        guard case .text(let code) = value else { return false }
        return question.choices.isEmpty || question.choices.contains { $0.id.rawValue == code }
    }

    private func sentence(
        _ function: Expression.Function, _ subject: String, _ value: Expression, as kind: Kind?
    ) -> Printed? {
        guard let word = word(value, as: kind) else { return nil }
        switch function {
        case .equal: return Printed(head: "\(subject) is", tail: word, isCode: true)
        case .includes where kind == .code || kind == nil:
            return Printed(head: "\(subject) includes", tail: word, isCode: true)
        default:
            // Codes and worked out words have no order.
            guard let order = Self.orders[function], kind != .code, kind != .workedOut else { return nil }
            if kind == nil, case .text(let text) = value, TimeOfDay(iso: text) == nil { return nil }
            return Printed(head: "\(subject) is", tail: "\(order.words) \(word)")
        }
    }

    // MARK: words

    /// What a question is compared with.
    private enum Kind {
        case code, number, day, today, time, workedOut
    }

    /// Words with a meaning of their own in a sentence.
    private static let reserved: Set<String> = [
        "and", "or", "not", "is", "includes", "does", "answered", "count", "today", "this", "more", "less", "at",
    ]

    private func word(_ value: Expression, as kind: Kind?) -> String? {
        switch (value, kind) {
        case (.text(let text), .code): code(text)
        case (.text(let text), nil): code(text) ?? TimeOfDay(iso: text)?.iso ?? (decimal(text) == nil ? nil : text)
        case (.text(let text), .time): TimeOfDay(iso: text)?.iso
        // `'3'` beside a number, or `'2026-09-30'` beside a date, means just that.
        case (.text(let text), .number): decimal(text).flatMap(figures) == text ? text : nil
        case (.text(let text), .day), (.text(let text), .today): Day(iso: text)?.iso
        case (.text(let text), .workedOut): code(text) ?? (decimal(text) == nil ? nil : text)
        case (.number(let number), .number), (.number(let number), nil): figures(number)
        case (.day(let day), .day), (.day(let day), .today), (.day(let day), nil): day.iso
        case (.call(.today, _), .day), (.call(.today, _), nil): "today"
        default: nil
        }
    }

    private func code(_ text: String) -> String? {
        Code.isValid(text) && !Self.reserved.contains(text) ? text : nil
    }

    private func figures(_ number: Double) -> String? {
        let figures = XPathNumber.literal(number)
        return decimal(figures) == number ? figures : nil
    }
}
