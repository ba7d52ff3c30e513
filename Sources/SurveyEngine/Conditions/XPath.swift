public import Involvement

/// Rules in XPath, as XLSForm and XForms write them. It is the way out for
/// what the plain grammar cannot say, and the way in for forms of other tools.
/// https://getodk.github.io/xforms-spec/#xpath-functions
public enum XPath {
    /// A rule is not longer than this; nobody writes such a one by hand.
    public static let longestRuleBytes = 65_536

    /// Reads an expression as a tree.
    /// - Parameters:
    ///   - this: what `.` means; nil where there is nothing it could mean.
    ///   - find: the question, or the repeat, that a name means: the `age` of
    ///     `${age}`, `/data/person/age` and `../age`. Nil when there is none.
    public static func parse(
        _ text: String, this: ID<Question>? = nil, find: @escaping (String) -> ID<Question>?
    ) throws(RuleProblem) -> Expression {
        var parser = XPathParser(text) { reference throws(RuleProblem) in
            guard reference.name != "." else {
                if let this { return this }
                throw RuleProblem(
                    offset: reference.offset, reason: "`.` is the question's own answer, and there is none here",
                    remedy: "Write the code of an earlier question, as in ${code}")
            }
            if let found = find(reference.name) { return found }
            throw RuleProblem(
                offset: reference.offset, reason: "there is no question `\(reference.name)`",
                remedy: "Write the code of an earlier question, as in ${code}")
        }
        return try parser.parse()
    }

    /// Reads an expression that stands somewhere in a survey file.
    static func parse(_ text: String, scope: RuleScope) throws(RuleProblem) -> Expression {
        var parser = XPathParser(text) { reference throws(RuleProblem) in
            let name = reference.name == "." ? "this" : reference.name
            if reference.isCounted, let found = scope.repetition(name) { return found }
            let word = RuleToken(text: name, offset: reference.offset)
            switch scope.find(word) {
            case .unreadable: return ID(name)
            case .problem(let problem): throw problem
            case .question(let question):
                guard question.shape != nil else { throw RuleSubject.messageProblem(question, at: word) }
                guard
                    !reference.isCounted || question.shape == .choices || question.shape == .ranking
                        || question.shape == .choice
                else {
                    throw RuleProblem(
                        offset: reference.offset, reason: "`\(question.id)` has nothing to count",
                        remedy: "Count a repeat, or the choices of a `choose any` question")
                }
                return question.id
            }
        }
        return try parser.parse()
    }
}

/// A question as an expression names it.
struct XPathReference {
    /// Its own name, without a path before it; `.` for the question's own answer.
    let name: String
    /// In bytes of UTF-8 from the start of the expression.
    let offset: Int
    /// Whether it is counted.
    let isCounted: Bool
}
