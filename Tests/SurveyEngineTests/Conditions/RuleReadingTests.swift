import DefinitionReading
import Involvement
import Testing

@testable import SurveyEngine

/// Rules as they stand in a survey file.
struct RuleReadingTests {
    private func read(_ yaml: String, key: String = "show if") throws -> (rule: Expression?, problems: [Problem]) {
        let file = try DefinitionFile(name: "survey.yaml", text: yaml)
        var reading = SurveyReading(file: "survey.yaml", text: yaml)
        reading.scope = RandomRules.scope
        let rule = reading.rule(key, of: file.root)
        return (rule, reading.problems.all)
    }

    @Test func `an expression in XPath is kept word for word with what it means`() throws {
        let expected = Expression.xpath(
            "${number}  >3", means: .call(.moreThan, [.answer("number"), .number(3)]))

        #expect(try read("show if xpath: \"${number}  >3\"").rule == expected)
        #expect(try read("if xpath: ${number}  >3", key: "if").rule == expected)
        #expect(try read("show if: {xpath: \"${number}  >3\"}").rule == expected)
        #expect(
            try read("show if:\n  any:\n  - one is a\n  - xpath: ${number}  >3").rule
                == .call(.or, [.call(.equal, [.answer("one"), .text("a")]), expected]))
    }

    @Test(arguments: [
        ("show if xpath: ${nobody} = 1", 1, 18, "there is no question `nobody`"),
        ("show if xpath: \"true() and ${nobody} = 1\"", 1, 30, "there is no question `nobody`"),
        (
            "show if:\n  all:\n  - one is a\n  - xpath: explode(1)", 4, 12,
            "the function `explode` cannot be worked out here"
        ),
        ("show if xpath: >-\n  true() and\n  yes", 3, 3, "`yes` stands here without quotes"),
        ("show if xpath: ", 1, 15, "the rule is empty"),
        ("show if xpath: [a]", 1, 16, "an expression in XPath is one text"),
        ("show if: one is a\nshow if xpath: true()", 2, 1, "`show if` and `show if xpath` stand side by side"),
        ("show if: {xpath: yes}", 1, 18, "`yes` stands here without quotes"),
    ])
    func `a problem stands at the word`(yaml: String, line: Int, column: Int, reason: String) throws {
        let problems = try read(yaml).problems

        #expect(problems.map(\.reason) == [reason])
        #expect(problems.map(\.line) == [line])
        #expect(problems.map(\.column) == [column])
    }

    @Test(arguments: [
        ("date is at least 2026-03-04", "${date} >= date('2026-03-04')"), ("date is today", "${date} = today()"),
        ("date is not more than today", "not(${date} > today())"),
        ("month is less than 2026-03", "${month} < date('2026-03-01')"),
        ("month is at most 2026-03-15", "${month} <= date('2026-03-15')"),
        ("time is more than 09:30", "${time} > '09:30'"),
        ("time is 09:30", "${time} = '09:30'"), ("order includes a", "selected(${order}, 'a')"),
        ("count of round is at least 2", "count(${round}) >= 2"),
        ("worked is a or b", "${worked} = 'a' or ${worked} = 'b'"),
        ("worked is at least 5", "${worked} >= 5"),
    ])
    func `sentences speak of dates, times, places and rounds`(sentence: String, xpath: String) throws {
        let rule = try #require(try read("show if: \(sentence)").rule)

        #expect(XPath.text(of: rule, repeats: ["round"]) == xpath)
    }

    @Test(arguments: [
        ("date is at least 2026-03", "`2026-03` is not a day"), ("date is at least 3", "`3` is not a day"),
        ("month is 2026", "`2026` is not a day"), ("time is more than noon", "`noon` is not a time"),
        ("date includes 2026-03-04", "only a `choose any` question can include something"),
        ("order is a", "`order` can have several answers at once"),
        ("round is answered", "`round` is a repeat, which has no answer of its own"),
        ("worked is Yes", "`Yes` is neither a code nor a number"), ("worked is at least a", "`a` is not a number"),
        ("date is more", "the rule stops too early"), ("count of round is at least a", "`a` is not a number"),
    ])
    func `what does not fit is named`(sentence: String, reason: String) throws {
        #expect(try read("show if: \(sentence)").problems.map(\.reason) == [reason])
    }

    @Test func `rules nested deeper than anybody writes are refused before they are read`() {
        let yaml =
            "show if: " + String(repeating: "{all: [", count: 100) + "one is a" + String(repeating: "]}", count: 100)

        #expect(throws: Problems.self) { try read(yaml) }
    }
}
