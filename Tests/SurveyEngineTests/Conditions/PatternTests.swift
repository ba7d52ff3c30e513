import Testing

@testable import SurveyEngine

struct PatternTests {
    @Test(arguments: [
        ("abc", "abc", true), ("abc", "abcd", false), ("", "", true), ("", "a", false), ("a|bc", "bc", true),
        ("a|bc", "ac", false), ("a*", "aaaa", true), ("a+", "", false), ("ab?c", "ac", true), ("a{2}", "aa", true),
        ("a{2}", "aaa", false), ("a{2,}", "aaaaa", true), ("a{2,3}", "aaaa", false), ("(ab)+", "ababab", true),
        ("(?:ab){2}", "abab", true), ("(a|b)*c", "ababc", true), (".", "\n", false), (".", "é", true),
        ("a.c", "abc", true),
        ("[a-c]+", "abcabc", true), ("[^a-c]+", "xyz", true), ("[^a-c]", "b", false), ("[a-]", "-", true),
        ("[\\d.]+", "1.5", true), ("[^\\d]", "1", false), ("[\\D]", "x", true), ("[\\]]", "]", true),
        ("\\d{4}", "2026", true),
        ("\\w+", "a_1", true), ("\\W", "é", true), ("\\S+", "a b", false), ("\\s", "\t", true), ("\\.", ".", true),
        ("\\x41", "A", true), ("\\u00e9", "é", true), ("\\p{L}+", "éß", true), ("\\P{L}", "1", true),
        ("\\pN", "5", true),
        ("^a$", "a", true), ("a^b", "ab", false), ("(^a|b)c", "ac", true), ("\\bab\\b", "ab", true),
        ("a\\Bb", "ab", true),
        ("a\\bb", "ab", false), ("a*?b", "aab", true), ("(a*)*", "aaa", true), ("(a|)+", "aa", true),
        ("(){5}", "", true),
        ("^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$", "CF10 3NQ", true),
        ("^(?:0|\\+44)7\\d{9}$", "+447911123456", true),
        ("x{0}", "", true), ("]", "]", true), ("}", "}", true),
    ])
    func `a pattern matches or not`(pattern: String, text: String, expected: Bool) throws {
        #expect(try Pattern(pattern).matches(text) == expected)
    }

    @Test(arguments: [
        ("(", 0, "a bracket is not closed"), ("a)", 1, "this bracket closes nothing"), ("[a", 0, "`[` is not closed"),
        ("[]", 0, "`[` is not closed"), ("*a", 0, "nothing stands before `*` that could be repeated"),
        ("é**", 0, "two signs of repetition stand together"), ("a{3,2}", 1, "this does not say how often"),
        ("a{99999}", 1, "this does not say how often"), ("a{x", 1, "`{` is not followed by a number"),
        ("é(?=b)", 2, "looking ahead or behind is not known here"),
        ("(a)\\1", 3, "looking back at a bracket is not known here"),
        ("[z-a]", 1, "this range of letters runs backwards"), ("a\\", 1, "`\\` stands at the end"),
        ("\\q", 0, "`\\q` is not known here"), ("^*", 0, "nothing stands here that could be repeated"),
        ("[a[b]]", 2, "a set stands inside a set"), ("\\p{Latin}", 0, "this kind of letter is not known here"),
        ("\\xZZ", 0, "`ZZ` is not a letter in hexadecimal"),
        ("a++", 2, "`+` after another sign of repetition is not known here"),
        ("(a{1000}){1000}", 0, "the pattern is too long"),
        ("((((){1000}){1000}){1000}){1000}", 0, "the pattern is too long"),
    ])
    func `a pattern that cannot be is refused where it goes wrong`(pattern: String, offset: Int, reason: String) {
        let problem = #expect(throws: PatternProblem.self) { _ = try Pattern(pattern) }

        #expect(problem?.offset == offset)
        #expect(problem?.reason == reason)
    }

    @Test(arguments: ["(a+)+", "(a|a)*", "(a*)*b", "(.*)(.*)(.*)(.*)x", "((a{1,30}){1,30})"])
    func `no pattern takes long, whatever is typed`(pattern: String) throws {
        let text = String(repeating: "a", count: 3_000) + "!"

        let compiled = try Pattern(pattern)

        let took = ContinuousClock().measure { #expect(!compiled.matches(text)) }

        #expect(took < .seconds(5))
    }

    @Test func `brackets without end and texts without end are refused`() throws {
        #expect(throws: PatternProblem.self) { _ = try Pattern(String(repeating: "(", count: 1_000)) }
        #expect(throws: PatternProblem.self) { _ = try Pattern(String(repeating: "a", count: 1_000_000)) }
        #expect(try !Pattern(".*").matches(String(repeating: "a", count: 10_001)))
        #expect(try Pattern(".*").matches(String(repeating: "a", count: 10_000)))
    }
}
