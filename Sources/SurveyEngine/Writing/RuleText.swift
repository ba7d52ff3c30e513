import Involvement

/// A rule as a file says it: in plain words where they can say it, else in
/// XPath.
enum RuleText: Equatable {
    case plain(String)
    case xpath(String)

    /// - Parameters:
    ///   - this: the question being checked.
    init(_ rule: Expression, this: ID<Question>? = nil) {
        if case .xpath(let text, _) = rule {
            self = .xpath(text)
        } else {
            self = .plain(PlainSentence(this: this).text(of: rule))
        }
    }
}

private struct PlainSentence {
    let this: ID<Question>?

    func text(of rule: Expression) -> String {
        switch rule {
        case .call(.and, let operands): joined("and", operands)
        case .call(.or, let operands): codes(operands) ?? joined("or", operands)
        case .call(.not, let operands):
            operands.first.flatMap { comparison($0, isNot: true) }
                ?? "not (\(operands.first.map(text(of:)) ?? ""))"
        default: comparison(rule, isNot: false) ?? ""
        }
    }

    private func joined(_ word: String, _ operands: [Expression]) -> String {
        operands.map { operand in
            switch operand {
            case .call(.and, _), .call(.or, _): "(\(text(of: operand)))"
            default: text(of: operand)
            }
        }.joined(separator: " \(word) ")
    }

    /// `tier is t3 or t4`.
    private func codes(_ operands: [Expression]) -> String? {
        guard case .call(let function, let first) = operands.first, [.equal, .includes].contains(function),
            let sentence = operands.first.flatMap({ comparison($0, isNot: false) })
        else { return nil }
        var words = [sentence]
        for operand in operands.dropFirst() {
            guard case .call(function, let next) = operand, next.count == 2, next[0] == first[0] else { return nil }
            words.append(word(next[1]))
        }
        return words.joined(separator: " or ")
    }

    private static let verbs: [Expression.Function: String] = [
        .equal: "is", .notEqual: "is not", .includes: "includes", .moreThan: "is more than",
        .lessThan: "is less than", .atLeast: "is at least", .atMost: "is at most",
    ]

    private func comparison(_ rule: Expression, isNot: Bool) -> String? {
        guard case .call(let function, let operands) = rule, let first = operands.first else { return nil }
        if function == .isAnswered { return "\(word(first)) is \(isNot ? "not " : "")answered" }
        guard let verb = Self.verbs[function], operands.count == 2, !isNot || function != .notEqual else { return nil }
        let said = isNot ? (function == .includes ? "does not include" : verb.replacingIs) : verb
        return "\(word(first)) \(said) \(word(operands[1]))"
    }

    private func word(_ value: Expression) -> String {
        switch value {
        case .answer(let id): id == this ? "this" : id.rawValue
        case .text(let text): text
        case .number(let number): FigureText.text(of: number)
        case .day(let day): day.iso
        case .call(.today, _): "today"
        case .call(.count, let operands): "count of \(operands.first.map(word) ?? "")"
        default: ""
        }
    }
}

extension String {
    fileprivate var replacingIs: String { "is not" + dropFirst(2) }
}

extension RuleText {
    /// The first or the last date taken.
    static func date(_ bound: Expression) -> String? {
        switch bound {
        case .day(let day): day.iso
        case .call(.today, _): "today"
        default: nil
        }
    }

    /// What is worked out, in XPath.
    static func xpathText(of value: Expression) -> String {
        if case .xpath(let text, _) = value { text } else { "" }
    }
}
