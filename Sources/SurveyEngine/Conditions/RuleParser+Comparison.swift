import Involvement

/// One comparison of a rule: `is t3 or t4`, `does not include none`, `is more
/// than 3`.
extension RuleParser {
    mutating func comparison(_ subject: RuleSubject, _ joint: inout RuleJoint) throws(RuleProblem) -> Expression {
        let verb = try cursor.next("the rule stops too early", remedy: "Write `is` or `includes`")
        switch verb.text {
        case "includes":
            refuseInclusion(in: subject, at: verb)
            return try anyOf(.includes, subject, &joint)
        case "does":
            try cursor.expect("not", after: "does")
            try cursor.expect("include", after: "does not")
            refuseInclusion(in: subject, at: verb)
            return .call(.not, [try one(.includes, subject)])
        case "is":
            let isNot = cursor.peek()?.text == "not"
            if isNot { cursor.skip() }
            if let said = try phrase(about: subject) { return isNot ? .call(.not, [said]) : said }
            refuseEquality(of: subject, at: verb)
            return isNot ? .call(.not, [try one(.equal, subject)]) : try anyOf(.equal, subject, &joint)
        default:
            throw RuleProblem(
                offset: verb.offset, reason: "`\(verb.text)` is not expected here", remedy: "Write `is` or `includes`")
        }
    }

    // MARK: answered, more, less

    /// `answered`, `more than 3`, `at least 2`; nil when a code follows.
    private mutating func phrase(about subject: RuleSubject) throws(RuleProblem) -> Expression? {
        guard let word = cursor.peek() else { return nil }
        if word.text == "answered" {
            cursor.skip()
            return try answered(subject, at: word)
        }
        let second = cursor.peek(ahead: 1)?.text ?? ""
        guard let function = Self.orders["\(word.text) \(second)"] else {
            try refuseHalfAnOrder(word, followedBy: second, of: subject)
            return nil
        }
        cursor.skip(2)
        let amount = try cursor.next("the rule stops too early", remedy: "Write a number, like 3")
        let value = noting(amount) { word throws(RuleProblem) in try subject.amount(word) }
        return .call(function, [subject.expression, value])
    }

    private static let orders: [String: Expression.Function] = [
        "more than": .moreThan, "less than": .lessThan, "at least": .atLeast, "at most": .atMost,
    ]

    private mutating func answered(_ subject: RuleSubject, at word: RuleToken) throws(RuleProblem) -> Expression {
        if case .question(let question) = subject, question.shape == nil {
            problems.append(RuleSubject.messageProblem(question, at: word))
        }
        guard case .answer = subject.expression else {
            throw RuleProblem(
                offset: word.offset, reason: "only a question can be answered", remedy: "Write the question's code")
        }
        return .call(.isAnswered, [subject.expression])
    }

    /// `more then 3` is a slip of `more than`, unless `more` can be a choice.
    private func refuseHalfAnOrder(
        _ word: RuleToken, followedBy second: String, of subject: RuleSubject
    ) throws(RuleProblem) {
        guard subject.isOrdered, let meant = Self.halves[word.text] else { return }
        throw RuleProblem(
            offset: word.offset,
            reason: second.isEmpty ? "the rule stops too early" : "`\(word.text)` is followed by `\(second)`",
            remedy: "Write \(meant)")
    }

    private static let halves = ["more": "`more than`", "less": "`less than`", "at": "`at least` or `at most`"]

    // MARK: codes

    /// One code, or several joined with `or`.
    private mutating func anyOf(
        _ function: Expression.Function, _ subject: RuleSubject, _ joint: inout RuleJoint
    ) throws(RuleProblem) -> Expression {
        var comparisons = [try code(function, subject)]
        while let word = cursor.peek(), word.text == "or", !cursor.startsComparison(ahead: 1) {
            try joint.join(with: word)
            cursor.skip()
            comparisons.append(try code(function, subject))
        }
        return comparisons.count == 1 ? comparisons[0] : .call(.or, comparisons)
    }

    /// Exactly one code: `is not a or b` could mean two things.
    private mutating func one(
        _ function: Expression.Function, _ subject: RuleSubject
    ) throws(RuleProblem) -> Expression {
        let comparison = try code(function, subject)
        if let word = cursor.peek(), word.text == "or", !cursor.startsComparison(ahead: 1) {
            throw RuleProblem(
                offset: word.offset, reason: "`not` with `or` can be read in two ways",
                remedy: "Write `not ( ... or ... )`, or say it in two rules joined with `and`")
        }
        return comparison
    }

    private mutating func code(
        _ function: Expression.Function, _ subject: RuleSubject
    ) throws(RuleProblem) -> Expression {
        let word = try cursor.next("the rule stops too early", remedy: "Write the code of a choice")
        guard word.text != ")", word.text != "(" else {
            throw RuleProblem(
                offset: word.offset, reason: "a code is missing before this bracket",
                remedy: "Write the code of a choice")
        }
        let value = noting(word) { word throws(RuleProblem) in try subject.value(word) }
        return .call(function, [subject.expression, value])
    }

    /// A word that does not fit is noted, and reading goes on.
    private mutating func noting(
        _ word: RuleToken, _ read: (RuleToken) throws(RuleProblem) -> Expression
    ) -> Expression {
        do throws(RuleProblem) {
            return try read(word)
        } catch {
            problems.append(error)
            return .text(word.text)
        }
    }

    private mutating func refuseEquality(of subject: RuleSubject, at verb: RuleToken) {
        guard case .question(let question) = subject, question.shape == .choices || question.shape == .ranking
        else { return }
        problems.append(
            RuleProblem(
                offset: verb.offset, reason: "`\(question.id)` can have several answers at once",
                remedy: "Write `includes` or `does not include`"))
    }

    private mutating func refuseInclusion(in subject: RuleSubject, at verb: RuleToken) {
        switch subject {
        case .question(let question) where question.shape == .choices || question.shape == .ranking: return
        case .unknown: return
        case .question, .count, .rounds, .today:
            problems.append(
                RuleProblem(
                    offset: verb.offset, reason: "only a `choose any` question can include something",
                    remedy: "Write `is` or `is not`"))
        }
    }
}
