import Involvement
import Testing

@testable import SurveyEngine

struct RuleParserTests {
    /// Every kind of question that a rule may meet.
    static let scope: RuleScope = {
        func choices(_ codes: String...) -> [Choice] { codes.map { Choice(id: ID($0), text: $0) } }
        let questions = [
            Question(id: "tier", type: "choose one", shape: .choice, text: "", choices: choices("t2", "t3", "t4")),
            Question(id: "helped", type: "choose any", shape: .choices, text: "", choices: choices("flex", "trust")),
            Question(id: "weeks", type: "whole number", shape: .number, text: ""),
            Question(id: "story", type: "story", shape: .text, text: ""),
            Question(id: "service", type: "service", shape: .service, text: ""),
            Question(id: "thanks", type: "message", shape: nil, text: ""),
        ]
        var scope = RuleScope()
        for question in questions { scope.earlier[question.id.rawValue] = question }
        scope.lines = ["later": 40]
        scope.owner = "mine"
        return scope
    }()

    private static func tier(is code: String) -> Expression { .call(.equal, [.answer("tier"), .text(code)]) }
    private static let weeksOver3 = Expression.call(.moreThan, [.answer("weeks"), .number(3)])

    @Test(arguments: [
        ("tier is t3", tier(is: "t3")),
        ("tier is t3 or t4", .call(.or, [tier(is: "t3"), tier(is: "t4")])),
        ("tier is not t3", .call(.not, [tier(is: "t3")])),
        ("helped includes flex", .call(.includes, [.answer("helped"), .text("flex")])),
        ("helped does not include flex", .call(.not, [.call(.includes, [.answer("helped"), .text("flex")])])),
        ("story is answered", .call(.isAnswered, [.answer("story")])),
        ("story is not answered", .call(.not, [.call(.isAnswered, [.answer("story")])])),
        ("count of helped is at least 2", .call(.atLeast, [.call(.count, [.answer("helped")]), .number(2)])),
        ("weeks is more than 3", weeksOver3),
        ("weeks is less than -1.5", .call(.lessThan, [.answer("weeks"), .number(-1.5)])),
        ("weeks is at most 3", .call(.atMost, [.answer("weeks"), .number(3)])),
        ("weeks is 3", .call(.equal, [.answer("weeks"), .number(3)])),
        (
            "today is at least 2026-09-30",
            .call(.atLeast, [.call(.today, []), .day(Day(year: 2026, month: 9, day: 30)!)])
        ),
        ("service is night_van", .call(.equal, [.answer("service"), .text("night_van")])),
        ("tier is t3 and weeks is more than 3", .call(.and, [tier(is: "t3"), weeksOver3])),
        ("tier is t3 or weeks is more than 3", .call(.or, [tier(is: "t3"), weeksOver3])),
        ("not ( tier is t3 )", .call(.not, [tier(is: "t3")])),
        ("not (tier is t3 or t4)", .call(.not, [.call(.or, [tier(is: "t3"), tier(is: "t4")])])),
        (
            "(tier is t3 or t4) and weeks is more than 3",
            .call(.and, [.call(.or, [tier(is: "t3"), tier(is: "t4")]), weeksOver3])
        ),
        (
            "tier is t3 or (tier is t4 and weeks is more than 3)",
            .call(.or, [tier(is: "t3"), .call(.and, [tier(is: "t4"), weeksOver3])])
        ),
        ("tier is t3 or not (weeks is more than 3)", .call(.or, [tier(is: "t3"), .call(.not, [weeksOver3])])),
        ("tier is t3\n  or t4", .call(.or, [tier(is: "t3"), tier(is: "t4")])),
    ])
    func `a rule is read as it is meant`(sentence: String, rule: Expression) {
        var parser = RuleParser(sentence, scope: Self.scope)

        let parsed = parser.parse()

        #expect(parsed == rule)
        #expect(parser.problems == [])
    }

    @Test(arguments: [
        ("teir is t3", 0, "there is no question `teir`", "Did you mean `tier`"),
        (
            "weeks is more than 3 and nobody is t3", 25, "there is no question `nobody`",
            "Write the code of an earlier question"
        ),
        (
            "later is answered", 0, "`later` is asked later, on line 40",
            "Look at an earlier question, or move `later` before this one"
        ),
        ("mine is answered", 0, "`mine` cannot look at its own answer here", "Look at an earlier question"),
        (
            "this is answered", 0, "`this` is the question being checked, and nothing is checked here",
            "Write the code of an earlier question"
        ),
        ("tier is t5", 8, "`tier` has no choice `t5`", "Its choices are `t2`, `t3`, `t4`"),
        ("helped includes trusted", 16, "`helped` has no choice `trusted`", "Did you mean `trust`"),
        (
            "tier is t2 or weeks is more than 3 and tier is t3", 35,
            "`and` and `or` are mixed, which can be read in two ways",
            "Put brackets around what belongs together, as in `(a is x or b is y) and c is z`"
        ),
        (
            "tier is t2 or t3 and weeks is more than 3", 17, "`and` and `or` are mixed, which can be read in two ways",
            "Put brackets around what belongs together, as in `(a is x or b is y) and c is z`"
        ),
        (
            "tier is not t2 or t3", 15, "`not` with `or` can be read in two ways",
            "Write `not ( ... or ... )`, or say it in two rules joined with `and`"
        ),
        ("not tier is t2", 0, "`not` needs brackets", "Write `not ( ... )`"),
        (
            "tier = t2", 5, "`=` cannot follow `tier`",
            "Say something about a question: `is`, `is not`, `includes`, `does not include`, `is answered`, `is more than`, `is less than`, `is at least`, `is at most`"
        ),
        (
            "tier", 0, "`tier` stands alone",
            "Say something about a question: `is`, `is not`, `includes`, `does not include`, `is answered`, `is more than`, `is less than`, `is at least`, `is at most`"
        ),
        ("tier is", 5, "the rule stops too early", "Write the code of a choice"),
        ("tier is t2 t3", 11, "`t3` is not expected here", "Join two rules with `and` or `or`"),
        ("(tier is t2", 9, "a bracket is not closed", "Add `)`"),
        ("tier is t2)", 10, "this bracket closes nothing", "Remove it, or open it before"),
        ("helped is flex", 7, "`helped` can have several answers at once", "Write `includes` or `does not include`"),
        ("tier includes t2", 5, "only a `choose any` question can include something", "Write `is` or `is not`"),
        (
            "tier is more than 3", 18, "`tier` is not a number, so it cannot be more or less",
            "Look at a whole number question"
        ),
        (
            "helped is more than 3", 20, "`helped` is not a number, so it cannot be more or less",
            "Write `count of helped`"
        ),
        ("weeks is more than six", 19, "`six` is not a number", "Write it in figures, like 3"),
        (
            "weeks is more than today", 19, "`weeks` is a number and cannot be compared with a day",
            "Compare it with a number, or compare `today` with the day"
        ),
        ("today is more than 3", 19, "`3` is not a day", "Write it as year, month and day, like 2026-09-30"),
        (
            "story is good", 9, "`story` is answered in people's own words",
            "A rule can ask only whether it `is answered`"
        ),
        ("thanks is answered", 10, "`thanks` is a message, and nobody answers it", "Look at a question"),
        (
            "count of tier is 1", 9, "`tier` is not a `choose any` question",
            "Count the choices of a `choose any` question"
        ),
        ("weeks is more then 3", 9, "`more` is followed by `then`", "Write `more than`"),
        ("weeks is at 3", 9, "`at` is followed by `3`", "Write `at least` or `at most`"),
        ("weeks is less", 9, "the rule stops too early", "Write `less than`"),
        ("", 0, "the rule stops too early", "Write a comparison, such as `tier is t3`"),
    ])
    func `a mistake is pointed at`(sentence: String, offset: Int, reason: String, remedy: String) {
        var parser = RuleParser(sentence, scope: Self.scope)

        _ = parser.parse()

        #expect(parser.problems == [RuleProblem(offset: offset, reason: reason, remedy: remedy)])
    }

    @Test func `brackets without end are refused`() {
        var parser = RuleParser(String(repeating: "not (", count: 10_000), scope: Self.scope)

        _ = parser.parse()

        #expect(parser.problems.map(\.reason) == ["brackets are nested too deeply"])
    }

    @Test func `a rule longer than anybody writes is refused`() {
        var parser = RuleParser(String(repeating: "teir is t3 or ", count: 100_000), scope: Self.scope)

        _ = parser.parse()

        #expect(parser.problems.map(\.reason) == ["the rule is too long"])
    }

    @Test func `all wrong names of a rule are found at once`() {
        var parser = RuleParser("teir is t3 and helped includes love and weeks is more than six", scope: Self.scope)

        _ = parser.parse()

        #expect(
            parser.problems.map(\.reason) == [
                "there is no question `teir`", "`helped` has no choice `love`", "`six` is not a number",
            ])
    }

    @Test(arguments: [
        ("- message: b\n  text: B\n  show if: tier is t9", 10, 20),
        ("- message: b\n  text: B\n  show if: \"tier is t9\"", 10, 21),
        ("- message: b\n  text: B\n  show if:\n    all:\n    - tier is t9", 12, 15),
        ("- message: b\n  text: B\n  show if: tier is t2\n    or t9", 11, 8),
        ("- message: b\n  text: B\n  show if: >-\n    tier is t2\n    or t9", 12, 8),
    ])
    func `a problem stands at the word, however the rule is written`(page: String, line: Int, column: Int) {
        let tier = "- {question: tier, type: choose one, text: Tier?, choices: {t2: Two}}\n"

        let found = problems(inPages: tier + page)

        #expect(found.map(\.reason) == ["`tier` has no choice `t9`"])
        #expect(found.map(\.line) == [line])
        #expect(found.map(\.column) == [column])
    }

    @Test func `lists of rules stand under all, any and none`() throws {
        let instrument = try makeInstrument(
            pages: """
                - {question: tier, type: choose one, text: Tier?, choices: {t2: Two, t3: Three}}
                - message: b
                  text: B
                  show if:
                    all:
                    - tier is answered
                    - none:
                      - tier is t2
                    - any: [tier is t3, tier is not t2]
                """)

        #expect(
            instrument.question("b")?.showIf
                == .call(
                    .and,
                    [
                        .call(.isAnswered, [.answer("tier")]),
                        .call(.not, [Self.tier(is: "t2")]),
                        .call(.or, [Self.tier(is: "t3"), .call(.not, [Self.tier(is: "t2")])]),
                    ]))
    }
}
