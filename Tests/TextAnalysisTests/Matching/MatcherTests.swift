import Testing

@testable import TextAnalysis

struct MatcherTests {
    /// Short words of few letters, so that beginnings and endings collide.
    private static let vocabulary = [
        "a", "ab", "abc", "aba", "b", "ba", "bab", "b's", "ab's", "c", "cab", "caba", "é", "éa", "aé", "2.5", "f**k",
        // Longer than eight and sixteen bytes, alike at both ends.
        "abcabcabc", "abcabcabca", "abcabcabcaabcabcabc", "abcabcabcbabcabcabc", "abcabcabcbabcabcabc's",
    ]
    private static let separatorsWithin = [" ", "  ", ", ", "-", " - ", " 😀 ", "\t", "\u{A0}", " “", "/"]
    private static let separatorsBetween = [". ", "! ", "?", ";", "\n", "\r\n", "… ", ".)"]

    /// A text and the clauses that it must fall into.
    private func makeText(_ random: inout SeededGenerator) -> (text: String, clauses: [[String]]) {
        var text = ""
        var clauses: [[String]] = []
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let clause = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Self.vocabulary.randomElement(using: &random)!
            }
            if !clauses.isEmpty { text += Self.separatorsBetween.randomElement(using: &random)! }
            for (index, word) in clause.enumerated() {
                if index > 0 { text += Self.separatorsWithin.randomElement(using: &random)! }
                text += Bool.random(using: &random) ? word : word.uppercased()
            }
            clauses.append(clause)
        }
        return (text, clauses)
    }

    private func makeEntry(_ random: inout SeededGenerator) -> String {
        var tokens: [String] = []
        for index in 0..<Int.random(in: 1...4, using: &random) {
            if index > 0, Int.random(in: 0..<3, using: &random) == 0 { tokens.append("...") }
            let word = [
                "a", "ab", "abc", "b", "ba", "c", "ca", "é", "2.5", "abca", "abcabcabc", "abcabcabcaabcabcabc",
                "abcabcabcbabcabcabc", "abcabcabcb", "abcabcabcbabcabcab",
            ].randomElement(using: &random)!
            tokens.append(word + (Int.random(in: 0..<3, using: &random) == 0 ? "*" : ""))
        }
        return tokens.joined(separator: " ")
    }

    /// Matches as runs of words, put together again by entry and whole.
    private func found(_ matches: some Sequence<Match>) -> Set<NaiveMatcher.Found> {
        var runs: [[UInt32]: [ClosedRange<Int>]] = [:]
        for match in matches {
            runs[[match.entry, match.wholeFirst, match.wholeLast], default: []]
                .append(Int(match.first)...Int(match.last))
        }
        return Set(
            runs.map { key, runs in
                NaiveMatcher.Found(entry: Int(key[0]), runs: runs.sorted { $0.lowerBound < $1.lowerBound })
            })
    }

    /// Lists with stems are searched byte by byte, others word by word.
    @Test(arguments: 0..<60, [true, false])
    func `the matcher finds what a plain slow search finds`(seed: UInt64, hasStems: Bool) throws {
        var random = SeededGenerator(seed: seed)
        var entries: [String] = []
        for _ in 0..<40 {
            let made = makeEntry(&random)
            let entry = hasStems ? made : made.filter { $0 != "*" }
            if !entries.contains(entry) { entries.append(entry) }
        }
        let matcher = Matcher(groups: [try entries.map { try Phrase($0) }])
        var text = NormalisedText()
        var scratch = MatchScratch()
        for _ in 0..<20 {
            let made = makeText(&random)

            text.read(made.text)
            matcher.find(in: text, &scratch)

            #expect(
                found(scratch.matches) == NaiveMatcher(clauses: made.clauses).find(entries),
                "\(made.text.debugDescription)")
        }
    }

    @Test func `of matches that begin together the one that ends first comes first`() throws {
        let matcher = Matcher(groups: [
            [try Phrase("van's door"), try Phrase("van's"), try Phrase("van"), try Phrase("va*"), try Phrase("van*")]
        ])
        var text = NormalisedText()
        var scratch = MatchScratch()

        text.read("the van's door")
        matcher.find(in: text, &scratch)

        #expect(scratch.matches.map(\.entry) == [3, 2, 4, 1, 0])

        let ofWords = Matcher(groups: [[try Phrase("van's door"), try Phrase("van's"), try Phrase("van")]])
        ofWords.find(in: text, &scratch)

        #expect(scratch.matches.map(\.entry) == [2, 1, 0])
    }

    @Test func `more matches than there was room for are all found`() throws {
        var text = NormalisedText()
        var scratch = MatchScratch()
        text.read(String(repeating: "a ", count: 5000))

        for another in ["a*", "a a a"] {
            let matcher = Matcher(groups: [try ["a", another, "a a"].map { try Phrase($0) }])
            matcher.find(in: text, &scratch)

            #expect(scratch.matches.count == 3 * 5000 - (another == "a*" ? 1 : 3), "\(another)")
        }
    }

    @Test func `matches come by group and then by place`() throws {
        let matcher = Matcher(groups: [[try Phrase("b")], [try Phrase("a"), try Phrase("b"), try Phrase("a")]])
        var text = NormalisedText()
        var scratch = MatchScratch()

        text.read("a b a")
        matcher.find(in: text, &scratch)

        #expect(scratch.matches.map(\.group) == [0, 1, 1, 1])
        #expect(scratch.matches.map(\.first) == [1, 0, 1, 2])
        #expect(matcher.entryCount == 3)
    }
}
