import Involvement
import TextAnalysis
import Testing

struct CodebookLintTests {
    private func advice(_ themes: Theme...) -> [CodebookAdvice] {
        CodebookLint.advice(on: Codebook(id: "test", version: "1", title: "T", themes: themes))
    }

    private func theme(_ id: ID<Theme>, examples: [String] = [], _ lexicon: Lexicon) -> Theme {
        Theme(id: id, name: id.rawValue, definition: "D", examples: examples, lexicon: lexicon)
    }

    @Test func `a codebook with nothing to say about gets no advice`() {
        let found = advice(
            theme(
                "trust", examples: ["I trusted her."],
                Lexicon(stems: ["trust*"], phrases: ["kept ... word"], exclusions: ["nhs trust*"])),
            theme("leave", Lexicon(stems: ["leave*"], exclusions: ["annual leave"])))

        #expect(found == [])
    }

    @Test func `a theme without words or definition is told and nothing else of it`() {
        let found = advice(Theme(id: "care", name: "Care", examples: ["They cared."]))

        #expect(found.map(\.kind) == [.noDefinition, .noLexicon])
        #expect(found.allSatisfy { $0.theme == "care" && $0.text == nil })
    }

    @Test func `an example that is not found is told with its words`() {
        let found = advice(theme("care", examples: ["They cared.", "Nothing of it."], Lexicon(stems: ["care*"])))

        #expect(found.map(\.kind) == [.exampleNotFound])
        #expect(found.first?.text == "Nothing of it.")
    }

    @Test(arguments: [
        (Lexicon(stems: ["care*", "care*"]), CodebookAdvice.Kind.entryTwice, "care*"),
        (Lexicon(phrases: ["don't know", "don’t  know"]), .entryTwice, "don’t  know"),
        (Lexicon(stems: ["care*", "cared"]), .entryCovered, "cared"),
        (Lexicon(stems: ["care*", "career*"]), .entryCovered, "career*"),
        (Lexicon(phrases: ["took ag*", "took ages"]), .entryCovered, "took ages"),
        (Lexicon(stems: ["leave", "care*"], exclusions: ["leave"]), .entryExcluded, "leave"),
        (Lexicon(stems: ["leave*", "care*"], exclusions: ["leave*"]), .entryExcluded, "leave*"),
        (Lexicon(stems: ["care*"], exclusions: ["annual leave"]), .exclusionIdle, "annual leave"),
    ])
    func `an entry that does nothing by itself is told`(
        lexicon: Lexicon, kind: CodebookAdvice.Kind, text: String
    ) {
        let found = advice(theme("care", lexicon))

        #expect(found.map(\.kind) == [kind])
        #expect(found.first?.text == text)
    }

    @Test(arguments: [
        Lexicon(stems: ["care", "cared"]),
        Lexicon(stems: ["leave*"], exclusions: ["leave"]),
        Lexicon(stems: ["trusted"], exclusions: ["nhs trust*"]),
        Lexicon(stems: ["care*"], phrases: ["care home"]),
        Lexicon(phrases: ["kept ... word", "kept her word"]),
    ])
    func `an entry that still does something is left alone`(lexicon: Lexicon) {
        #expect(advice(theme("care", lexicon)) == [])
    }

    @Test func `a long list is looked through in the time that it takes to read it`() {
        // Taken one beside all others, they were put together anew a thousand times.
        let words = (0..<500).map { number in
            "word"
                + String(number).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) }
                .joined()
        }
        let long = theme("long", Lexicon(phrases: words, exclusions: words.map { "no \($0)" }))

        let takes = ContinuousClock().measure { #expect(advice(long) == []) }

        #expect(takes < .seconds(10))
    }

    @Test func `an entry of two themes is told once, at the first`() {
        let found = advice(
            theme("a", Lexicon(stems: ["care*", "kind"])), theme("b", Lexicon(stems: ["kind", "nice"])))

        #expect(
            found == [
                CodebookAdvice(
                    .entryShared, "a", text: "kind", reason: "`kind` is an entry of theme `b` too",
                    remedy: "Keep it where it says most, unless it speaks of both")
            ])
    }

    @Test func `themes with all words in common are told as such and not word by word`() {
        let found = advice(
            theme("a", Lexicon(stems: ["care*", "kind"])), theme("b", Lexicon(stems: ["kind", "care*"])))

        #expect(found.map(\.kind) == [.sameLexicon])
        #expect(found.first?.reason == "theme `b` has the same words, so both are always found together")
    }
}
