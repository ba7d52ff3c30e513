import Involvement
import TextAnalysis
import Testing

/// What `heard codebook check` and `diff` say of the words in Welsh.
struct CodebookInWelshTests {
    private func codebook(_ themes: KeyValuePairs<ID<Theme>, Lexicon?>) -> Codebook {
        Codebook(
            id: "test", version: "1", title: "T",
            themes: themes.map { id, welsh in
                Theme(
                    id: id, name: id.rawValue, definition: "D", lexicon: Lexicon(stems: ["\(id)*"]),
                    overlays: welsh.map { ["cy": ThemeOverlay(name: "\(id) yn Gymraeg", lexicon: $0)] } ?? [:])
            })
    }

    private func advice(_ themes: KeyValuePairs<ID<Theme>, Lexicon?>) -> [CodebookAdvice] {
        CodebookLint.advice(on: codebook(themes))
    }

    @Test func `Welsh words with nothing to say about get no advice`() {
        let found = advice([
            "housing": Lexicon(stems: ["digartref*", "tai"], phrases: ["cael lle"], exclusions: ["tai bach"]),
            "waiting": Lexicon(stems: ["aros", "rhestr*"]), "other": nil,
        ])

        #expect(found == [])
    }

    @Test(arguments: [
        // One is the other after a word that softens it.
        (Lexicon(stems: ["gwael", "wael"]), CodebookAdvice.Kind.entryTwice, "wael"),
        (Lexicon(stems: ["tŷ", "ty"]), .entryTwice, "ty"),
        (Lexicon(stems: ["gwaeth*", "waethygu"]), .entryCovered, "waethygu"),
        (Lexicon(stems: ["tai"], exclusions: ["tai"]), .entryExcluded, "tai"),
        (Lexicon(stems: ["tai"], exclusions: ["meddyg teulu"]), .exclusionIdle, "meddyg teulu"),
    ])
    func `what a list says twice or in vain is told, whatever form it is written in`(
        lexicon: Lexicon, kind: CodebookAdvice.Kind, text: String
    ) {
        let found = advice(["a": lexicon])

        #expect(found.map(\.kind) == [kind])
        #expect(found.first?.text == text && found.first?.language == "cy")
    }

    @Test func `a phrase that two themes share is told once, in another form too`() {
        let found = advice([
            "a": Lexicon(phrases: ["rhestr aros"], exclusions: []), "b": Lexicon(stems: ["restr aros", "tai"]),
        ])

        #expect(found.map(\.kind) == [.entryShared])
        #expect(found.first?.reason == "`rhestr aros` is an entry of theme `b` too")
    }

    @Test func `what changed in Welsh is said, and does not ask for a new version`() {
        let old = codebook(["a": Lexicon(stems: ["tai"]), "b": nil, "c": Lexicon(stems: ["un"])])
        let new = codebook(["a": Lexicon(stems: ["tŷ"]), "b": Lexicon(stems: ["aros"]), "c": nil])

        #expect(
            CodebookDiff.changes(from: old, to: new).map(\.description) == [
                "Welsh words of *a* added: `tŷ`", "Welsh words of *a* removed: `tai`",
                "theme *b* is in Welsh now: “b yn Gymraeg”",
                "theme *c* is not in Welsh any more: “c yn Gymraeg”",
            ])
        #expect(CodebookDiff.changes(from: new, to: new) == [])
    }

    @Test func `where one version has no Welsh at all that is one line`() {
        let with = codebook(["a": Lexicon(stems: ["tai"]), "b": Lexicon(stems: ["aros"])])
        let without = codebook(["a": nil, "b": nil])

        #expect(
            CodebookDiff.changes(from: without, to: with).map(\.description) == [
                "2 themes are in Welsh now, none was before"
            ])
        #expect(
            CodebookDiff.changes(from: with, to: without).map(\.description) == [
                "2 themes are not in Welsh any more, and none is"
            ])
    }
}
