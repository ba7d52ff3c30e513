import Involvement
import Testing

@testable import SurveyEngine

/// Anything may stand in a form that a stranger sends.
struct XPathFuzzTests {
    private static let soup = [
        "${one}", "${any}", "${date}", "/data/number", "../time", "current()/../words", ".", "..", "(", ")", "(", ")",
        ",",
        "and", "or", "not(", "selected(", "count-selected(", "if(", "coalesce(", "concat(", "regex(", "date(", "round(",
        "format-date(", "jr:choice-name(", "position(", "string-length(", "once(", "count(", "=", "!=", "<", "<=", ">",
        ">=",
        "+", "-", "*", "div", "mod", "|", "'a'", "\"b\"", "''", "'${one}'", "'", "\"", "1", "2.5", ".5", "5.", "1e9",
        "today()",
        "now()", "true()", "false()", "yes", "[", "]", "//", "@", "::", "$", "{", "}", "${", "é", "\u{1F600}", "\u{0}",
        "\n", "#",
        "'[a-z'", "'(a+)+'", "'%Y-%m'", "is", "includes", "answered", "more", "than", "t3", "count", "of", "this",
        "9:99",
    ]

    @Test(arguments: 1...8)
    func `a soup of words is read or refused, and never worse`(seed: UInt64) {
        var rules = RandomRules(seed: seed)
        var read = 0
        for _ in FuzzRounds(4_000, cases: 8) {
            let count = Int.random(in: 1...14, using: &rules.random)
            let joint = rules.pick([" ", "", " "])
            let text = (0..<count).map { _ in rules.pick(Self.soup) }.joined(separator: joint)
            check(text, &rules, &read)
        }
        #expect(read > 0)
    }

    @Test(arguments: 1...4)
    func `an expression with a slip in it is read or refused, and never worse`(seed: UInt64) {
        var rules = RandomRules(seed: seed)
        var read = 0
        for _ in FuzzRounds(1_500, cases: 4) {
            var bytes = Array(XPath.text(of: rules.tree(depth: 4), repeats: ["round"]).utf8)
            for _ in 0..<Int.random(in: 1...3, using: &rules.random) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &rules.random)
                switch Int.random(in: 0..<3, using: &rules.random) {
                case 0: bytes.remove(at: at)
                case 1: bytes[at] = UInt8.random(in: 0...255, using: &rules.random)
                default: bytes.insert(rules.pick(Array("()'\"${}/.,-*=<>".utf8)), at: at)
                }
            }
            check(String(decoding: bytes, as: UTF8.self), &rules, &read)
        }
        #expect(read > 0)
    }

    private func check(_ text: String, _ rules: inout RandomRules, _ read: inout Int) {
        let tokens = XPath.tokens(text)
        #expect(tokens.allSatisfy { $0.offset + $0.text.utf8.count <= text.utf8.count })
        #expect(XPath.rewritten(text, reference: { $0.text }, literal: { _ in nil }) == text)
        var parser = RuleParser(text, scope: RandomRules.scope)
        _ = parser.parse()
        #expect(parser.problems.allSatisfy { $0.offset <= text.utf8.count })
        do {
            let tree = try XPath.parse(text, this: "number") { ID($0) }
            read += 1
            let items = rules.items()
            let before = tree.value(.example) { items[$0] ?? .absent(.notAsked) }
            // What was read can be printed, and means the same.
            let again = try XPath.parse(XPath.text(of: tree), this: "number") { ID($0) }
            let after = again.value(.example) { items[$0] ?? .absent(.notAsked) }
            #expect(before.asText == after.asText, "\(text)")
        } catch {
            #expect(error.offset <= text.utf8.count)
            #expect(!error.reason.isEmpty && !error.remedy.isEmpty)
        }
    }
}
