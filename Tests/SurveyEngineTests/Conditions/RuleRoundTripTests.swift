import Involvement
import Testing

@testable import SurveyEngine

/// What is printed can be read, and means the same.
struct RuleRoundTripTests {
    private func parsed(_ sentence: String) -> Expression? {
        var parser = RuleParser(sentence, scope: RandomRules.scope)
        let rule = parser.parse()
        return parser.problems.isEmpty ? rule : nil
    }

    @Test(arguments: 1...20)
    func `an expression in XPath is read as the tree it was printed from`(seed: UInt64) throws {
        var rules = RandomRules(seed: seed)
        for _ in 0..<200 {
            let tree = rules.tree(depth: 5)
            let text = XPath.text(of: tree, repeats: ["round"])

            let again = try XPath.parse(text) { ID($0) }

            #expect(again == tree, "\(text)")
        }
    }

    @Test(arguments: 1...20)
    func `a sentence is read as the rule it was printed from`(seed: UInt64) {
        var rules = RandomRules(seed: seed)
        for _ in 0..<200 {
            let rule = rules.plainRule(depth: 3)

            let sentence = PlainRule.text(of: rule) { RandomRules.questions[$0] }

            #expect(sentence != nil, "\(rule)")
            #expect(parsed(sentence ?? "") == rule, "\(sentence ?? "")")
            #expect(PlainRule.text(of: rule) == sentence)
        }
    }

    @Test(arguments: 1...20)
    func `a rule that is said in plain words instead of XPath comes to the same`(seed: UInt64) {
        var rules = RandomRules(seed: seed)
        var said = 0
        for _ in 0..<300 {
            let tree = rules.tree(depth: 2)
            guard let sentence = PlainRule.text(of: tree, question: { RandomRules.questions[$0] }) else { continue }
            said += 1
            let rule = parsed(sentence)
            #expect(rule != nil, "\(sentence)")
            for _ in 0..<10 {
                let items = rules.items()
                let item = { (id: ID<Question>) in items[id] ?? .absent(.notAsked) }
                #expect(
                    rule?.holds(today: .example, item: item) == tree.holds(today: .example, item: item), "\(sentence)")
            }
        }
        #expect(said > 0)
    }

    @Test(arguments: [
        ("not(${one} = 'a')", "one is not a"), ("${one} != 'a'", "one is not a"), ("selected(${one}, 'a')", "one is a"),
        ("selected(${any}, 'a') or selected(${any}, 'b')", "any includes a or b"),
        ("not(selected(${any}, 'a'))", "any does not include a"),
        ("${any} = 'a'", "count of any is 1 and any includes a"),
        ("not(${any} = 'a')", "not (count of any is 1 and any includes a)"),
        ("${one} = 'a' and (${number} > 3 or ${one} = 'b')", "one is a and (number is more than 3 or one is b)"),
        ("(${one} = 'a' or ${one} = 'b') and ${number} >= 3", "(one is a or b) and number is at least 3"),
        ("18 < ${number}", "number is more than 18"), ("${number} = '3'", "number is 3"),
        ("not(${number} < 3)", "number is not less than 3"),
        ("${date} <= today()", "date is at most today"), ("${date} > '2026-01-31'", "date is more than 2026-01-31"),
        ("today() < ${date}", "date is more than today"), ("${time} > '09:30'", "time is more than 09:30"),
        ("count-selected(${any}) > 1", "count of any is more than 1"),
        ("count(${round}) <= 2", "count of round is at most 2"),
        ("${words} = ''", "words is not answered"), ("not(${words} = '')", "not (words is not answered)"),
        ("${worked} = '1'", "worked is 1"), ("not(not(${one} = 'a'))", "not (one is not a)"),
    ])
    func `what people write in XPath is said in plain words`(xpath: String, sentence: String) throws {
        let tree = try XPath.parse(xpath) { ID($0) }

        #expect(PlainRule.text(of: tree) { RandomRules.questions[$0] } == sentence)
    }

    @Test(arguments: [
        "${words} = 'x'", "string-length(${words}) > 3", "${one} > 3", "${number} + 1 > 3", "${one} = 'zzz'", "true()",
        "${one}", "${one} = ${any}", "today() - ${date} >= 273", "${number} = 'abc'", "${number} = '3.0'",
        "${worked} = 1", "${order} = 'a'", "${number} > 12345678901234567890", "${nobody} = 'x'", "${time} > 'noon'",
    ])
    func `what a sentence cannot say stays as it is`(xpath: String) throws {
        let tree = try XPath.parse(xpath) { ID($0) }

        #expect(PlainRule.text(of: tree) { RandomRules.questions[$0] } == nil)
    }

    @Test func `the question being checked is called this`() throws {
        let tree = try XPath.parse(". < 0 or . > 520", this: "number") { ID($0) }

        #expect(
            PlainRule.text(of: tree, this: "number") { RandomRules.questions[$0] }
                == "this is less than 0 or this is more than 520")
    }

    @Test func `codes that are words of the grammar are not put into sentences`() {
        for code in ["answered", "not", "or", "more", "Yes", "at 3", ""] {
            #expect(PlainRule.text(of: .call(.equal, [.answer("q"), .text(code)])) == nil)
        }
    }

    @Test func `a rule that is written in XPath is not turned into words unasked`() throws {
        let tree = try XPath.parse("${one} = 'a'") { ID($0) }
        let rule = Expression.call(.not, [.xpath("${one}='a'", means: tree)])

        #expect(PlainRule.text(of: rule) == nil)
        #expect(PlainRule.text(of: rule) { RandomRules.questions[$0] } == "one is not a")
    }

    @Test func `a rule nested deeper than sentences go is not said`() {
        var rule = Expression.call(.isAnswered, [.answer("words")])
        for _ in 0..<150 { rule = .call(.not, [rule]) }

        #expect(PlainRule.text(of: rule) == nil)
    }

    @Test(arguments: [
        ("1 - (2 - 3)", "1 - (2 - 3)"), ("(1 - 2) - 3", "1 - 2 - 3"), ("((${a} = 1))", "${a} = 1"),
        ("(${a} + 1) * 2 > 3 and not((${a}))", "(${a} + 1) * 2 > 3 and not(${a})"), ("-(${a} + 1)", "-(${a} + 1)"),
        ("\"x\"", "'x'"), ("0.10", "0.1"), ("(1 = 2) = 3", "1 = 2 = 3"), ("1 = (2 = 3)", "1 = (2 = 3)"),
        ("../a=''", "${a} = ''"), ("not(../a != '')", "${a} = ''"),
        ("(${a} or ${b}) and ${c}", "(${a} or ${b}) and ${c}"),
    ])
    func `brackets stand where they are needed`(xpath: String, printed: String) throws {
        #expect(XPath.text(of: try XPath.parse(xpath) { ID($0) }) == printed)
    }
}
