import Involvement
import TextAnalysis
import Testing

struct CodebookOverlayFileTests {
    private let codebook = Codebook(
        id: "test", version: "1", title: "Test",
        themes: [
            Theme(id: "trust", name: "Trust", lexicon: Lexicon(stems: ["trust*"])),
            Theme(id: "housing", name: "Housing", lexicon: Lexicon(stems: ["house"])),
        ])

    private func problems(_ text: String) -> [String] {
        do throws(Problems) {
            _ = try CodebookOverlayFile.read(name: "codebook.cy.yaml", text: text, for: codebook)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    @Test func `themes get their Welsh by their codes`() throws {
        let read = try CodebookOverlayFile.read(
            name: "codebook.cy.yaml",
            text: """
                codebook: test
                language: cy
                themes:
                  housing:
                    name: Tai
                    definition: Lle i fyw.
                    examples: ["Ches i ddim llety."]
                    lexicon:
                      stems: [llety]
                      exclusions: [llety gwyliau]
                """, for: codebook)

        #expect(read.themes[0] == codebook.themes[0])
        #expect(
            read.themes[1].overlays == [
                "cy": ThemeOverlay(
                    name: "Tai", definition: "Lle i fyw.", examples: ["Ches i ddim llety."],
                    lexicon: Lexicon(stems: ["llety"], exclusions: ["llety gwyliau"]))
            ])
        #expect(read.fingerprint != codebook.fingerprint)
    }

    @Test func `everything that is wrong is said, with its line`() {
        let found = problems(
            """
            codebook: other
            language: cy
            themes:
              trusst:
                name: Ymddiried
                lexicon: {stems: [ffydd]}
              housing:
                name: Tai
                color: red
                examples: ["House, meddai hi wrtha i."]
                lexicon:
                  stems: [Llety, tŷ*x]
                  phrases: [tŷ ond fflat]
            """)

        #expect(
            found == [
                "codebook.cy.yaml:1:11: it belongs to the codebook `other`, and this one is `test`. Put it beside its own codebook.",
                "codebook.cy.yaml:4:3: theme `trusst`: the codebook has no theme with this code. Did you mean `trust`.",
                "codebook.cy.yaml:9:5: theme `housing`: `color` is not a key that can stand here. The keys here are `name`, `definition`, `examples`, `lexicon`.",
                "codebook.cy.yaml:10:16: theme `housing`: its own words do not find this example. Add a word or phrase of the example to `lexicon:`, or move the example.",
                "codebook.cy.yaml:12:15: theme `housing`: `Llety` has capital letters. Write small letters; capitals are found too.",
                "codebook.cy.yaml:12:22: theme `housing`: `tŷ*x` has a `*` that is not at the end of a word. Write it after the last letter, as in `trust*`.",
                "codebook.cy.yaml:13:17: theme `housing`: `tŷ ond fflat` has a word that begins a new clause, so it can never be found. Begin the entry with that word, or end the entry before it.",
            ])
    }

    @Test func `no other language is read yet`() {
        #expect(
            problems(
                "codebook: test\nlanguage: pl\nthemes:\n  trust:\n    name: Zaufanie\n    lexicon: {stems: [ufam]}\n")
                == [
                    "codebook.cy.yaml:2:11: words are found in English and in Welsh, and this is for `pl`. Write `language: cy`, or take the file away."
                ])
    }

    @Test(arguments: ["themes: []", "themes:", "", "themes: {trust: x}"])
    func `a file without themes says what to write`(rest: String) {
        #expect(problems("codebook: test\nlanguage: cy\n\(rest)").count == 1)
    }
}
