import Involvement
import Testing

@testable import SurveyEngine

/// How the expressions of other tools fare, of which there are large
/// collections. They belong to others and lie beside the project; without them
/// these tests are skipped.
struct XPathConformanceTests {
    // MARK: expressions with their results

    /// Where another result is right here, and why.
    private static let choices: [String: String] = {
        let zone =
            "a day here is a day on the calendar, and the expected result is for a clock seven hours behind Greenwich"
        let wholeDay = "a date here has no time of day"
        var choices: [String: String] = [:]
        for expression in [
            "number(\"1970-01-01\")", "number(\"1970-01-02\")", "number(\"1969-12-31\")", "number(\"2008-09-05\")",
            "number(\"1941-12-07\")", "number(date('1970-01-01'))", "number(date('1970-01-02'))",
            "number(date('1969-12-31'))", "number(date('2008-09-05'))", "number(date('1941-12-07'))",
            "number('2008-09-05')", "date(\"2001-12-26\") + 5", "date(\"2001-12-26\") - 5", "5 + date(\"2001-12-26\")",
            "-5 + date(\"2001-12-26\")", "3 + date(\"2001-12-26\") + 5", "3 + date(\"2001-12-26\") - 5",
            "10 + date(\"2012-07-24\")", "\"2018-06-25\" < \"2018-06-25T00:00:00.000-07:00\"",
        ] { choices[expression] = zone }
        for expression in ["date(0)", "date(1)", "date(1.5)", "date(-1)"] { choices[expression] = wholeDay }
        for expression in [
            "number(\"2026-08-27T08:27:00.000+07:00\")", "number(\"2026-10-28T19:23:00.000+07:00\")",
        ] { choices[expression] = "a time of day is a part of a day, and is not rounded off" }
        choices["number(1 div 1000000000 )"] = "the expected result is rounded off to two places"
        return choices
    }()

    /// Names of functions in an expression, and whether it looks at answers.
    private func looksInside(_ expression: String) -> Bool {
        let tokens = XPath.tokens(expression)
        for token in tokens {
            if token.kind == .name, XPathFunction.all[token.text] == nil { return false }
            if token.kind == .name, token.text == "count" { return false }
            if token.kind == .other || token.text == "|" { return false }
            // The documents that they looked into are not at hand, but where
            // nothing is there to find.
            if token.kind == .path || token.kind == .own || token.kind == .parent { return false }
        }
        return !tokens.isEmpty
    }

    @Test(.enabled(if: SharedExpressions.areThere, "the shared data is not here"))
    func `expressions come to what other tools say`() throws {
        let pairs = try SharedExpressions.pairs()
        var inside = 0
        var agree = 0
        var chosen: Set<String> = []
        var unexplained: [String] = []
        for pair in pairs {
            // These look for nodes that are not there, as one does for a blank.
            let isBlank = pair.file == "complex.test.ts"
            guard isBlank || looksInside(pair.expression) else { continue }
            // A list of four numbers is no expression.
            guard pair.file != "geo.test.ts" else { continue }
            inside += 1
            // The collection keeps the escapes of the code that it came from.
            let text = pair.expression.split(separator: "\\r", omittingEmptySubsequences: false).joined(separator: "\r")
                .split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
            let tree = try XPath.parse(text, this: "blank") { ID($0) }
            let value = tree.value(RuleContext(today: .example, now: TimeOfDay(hour: 9, minute: 30))) { _ in
                .absent(.leftBlank)
            }
            let agrees: Bool =
                switch pair.expected {
                case "true", "false": value.asTruth == (pair.expected == "true")
                case _ where pair.expected.hasPrefix("'"): value.asText == String(pair.expected.dropFirst().dropLast())
                default:
                    value.asNumber == Double(pair.expected) ?? .nan
                        || value.asNumber.isNaN && pair.expected == "NaN"
                }
            if agrees {
                agree += 1
            } else {
                chosen.insert(pair.expression)
                if Self.choices[pair.expression] == nil {
                    unexplained.append("\(pair.file): \(pair.expression) is \(value.asText), and not \(pair.expected)")
                }
            }
        }
        try SharedExpressions.keep(
            PairFigures(
                pairs: pairs.count, inside: inside, agree: agree,
                choices: Self.choices.filter { chosen.contains($0.key) }, unexplained: unexplained),
            as: "pairs.json")

        #expect(unexplained.isEmpty, "\(unexplained.joined(separator: "\n"))")
        #expect(inside > 500)
        #expect(chosen == Set(Self.choices.keys))
    }

    // MARK: rules of real forms

    @Test(.enabled(if: SharedExpressions.areThere, "the shared data is not here"))
    func `the rules of real forms can be read, and said in plain words`() throws {
        let all = try SharedExpressions.real()
        var figures: [RuleFigures] = []
        for kind in ["relevant", "constraint", "calculate", "required", "readonly"] {
            let expressions = all.filter { $0.kind == kind }.map(\.expression)
            var read = 0
            var said = 0
            var refused: [String: String] = [:]
            for (place, expression) in expressions.enumerated() {
                do {
                    var form = RealForm(expression, seed: UInt64(place))
                    let tree = try form.parse()
                    read += 1
                    #expect(try form.parse(XPath.text(of: tree)) == tree, "\(expression)")
                    if try form.isSaidInPlainWords(tree) { said += 1 }
                } catch let problem as RuleProblem {
                    refused[expression] = problem.reason
                }
            }
            figures.append(RuleFigures(kind: kind, of: expressions.count, read: read, said: said, refused: refused))
            guard kind == "relevant" else { continue }
            #expect(expressions.count == 728)
            #expect(Double(read) >= 0.99 * Double(expressions.count))
            #expect(Double(said) >= 0.86 * Double(expressions.count))
        }
        try SharedExpressions.keep(figures, as: "rules.json")
    }
}

/// How the expressions with results fared.
private struct PairFigures: Encodable {
    let pairs: Int
    /// Those that use only our functions, and look at no document.
    let inside: Int
    let agree: Int
    /// Those that come to something else on purpose, and why.
    let choices: [String: String]
    let unexplained: [String]
}

/// How the rules of real forms fared, one kind of them.
private struct RuleFigures: Encodable {
    let kind: String
    let of: Int
    let read: Int
    /// Those that the plain grammar can say, with the same result.
    let said: Int
    let refused: [String: String]
}

/// One rule of a form whose questions are not at hand. What they are is
/// guessed from the rule: chosen from what it is compared with, or a number.
private struct RealForm {
    let text: String
    private var questions: [ID<Question>: Question] = [:]
    private var rules: RandomRules

    init(_ expression: String, seed: UInt64) {
        self.rules = RandomRules(seed: seed)
        var codes: [String: Set<String>] = [:]
        var included: Set<String> = []
        // Names and codes as an import makes them.
        func code(_ name: String) -> String { Code.make(fromWords: name) ?? Code.make(fromWords: "c \(name)") ?? "c" }
        func question(_ name: String) -> String { "q_" + code(name).prefix(60) }
        let tokens = XPath.tokens(expression)
        for (place, token) in tokens.enumerated() where token.text == "selected" || token.text == "count-selected" {
            if place + 2 < tokens.count {
                included.insert(
                    tokens[place + 2].kind == .own ? "q_own" : tokens[place + 2].questionName.map(question) ?? "")
            }
        }
        var isNumber: Set<String> = []
        self.text = XPath.rewritten(expression, reference: { $0.questionName.map { "${\(question($0))}" } }) {
            literal in
            guard let with = literal.comparedWith, !literal.text.isEmpty else { return nil }
            let name = with == "." ? "q_own" : question(with)
            guard !literal.isNumber else {
                isNumber.insert(name)
                return nil
            }
            codes[name, default: []].insert(code(literal.text))
            return code(literal.text)
        }
        for id in Set(XPath.tokens(text).compactMap(\.questionName)).union(["q_own"]) {
            let isChosen = codes[id] != nil && (included.contains(id) || !isNumber.contains(id))
            let shape: Answer.Shape =
                included.contains(id) ? .choices : isChosen ? .choice : isNumber.contains(id) ? .number : .text
            let choices = (codes[id] ?? []).union(["another"]).sorted().map { Choice(id: ID($0), text: $0) }
            questions[ID(id)] = Question(
                id: ID(id), type: "", shape: shape, text: "",
                choices: shape == .choice || shape == .choices ? choices : [])
        }
    }

    func parse(_ expression: String? = nil) throws(RuleProblem) -> Expression {
        try XPath.parse(expression ?? text, this: "q_own") { ID($0) }
    }

    /// Whether there is a sentence, and whoever answers, it comes to the same.
    mutating func isSaidInPlainWords(_ tree: Expression) throws -> Bool {
        let known = questions
        guard let sentence = PlainRule.text(of: tree, this: "q_own", question: { known[$0] }) else { return false }
        var scope = RuleScope()
        for (id, question) in questions { scope.earlier[id.rawValue] = question }
        scope.this = questions["q_own"]
        var parser = RuleParser(sentence, scope: scope)
        let parsed = parser.parse()
        #expect(parser.problems == [], "\(sentence)")
        let rule = try #require(parsed)
        for _ in 0..<40 {
            var items: [ID<Question>: ItemResponse] = [:]
            for question in questions.values.sorted(by: { $0.id < $1.id }) { items[question.id] = item(for: question) }
            let item = { (id: ID<Question>) in items[id] ?? .absent(.notAsked) }
            let isSame = rule.holds(today: .example, item: item) == tree.holds(today: .example, item: item)
            #expect(isSame, "\(text) is not \(sentence)")
        }
        return true
    }

    private mutating func item(for question: Question) -> ItemResponse {
        if Int.random(in: 0..<4, using: &rules.random) == 0 {
            return .absent(rules.pick([.notAsked, .leftBlank, .preferNotToSay]))
        }
        switch question.shape {
        case .choice: return .answered(.choice(rules.pick(question.choices).id))
        case .choices:
            let some = question.choices.map(\.id).filter { _ in Bool.random(using: &rules.random) }
            return some.isEmpty ? .absent(.leftBlank) : .answered(.choices(some))
        case .number: return .answered(.number(Double(Int.random(in: -2...130, using: &rules.random))))
        default: return .answered(.text("words"))
        }
    }
}
