import Involvement
import Testing

@testable import SurveyEngine

struct EvaluationTests {
    private func holds(_ sentence: String, _ items: [ID<Question>: ItemResponse]) throws -> Bool {
        var parser = RuleParser(sentence, scope: RuleParserTests.scope)
        let parsed = parser.parse()
        let rule = try #require(parsed)
        return rule.holds(today: .example) { items[$0] ?? .absent(.notAsked) }
    }

    @Test(arguments: [
        ("tier is t3", true), ("tier is t2 or t3", true), ("tier is t4", false), ("tier is not t3", false),
        ("helped includes flex", true), ("helped includes trust", false), ("helped does not include trust", true),
        ("count of helped is at least 1", true), ("count of helped is more than 1", false),
        ("weeks is more than 3", true), ("weeks is more than 4", false), ("weeks is at least 4", true),
        ("weeks is less than 4", false), ("weeks is at most 4", true), ("weeks is 4", true), ("weeks is not 4", false),
        ("story is answered", true), ("story is not answered", false),
        ("service is night_van", true), ("service is drop_in", false),
        ("today is at least 2026-03-04", true), ("today is more than 2026-03-04", false),
        ("tier is t3 and weeks is more than 9", false), ("tier is t3 or weeks is more than 9", true),
        ("not (tier is t3 and weeks is more than 9)", true),
    ])
    func `a rule holds or not`(sentence: String, expected: Bool) throws {
        let items: [ID<Question>: ItemResponse] = [
            "tier": .answered(.choice("t3")), "helped": .answered(.choices(["flex"])), "weeks": .answered(.number(4)),
            "story": .answered(.text("words")), "service": .answered(.service("night_van")),
        ]

        #expect(try holds(sentence, items) == expected)
    }

    @Test(arguments: [ItemNonresponse.notAsked, .leftBlank])
    func `empty compared is false, and is not on empty is true`(reason: ItemNonresponse) throws {
        let items = Dictionary(
            uniqueKeysWithValues: RuleParserTests.scope.earlier.keys.map {
                (ID<Question>($0), ItemResponse.absent(reason))
            })

        for sentence in [
            "tier is t3", "weeks is less than 3", "weeks is more than 3", "weeks is 0", "helped includes flex",
            "story is answered", "count of helped is at least 1",
        ] {
            #expect(try !holds(sentence, items))
        }
        for sentence in ["tier is not t3", "weeks is not 0", "helped does not include flex", "story is not answered"] {
            #expect(try holds(sentence, items))
        }
    }

    @Test func `boxes left empty are none of them, boxes not shown are no number`() throws {
        #expect(try holds("count of helped is at most 2", ["helped": .absent(.leftBlank)]))
        #expect(try !holds("count of helped is at most 2", ["helped": .absent(.notAsked)]))
        #expect(try !holds("count of helped is at most 2", ["helped": .absent(.preferNotToSay)]))
    }

    @Test func `rather not saying is a choice in a rule, and no answer`() throws {
        var scope = RuleParserTests.scope
        scope.earlier["tier"]?.choices.append(Choice(id: Choice.preferNotToSay, text: "Rather not"))
        let holds = ["tier is prefer_not_to_say", "tier is answered"].map { sentence in
            var parser = RuleParser(sentence, scope: scope)
            return parser.parse()?.holds(today: .example) { _ in .absent(.preferNotToSay) }
        }

        #expect(holds == [true, false])
    }

    @Test func `what was written by hand in another way is an answer`() throws {
        #expect(try holds("weeks is answered", ["weeks": .asWritten("about six")]))
        #expect(try !holds("weeks is more than 5", ["weeks": .asWritten("about six")]))
        #expect(try holds("weeks is more than 5", ["weeks": .asWritten("6")]))
    }

    @Test func `a tree that makes no sense holds nowhere`() {
        let trees: [Expression] = [
            .call(.equal, []), .call(.count, []), .call(.isAnswered, [.text("x")]),
            .call(.moreThan, [.text("a"), .text("b")]), .call(.not, []), .call(.ifElse, []), .call(.regex, []),
            .call(.choiceName, [.text("a")]), .call(.formatDate, []), .call(.add, []),
        ]

        #expect(trees.allSatisfy { !$0.holds(today: .example) { _ in .absent(.notAsked) } })
    }
}
