import DefinitionReading
import Involvement

/// What one comparison of a rule speaks of, and what it can be compared with.
enum RuleSubject {
    case question(Question)
    case count(of: Question)
    case rounds(of: ID<Question>)
    case today
    /// Already reported; anything may be said about it.
    case unknown(ID<Question>)

    var expression: Expression {
        switch self {
        case .question(let question): .answer(question.id)
        case .count(let question): .call(.count, [.answer(question.id)])
        case .rounds(let repetition): .call(.count, [.answer(repetition)])
        case .today: .call(.today, [])
        case .unknown(let id): .answer(id)
        }
    }

    /// Whether it can be more or less than something.
    var isOrdered: Bool {
        switch self {
        case .question(let question):
            [.number, .date, .time].contains(question.shape) || question.isWorkedOutText
        case .count, .rounds, .today: true
        case .unknown: false
        }
    }

    private var inWords: String {
        switch self {
        case .question(let question): "`\(question.id)`"
        case .count(let question): "the count of `\(question.id)`"
        case .rounds(let repetition): "the count of `\(repetition)`"
        case .today: "`today`"
        case .unknown(let id): "`\(id)`"
        }
    }

    /// What stands after `is` or `includes`, where it can be the answer.
    func value(_ word: RuleToken) throws(RuleProblem) -> Expression {
        switch self {
        case .unknown: return .text(word.text)
        case .today, .count, .rounds: return try amount(word)
        case .question(let question):
            switch question.shape {
            case .number, .date, .time: return try amount(word)
            case .choice, .choices, .ranking, .consent: return try choice(word, of: question)
            case .service:
                guard Code.isValid(word.text) else {
                    throw RuleProblem(
                        offset: word.offset, reason: "`\(word.text)` cannot be the code of a service",
                        remedy: "Write a code from the service register")
                }
                return .text(word.text)
            case .text where question.isWorkedOutText:
                guard Code.isValid(word.text) || decimal(word.text) != nil else {
                    throw RuleProblem(
                        offset: word.offset, reason: "`\(word.text)` is neither a code nor a number",
                        remedy: "Compare other values under `show if xpath` or `if xpath`")
                }
                return .text(word.text)
            case .text:
                throw RuleProblem(
                    offset: word.offset, reason: "`\(question.id)` is answered in people's own words",
                    remedy: "A rule can ask only whether it `is answered`")
            case nil:
                throw Self.messageProblem(question, at: word)
            }
        }
    }

    /// What stands after `is more than` and its like.
    func amount(_ word: RuleToken) throws(RuleProblem) -> Expression {
        switch self {
        case .unknown:
            return .text(word.text)
        case .today: return try day(word)
        case .question(let question) where question.shape == .date: return try date(word, of: question)
        case .question(let question) where question.shape == .time:
            guard let time = TimeOfDay(iso: word.text) else {
                throw RuleProblem(
                    offset: word.offset, reason: "`\(word.text)` is not a time",
                    remedy: "Write it as hours and minutes, like 09:30")
            }
            return .text(time.iso)
        case .question(let question) where question.shape != .number && !question.isWorkedOutText:
            throw RuleProblem(
                offset: word.offset, reason: "`\(question.id)` is not a number, so it cannot be more or less",
                remedy: question.shape == .choices
                    ? "Write `count of \(question.id)`" : "Look at a whole number question"
            )
        case .question, .count, .rounds:
            if word.text == "today" || Day(iso: word.text) != nil {
                throw RuleProblem(
                    offset: word.offset, reason: "\(inWords) is a number and cannot be compared with a day",
                    remedy: "Compare it with a number, or compare `today` with the day")
            }
            guard let number = decimal(word.text) else {
                throw RuleProblem(
                    offset: word.offset, reason: "`\(word.text)` is not a number", remedy: "Write it in figures, like 3"
                )
            }
            return .number(number)
        }
    }

    private func day(_ word: RuleToken) throws(RuleProblem) -> Expression {
        guard let day = Day(iso: word.text) else {
            throw RuleProblem(
                offset: word.offset, reason: "`\(word.text)` is not a day",
                remedy: "Write it as year, month and day, like 2026-09-30")
        }
        return .day(day)
    }

    /// A day, `today`, or as much of a date as the question asks for.
    private func date(_ word: RuleToken, of question: Question) throws(RuleProblem) -> Expression {
        if word.text == "today" { return .call(.today, []) }
        guard question.precision != .day, let date = PartialDate(iso: word.text),
            date.precision == question.precision
        else { return try day(word) }
        return .day(date.firstDay)
    }

    static func messageProblem(_ question: Question, at word: RuleToken) -> RuleProblem {
        RuleProblem(
            offset: word.offset, reason: "`\(question.id)` is a message, and nobody answers it",
            remedy: "Look at a question")
    }

    private func choice(_ word: RuleToken, of question: Question) throws(RuleProblem) -> Expression {
        // A question whose choices could not be read has been reported.
        let codes = question.choices.map(\.id.rawValue)
        guard codes.isEmpty || codes.contains(word.text) else {
            let guess = nearest(to: word.text, among: codes)
            let list = codes.map { "`\($0)`" }.joined(separator: ", ")
            throw RuleProblem(
                offset: word.offset, reason: "`\(question.id)` has no choice `\(word.text)`",
                remedy: guess.map { "Did you mean `\($0)`" } ?? "Its choices are \(list)")
        }
        return .text(word.text)
    }
}

extension Question {
    /// Whether its value is text that no person wrote.
    var isWorkedOutText: Bool { shape == .text && (calculation != nil || fixedValue != nil) }
}

/// A number in figures, with a minus sign and a decimal point at most.
func decimal(_ text: String) -> Double? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard digits.count <= 15, digits.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) else {
        return nil
    }
    return Double(text)
}
