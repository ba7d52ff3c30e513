import Involvement
import TextAnalysis
import Testing

struct CodebookDiffTests {
    private func codebook(_ version: String, _ themes: Theme...) -> Codebook {
        Codebook(id: "test", version: version, title: "T", themes: themes)
    }

    private func theme(
        _ id: ID<Theme>, name: String = "N", parent: ID<Theme>? = nil, definition: String = "D",
        stems: [String] = ["x"], weights: [String: Double] = [:], lineage: ThemeLineage? = nil
    ) -> Theme {
        Theme(
            id: id, name: name, parent: parent, definition: definition,
            lexicon: Lexicon(stems: stems, weights: weights), lineage: lineage)
    }

    @Test func `a codebook compared with itself has not changed`() {
        let codebook = codebook("1", theme("a"), theme("b", parent: "a"))

        #expect(CodebookDiff.changes(from: codebook, to: codebook) == [])
    }

    @Test func `every kind of change is said in words`() {
        let old = codebook(
            "1", theme("a", name: "Old name"), theme("b"), theme("c", name: "Third"), theme("d", name: "Fourth"),
            theme("e", name: "Wide"), theme("f", name: "Gone"))
        let new = codebook(
            "2", theme("b", parent: "a", definition: "Other", stems: ["x", "y"]),
            theme("a", name: "New name", stems: ["x"], weights: ["x": 2]),
            theme("cd", name: "Both", lineage: .merged(from: ["c", "d"])),
            theme("e1", name: "Narrow", lineage: .split(from: "e")), theme("g", name: "Fresh"))

        #expect(
            CodebookDiff.changes(from: old, to: new).map(\.description) == [
                "the version changed: “1” became “2”",
                "the themes are in another order",
                "theme *b* moved under *a*",
                "definition of *b* changed: “D” became “Other”",
                "words of *b* added: `y`",
                "theme *a* has another name: “Old name” became “New name”",
                "`x` of *a* counts 2.0 times, not 1.0 times",
                "theme *cd* was made of *c* (Third) and *d* (Fourth): “Both”",
                "theme *e1* was split from *e* (Wide): “Narrow”",
                "theme *g* added: “Fresh”",
                "theme *c* is now part of *cd*: “Third”",
                "theme *d* is now part of *cd*: “Fourth”",
                "theme *e* is now *e1*: “Wide”",
                "theme *f* removed: “Gone”",
            ])
    }

    @Test func `a change under the same version is said`() {
        let changes = CodebookDiff.changes(from: codebook("1", theme("a")), to: codebook("1", theme("a", name: "M")))

        #expect(changes.last?.words == "the version is still 1, though the codebook changed")
    }
}
