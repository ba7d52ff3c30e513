import Involvement
import Testing

@testable import SurveyEngine

struct XPathParserTests {
    private static let a = Expression.answer("a")
    private static let b = Expression.answer("b")
    private static func isX(_ subject: Expression) -> Expression { .call(.equal, [subject, .text("x")]) }

    @Test(arguments: [
        ("${a} = 'x'", isX(a)), ("${ a }='x'", isX(a)), ("/data/group/a = \"x\"", isX(a)), ("../a = 'x'", isX(a)),
        ("current()/../a = 'x'", isX(a)), ("current ( )/../a = 'x'", isX(a)), ("./../grp/a = 'x'", isX(a)),
        ("grp/a = 'x'", isX(a)), (". = 'x'", isX(.answer("own"))), ("current() = 'x'", isX(.answer("own"))),
        ("${a} = ''", .call(.not, [.call(.isAnswered, [a])])), ("'' != ${a}", .call(.isAnswered, [a])),
        (
            "${a} = 1 and ${b} = 2 and true()",
            .call(.and, [.call(.equal, [a, .number(1)]), .call(.equal, [b, .number(2)]), .call(.yes, [])])
        ),
        ("(${a} and ${b}) and ${a}", .call(.and, [.call(.and, [a, b]), a])),
        ("${a} or ${b} and ${a}", .call(.or, [a, .call(.and, [b, a])])),
        ("${a} and ${b} or ${a}", .call(.or, [.call(.and, [a, b]), a])),
        ("1 - 2 - 3", .call(.subtract, [.call(.subtract, [.number(1), .number(2)]), .number(3)])),
        ("1 + 2 * 3", .call(.add, [.number(1), .call(.multiply, [.number(2), .number(3)])])),
        ("2 div 3 mod 4", .call(.remainder, [.call(.divide, [.number(2), .number(3)]), .number(4)])),
        ("1 < 2 = true()", .call(.equal, [.call(.lessThan, [.number(1), .number(2)]), .call(.yes, [])])),
        ("-3", .number(-3)), ("- -3", .number(3)), ("-${a}", .call(.negate, [a])),
        ("2 - -3", .call(.subtract, [.number(2), .number(-3)])),
        ("${a}*2", .call(.multiply, [a, .number(2)])), ("../a * ../b", .call(.multiply, [a, b])),
        ("1div 1", .call(.divide, [.number(1), .number(1)])),
        ("selected(${a}, 'x')", .call(.includes, [a, .text("x")])),
        ("count-selected(.)", .call(.count, [.answer("own")])),
        ("count(${r})", .call(.count, [.answer("r")])), ("count(../../r)", .call(.count, [.answer("r")])),
        ("position(..)", .call(.position, [])), ("position()", .call(.position, [])),
        ("date('2026-09-30')", .day(Day(year: 2026, month: 9, day: 30)!)),
        ("date('soon')", .call(.date, [.text("soon")])), ("today ( )", .call(.today, [])),
        ("concat('it', \"'\", 's \"so\"')", .text("it's \"so\"")),
        ("concat('a', 'b')", .call(.concat, [.text("a"), .text("b")])),
        ("jr:choice-name(${a}, '${a}')", .call(.choiceName, [a, a])),
        ("jr:choice-name(${a}, '/data/b')", .call(.choiceName, [a, b])),
        ("/data/and = 'x'", isX(.answer("and"))), ("/data/first-q = 'x'", isX(.answer("first-q"))),
        ("/data/été = 'x'", isX(.answer("été"))),
    ])
    func `an expression is read as it is meant`(text: String, tree: Expression) throws {
        #expect(try XPath.parse(text, this: "own") { ID($0) } == tree)
    }

    @Test(arguments: [
        ("${nobody} = 1", 2, "there is no question `nobody`", "Write the code of an earlier question, as in ${code}"),
        (
            "true() and /data/nobody = 1", 11, "there is no question `nobody`",
            "Write the code of an earlier question, as in ${code}"
        ),
        (
            ". = 1", 0, "`.` is the question's own answer, and there is none here",
            "Write the code of an earlier question, as in ${code}"
        ),
        ("${a} = ", 5, "the rule stops too early", "Write a value, such as ${code} or 'text'"),
        ("", 0, "the rule stops too early", "Write a value, such as ${code} or 'text'"),
        ("${a} = yes", 7, "`yes` stands here without quotes", "Write 'yes' for a text, or ${yes} for a question"),
        ("true and ${a}", 0, "`true` needs brackets", "Write `true( ... )`"),
        ("${a} = 'x", 7, "a quote is not closed", "Close it with the same quote"),
        ("(${a} = 'x'", 0, "a bracket is not closed", "Add `)`"),
        ("${a} = 'x')", 10, "this bracket closes nothing", "Remove it, or open it before"),
        ("${a} ${a}", 5, "`${a}` is not expected here", "Join two values with a sign, such as `and`, `or`, `=`, `+`"),
        ("${a} = = 1", 7, "`=` is not expected here", "Write a value before it, such as ${code} or 'text'"),
        ("é = ${a}", 0, "`é` stands here without quotes", "Write 'é' for a text, or ${é} for a question"),
        ("'é' = ${b}", 9, "there is no question `b`", "Write the code of an earlier question, as in ${code}"),
        (
            "${a} | ${a}", 5, "`|` puts lists of answers together, which a rule here cannot",
            "Ask about each question by itself, and join the two with `or`"
        ),
        (
            "/data/r[1]/a = 1", 7, "`[` picks answers out of a list, which a rule here cannot",
            "Name each question by its code, as in ${code}"
        ),
        (
            "//a = 1", 0, "`//` looks for answers by their place, which a rule here cannot",
            "Name each question by its code, as in ${code}"
        ),
        (
            "${last-saved#a} = 1", 0, "`${last-saved#a}` does not name a question of this survey",
            "Write the code of an earlier question, as in ${code}"
        ),
        (
            "pulldata('f', 'a', 'b', 'c')", 0, "the function `pulldata` cannot be worked out here",
            "Say it without `pulldata`; there are \(XPathFunction.list)"
        ),
        (
            "true() or count_selected(${a}) > 1", 10, "the function `count_selected` cannot be worked out here",
            "Did you mean `count-selected`"
        ),
        ("if(${a}, 1)", 0, "`if` takes 3 values, and this has 2", "Write as many values, with commas between them"),
        ("round()", 0, "`round` takes 1 or 2 values, and this has 0", "Write as many values, with commas between them"),
        (
            "position(${a})", 9, "`position` tells only the round of the repeat that it stands in",
            "Write `position(..)`"
        ),
        (
            "jr:choice-name(${a}, ${a})", 21, "the second value of `jr:choice-name` is a question in quotes",
            "Write `jr:choice-name(${code}, '${code}')`"
        ),
        (
            "jr:choice-name(${a}, '${x}')", 24, "there is no question `x`",
            "Write the code of an earlier question, as in ${code}"
        ),
        ("regex(${a}, 'a(b')", 14, "in the pattern, a bracket is not closed", "Add `)`"),
        (".. = 1", 0, "`..` is not a question", "Name each question by its code, as in ${code}"),
        ("${a = 1", 0, "`${` does not name a question", "Name each question by its code, as in ${code}"),
        ("concat('a', )", 12, "`)` is not expected here", "Write a value before it, such as ${code} or 'text'"),
        ("selected(${a} 'x')", 14, "`'x'` is not expected here", "Close the bracket with `)` before it"),
    ])
    func `a mistake is pointed at`(text: String, offset: Int, reason: String, remedy: String) {
        let problem = #expect(throws: RuleProblem.self) { try XPath.parse(text) { $0 == "a" ? ID($0) : nil } }

        #expect(problem == RuleProblem(offset: offset, reason: reason, remedy: remedy))
    }

    @Test(arguments: [
        (
            String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
            "brackets are nested too deeply"
        ),
        (
            String(repeating: "not(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
            "brackets are nested too deeply"
        ),
        (String(repeating: "if(1,", count: 10_000), "brackets are nested too deeply"),
        (String(repeating: "-", count: 10_000) + "${a}", "the rule is too long to be worked out"),
        ("1" + String(repeating: " + 1", count: 10_000), "the rule is too long to be worked out"),
        ("1" + String(repeating: " = 1 and 1", count: 10_000), "the rule is too long"),
        (String(repeating: "x", count: 1_000_000), "the rule is too long"),
        (String(repeating: "${a} or ", count: 200_000), "the rule is too long"),
        (
            String(repeating: "concat(", count: 63) + "'a'" + String(repeating: ")", count: 40),
            "a bracket is not closed"
        ),
    ])
    func `a rule that would take for ever is refused at once`(text: String, reason: String) {
        let start = ContinuousClock().now
        let problem = #expect(throws: RuleProblem.self) { try XPath.parse(text) { ID($0) } }
        let took = ContinuousClock().now - start

        #expect(problem?.reason == reason)
        #expect(took < .seconds(2))
    }

    @Test func `a long list of rules is one list, not a deep tree`() throws {
        let text = (1...4_000).map { "${a} = \($0)" }.joined(separator: " or ")

        let tree = try XPath.parse(text) { ID($0) }

        guard case .call(.or, let operands) = tree else { throw RuleProblem(offset: 0, reason: "no list", remedy: "") }
        #expect(operands.count == 4_000)
        #expect(tree.holds(today: .example) { _ in .answered(.number(4_000)) })
    }

    @Test func `in a survey file an expression sees what a sentence sees`() throws {
        var scope = RuleParserTests.scope
        scope.repetitions = ["worker"]
        scope.unreadable = ["odd"]

        #expect(try XPath.parse("${tier} = 't3'", scope: scope) == .call(.equal, [.answer("tier"), .text("t3")]))
        #expect(
            try XPath.parse("count(${worker}) > 1", scope: scope)
                == .call(.moreThan, [.call(.count, [.answer("worker")]), .number(1)]))
        #expect(try XPath.parse("${odd} = 1", scope: scope) == .call(.equal, [.answer("odd"), .number(1)]))
        for (text, offset, reason) in [
            ("${later} = 1", 2, "`later` is asked later, on line 40"),
            ("${teir} = 1", 2, "there is no question `teir`"),
            (". = 1", 0, "`this` is the question being checked, and nothing is checked here"),
            ("${mine} = 1", 2, "`mine` cannot look at its own answer here"),
            ("${thanks} != ''", 2, "`thanks` is a message, and nobody answers it"),
            ("${worker} = 1", 2, "`worker` is a repeat, which has no answer of its own"),
            ("count(${weeks}) = 1", 8, "`weeks` has nothing to count"),
        ] {
            let problem = #expect(throws: RuleProblem.self) { try XPath.parse(text, scope: scope) }
            #expect(problem?.offset == offset)
            #expect(problem?.reason == reason)
        }
    }
}
