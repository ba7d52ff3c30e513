import Involvement
import Testing

@testable import TextAnalysis

struct SuggestionsTests {
    /// As the list alone has it: a few are rounded on the way.
    private func prior(_ entries: Float) -> Double {
        let each = Float(ThemePrior.entry) / ThemePrior.entryValue * ThemePrior.entryValue
        let list = (0..<Int(entries)).reduce(Float(0)) { sum, _ in sum + each }
        return logistic(Double(Float(ThemePrior.intercept) + (list + Float(ThemePrior.hit))))
    }

    @Test func `a suggestion says which theme, how sure, how spoken of and why`() {
        let codebook = makeCodebook([
            "trust": Lexicon(stems: ["trust*"], phrases: ["open up"]),
            "staff": Lexicon(stems: ["staff*"]),
            "housing": Lexicon(stems: ["flat"]),
        ])

        let suggestions = ThemeModel(codebook: codebook).suggestions(
            for: "Great staff. I TRUSTED them and could open up.")

        #expect(
            suggestions == [
                Suggestion(
                    theme: "trust", confidence: prior(2), polarity: .positive, evidenceUTF8: [15..<22, 38..<45],
                    reasons: Reasons(phrasesUTF8: [15..<22, 38..<45], clauseUTF8: 13..<45)),
                Suggestion(
                    theme: "staff", confidence: prior(1), polarity: .positive, evidenceUTF8: [6..<11],
                    reasons: Reasons(phrasesUTF8: [6..<11], clauseUTF8: 0..<11)),
            ])
    }

    @Test func `one hit is shown at 0_55 and every other entry adds a little`() {
        let coder = makeCoder(stems: ["trust*", "faith"], phrases: ["trust*", "open up"])

        let confidences = ["trust", "trust, trust, trusted", "trust and faith", "trust, faith, open up"]
            .map { coder.suggestions(for: $0).map { ($0.confidence * 100).rounded() } }

        #expect(confidences == [[55], [55], [57], [60]])
    }

    @Test func `equally strong themes stand in the codebook's order`() {
        let codebook = makeCodebook([
            "z": Lexicon(stems: ["same"]), "a": Lexicon(stems: ["same"]), "m": Lexicon(stems: ["same", "more"]),
        ])

        let suggestions = ThemeModel(codebook: codebook).suggestions(for: "the same and more")

        #expect(suggestions.map(\.theme) == ["m", "z", "a"])
    }

    @Test(arguments: [
        (["script"], "a prescription", [String]()),
        (["script"], "a script.", ["script"]),
        (["script"], "scripts", []),
        (["script"], "the script's late", ["script's"]),
        (["trust*"], "they trusted me", ["trusted"]),
        (["trust*"], "mistrusted, entrust", []),
        (["trust*"], "trust", ["trust"]),
        (["trust*"], "trust-based TRUST’s", ["trust", "TRUST’s"]),
        (["od"], "good", []),
        (["aa"], "aaa aa aa's", ["aa", "aa's"]),
        (["fit around"], "it FIT,  around me", ["FIT,  around"]),
        (["fit around"], "fit. around", []),
        (["fit around"], "fit but around", []),
        (["fit around"], "outfit around", []),
        (["fit around"], "fit aroundabout", []),
        (["fit around", "around me"], "fit around me", ["fit around me"]),
        (["look* down on"], "looked down on us", ["looked down on"]),
        (["look* down on"], "looked right down on us", []),
        (["f**k"], "f**k", []),
    ])
    func `entries begin and end at the bounds of words`(entries: [String], text: String, expected: [String]) {
        #expect(evidence(makeCoder(phrases: entries), text) == expected)
    }

    @Test(arguments: [
        ("treated like", ["treated", "like"]),
        ("treat me like", ["treat", "like"]),
        ("treats us all the time like", ["treats", "like"]),
        ("treats us all of the time like", []),
        ("treats us. like", []),
        ("treats us but like", []),
        ("treats us, and, like", ["treats", "like"]),
        ("like the treatment", []),
        ("treat treat like like", ["treat", "treat", "like"]),
    ])
    func `a gap lets up to four words of one clause through`(text: String, expected: [String]) {
        #expect(evidence(makeCoder(phrases: ["treat* ... like"]), text) == expected)
    }

    @Test func `a gap is left for the nearest way that makes a whole`() {
        let coder = makeCoder(phrases: ["a ... b ... c"])

        #expect(evidence(coder, "a b x x x b x x c") == ["a", "b", "c"])
        #expect(evidence(coder, "a b x x x x x c") == [])
    }

    @Test(arguments: [
        ("annual leave", [String]()),
        ("I leave on annual leave", ["leave"]),
        ("left on annual sick leave", []),
        ("annual. leave", ["leave"]),
        ("leaver", []),
        ("leaflet and leaving", ["leaving"]),
        ("annual leave it out", ["leave it"]),
    ])
    func `a match wholly inside an exclusion does not count`(text: String, expected: [String]) {
        let coder = makeCoder(
            stems: ["lea*"], phrases: ["leave it"],
            exclusions: ["annual leave", "annual ... leave", "leaver*", "leaflet"])

        #expect(evidence(coder, text) == expected)
    }

    @Test func `a long exclusion holds to its end, whatever shorter ones begin inside it`() {
        let coder = makeCoder(stems: ["leave"], exclusions: ["on annual leave", "annual"])

        #expect(evidence(coder, "on annual leave") == [])
        #expect(evidence(coder, "annual leave, on annual leave, leave") == ["leave", "leave"])
    }

    @Test func `an exclusion holds for its own theme only`() {
        let codebook = makeCodebook([
            "first": Lexicon(stems: ["trust"], exclusions: ["nhs trust"]), "second": Lexicon(stems: ["trust"]),
        ])

        #expect(ThemeModel(codebook: codebook).suggestions(for: "the NHS trust").map(\.theme) == ["second"])
    }

    @Test(arguments: ["", " ", "😀", "\0", "\u{FEFF}", "\u{301}", "…", "****", "'", "*", ".", "\u{10FFFF}\u{E000}"])
    func `text without words has no themes`(text: String) {
        #expect(makeCoder(stems: ["a*"]).suggestions(for: text) == [])
    }

    @Test func `a codebook without words suggests nothing`() {
        #expect(ThemeModel(codebook: makeCodebook([:])).suggestions(for: "anything") == [])
        #expect(makeCoder().suggestions(for: "anything") == [])
        #expect(makeCoder(stems: ["*", "", "... a"]).suggestions(for: "a anything") == [])
    }

    @Test func `a megabyte of one word is one word`() {
        let coder = makeCoder(stems: ["a*", "aa*"], exclusions: ["b ... b"])
        let size = 1 << 20

        let suggestions = coder.suggestions(for: String(repeating: "a", count: size))

        #expect(suggestions.map(\.evidenceUTF8) == [[0..<size]])
    }

    /// Each would take very long if any step looked at all words for each word.
    @Test(arguments: ["a ", "should ", "a should ", "b ", "good a ", "not ", "'", "*", "\u{301}", "."])
    func `the same word many thousand times is read in one pass`(unit: String) {
        let coder = makeCoder(
            stems: ["a*", "should", "not"], phrases: ["a ... a ... a ... b", "b ... a"], exclusions: ["b ... b"])
        let count = 20_000

        let suggestions = coder.suggestions(for: String(repeating: unit, count: count))

        let words = unit == "a should " ? 2 * count : ["a ", "should ", "good a ", "not "].contains(unit) ? count : 0
        #expect(suggestions.map(\.evidenceUTF8.count) == (words > 0 ? [words] : []))
    }

    @Test func `many texts are read as each alone`() {
        let coder = makeCoder(stems: ["trust*", "staff"], exclusions: ["trust board"])
        let texts = ["great staff", "", "trust and staff", "trust board", "no trust"]

        let together = coder.suggestions(forEach: texts, inviting: .whatWasGood)

        #expect(together == texts.map { coder.suggestions(for: $0, inviting: .whatWasGood) })
    }
}
