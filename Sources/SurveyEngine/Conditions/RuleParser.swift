import Involvement

/// Reads the plain grammar in which a survey says when a question is asked:
/// `tier is t3 or t4`, `weeks is more than 3 and not (helped includes none)`.
/// Names that do not fit are all reported; a broken sentence is reported once.
struct RuleParser {
    var problems: [RuleProblem] = []
    var cursor: RuleCursor
    private let scope: RuleScope
    private let isTooLong: Bool
    private var openBrackets = 0

    /// More than anybody writes, and far from where recursion hurts.
    private static let mostOpenBrackets = 32

    init(_ rule: String, scope: RuleScope) {
        self.isTooLong = rule.utf8.count > XPath.longestRuleBytes
        self.cursor = RuleCursor(isTooLong ? "" : rule)
        self.scope = scope
    }

    /// The rule as a tree; nil when its sentence is broken.
    mutating func parse() -> Expression? {
        do throws(RuleProblem) {
            guard !isTooLong else {
                throw RuleProblem(offset: 0, reason: "the rule is too long", remedy: "Say it in several questions")
            }
            let rule = try rule()
            guard let extra = cursor.peek() else { return rule }
            let closes = extra.text == ")"
            throw RuleProblem(
                offset: extra.offset,
                reason: closes ? "this bracket closes nothing" : "`\(extra.text)` is not expected here",
                remedy: closes ? "Remove it, or open it before" : "Join two rules with `and` or `or`")
        } catch {
            problems.append(error)
            return nil
        }
    }

    private mutating func rule() throws(RuleProblem) -> Expression {
        var joint = RuleJoint()
        var parts = [try part(&joint)]
        while let word = cursor.peek(), word.text == "and" || word.text == "or" {
            try joint.join(with: word)
            cursor.skip()
            parts.append(try part(&joint))
        }
        return parts.count == 1 ? parts[0] : .call(joint.word == "and" ? .and : .or, parts)
    }

    private mutating func part(_ joint: inout RuleJoint) throws(RuleProblem) -> Expression {
        let word = try cursor.next("the rule stops too early", remedy: "Write a comparison, such as `tier is t3`")
        switch word.text {
        case "(":
            return try bracketed(at: word)
        case "not":
            guard cursor.peek()?.text == "(" else {
                throw RuleProblem(offset: word.offset, reason: "`not` needs brackets", remedy: "Write `not ( ... )`")
            }
            cursor.skip()
            return .call(.not, [try bracketed(at: word)])
        default:
            return try comparison(try subject(word), &joint)
        }
    }

    private mutating func bracketed(at word: RuleToken) throws(RuleProblem) -> Expression {
        openBrackets += 1
        defer { openBrackets -= 1 }
        guard openBrackets <= Self.mostOpenBrackets else {
            throw RuleProblem(
                offset: word.offset, reason: "brackets are nested too deeply",
                remedy: "Keep to \(Self.mostOpenBrackets) brackets inside each other")
        }
        let inside = try rule()
        let close = try cursor.next("a bracket is not closed", remedy: "Add `)`")
        guard close.text == ")" else {
            throw RuleProblem(
                offset: close.offset, reason: "`\(close.text)` is not expected here",
                remedy: "Close the bracket with `)`, or join two rules with `and` or `or`")
        }
        return inside
    }

    /// What a comparison speaks of, from its first word on.
    private mutating func subject(_ word: RuleToken) throws(RuleProblem) -> RuleSubject {
        switch word.text {
        case "today": return .today
        case "count": return try counted()
        default: break
        }
        guard let verb = cursor.peek(), RuleCursor.verbs.contains(verb.text) else {
            throw RuleProblem(
                offset: cursor.peek()?.offset ?? word.offset,
                reason: cursor.peek().map { "`\($0.text)` cannot follow `\(word.text)`" }
                    ?? "`\(word.text)` stands alone",
                remedy: "Say something about a question: `is`, `is not`, `includes`, `does not include`, "
                    + "`is answered`, `is more than`, `is less than`, `is at least`, `is at most`")
        }
        return find(word).map { .question($0) } ?? .unknown(ID(word.text))
    }

    private mutating func counted() throws(RuleProblem) -> RuleSubject {
        try cursor.expect("of", after: "count")
        let name = try cursor.next("`count of` stops too early", remedy: "Write `count of` and a question")
        if let repetition = scope.repetition(name.text) { return .rounds(of: repetition) }
        guard let question = find(name) else { return .unknown(ID(name.text)) }
        if question.shape == .choices { return .count(of: question) }
        problems.append(
            RuleProblem(
                offset: name.offset, reason: "`\(name.text)` is not a `choose any` question",
                remedy: "Count the choices of a `choose any` question"))
        return .unknown(question.id)
    }

    /// The question a word names; nil when that has been, or is now, reported.
    private mutating func find(_ word: RuleToken) -> Question? {
        switch scope.find(word) {
        case .question(let question):
            return question
        case .unreadable:
            return nil
        case .problem(let problem):
            problems.append(problem)
            return nil
        }
    }
}

/// The one word, `and` or `or`, that joins the parts of a rule. The two are
/// never mixed without brackets.
struct RuleJoint {
    private(set) var word: String?

    mutating func join(with next: RuleToken) throws(RuleProblem) {
        guard word == nil || word == next.text else {
            throw RuleProblem(
                offset: next.offset, reason: "`and` and `or` are mixed, which can be read in two ways",
                remedy: "Put brackets around what belongs together, as in `(a is x or b is y) and c is z`")
        }
        word = next.text
    }
}
