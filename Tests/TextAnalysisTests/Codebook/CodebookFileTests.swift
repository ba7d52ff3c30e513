import Involvement
import TextAnalysis
import Testing

struct CodebookFileTests {
    private func problems(_ text: String) -> [String] {
        do throws(Problems) {
            _ = try CodebookFile.read(name: "codebook.yaml", text: text)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    /// A codebook of one good theme and then these lines.
    private func makeText(_ rest: String = "", entries: String = "stems: [good*]", example: String = "It is good.")
        -> String
    {
        """
        codebook: test
        version: 1
        title: Test
        themes:
        - theme: good
          name: Good
          definition: What is good.
          examples: ["\(example)"]
          lexicon: {\(entries)}
        \(rest)
        """
    }

    @Test func `a codebook is read as it is written`() throws {
        let text = """
            codebook: test
            version: 2026.1
            title: What people say
            themes:
            - theme: care
              name: Care
              definition: How people are cared for.
              lexicon:
                stems: [care*]
            - theme: trust
              name: Trust
              parent: care
              definition: Whether people believe it.
              include: Being believed.
              exclude: Liking a worker.
              examples:
              - I trusted her.
              lexicon:
                stems:
                - trust*
                phrases:
                - kept ... word
                exclusions:
                - nhs trust*
            """

        let codebook = try CodebookFile.read(name: "codebook.yaml", text: text)

        #expect(
            codebook
                == Codebook(
                    id: "test", version: "2026.1", title: "What people say",
                    themes: [
                        Theme(
                            id: "care", name: "Care", definition: "How people are cared for.",
                            lexicon: Lexicon(stems: ["care*"])),
                        Theme(
                            id: "trust", name: "Trust", parent: "care", definition: "Whether people believe it.",
                            include: "Being believed.", exclude: "Liking a worker.", examples: ["I trusted her."],
                            lexicon: Lexicon(
                                stems: ["trust*"], phrases: ["kept ... word"], exclusions: ["nhs trust*"])),
                    ]))
    }

    @Test func `every problem is told at once, in the order of the file`() {
        let text = """
            codebook: Test
            verison: 1
            themes:
            - theme: a
              definition: A
              parent: nobody
              lexicon:
                stems: [Trust*, "two words", "*"]
                phrase: [x]
              examples: [Nothing of the kind.]
            - theme: b
              name: B
              colour: red
            - just a word
            - theme: a
              name: A again
              definition: A
              lexicon: {phrases: [... like, "", tr*st]}
            """

        #expect(
            problems(text) == [
                "codebook.yaml:1:1: `title` is missing. Add a line `title: ...`.",
                "codebook.yaml:1:1: `version` is missing. Add a line `version: ...`.",
                "codebook.yaml:1:11: `Test` cannot be a code. Use small letters, digits and underscores, starting with a letter, at most 64.",
                "codebook.yaml:2:1: `verison` is not a key that can stand here. Did you mean `version`.",
                "codebook.yaml:4:3: theme `a`: `name` is missing. Add a line `name: ...`.",
                "codebook.yaml:6:11: theme `a`: its parent `nobody` is not a theme here. Write the code of a theme of this codebook, or remove the line.",
                "codebook.yaml:8:13: theme `a`: `Trust*` has capital letters. Write small letters; capitals are found too.",
                "codebook.yaml:8:21: theme `a`: `two words` is a stem with a space in it. Move it to `phrases:`.",
                "codebook.yaml:8:34: theme `a`: `*` has a `*` with no word before it. Write the first letters of a word before it, as in `trust*`.",
                "codebook.yaml:9:5: theme `a`: `phrase` is not a key that can stand here. Did you mean `phrases`.",
                "codebook.yaml:11:3: theme `b`: `definition` is missing. Add a line `definition: ...`.",
                "codebook.yaml:13:11: theme `b`: `red` is not a colour. Write `#` and six digits or letters from a to f in quotes, as in \"#12435f\".",
                "codebook.yaml:14:3: a theme is a map of keys, and this is text. Begin it with `- theme: ...`.",
                "codebook.yaml:15:10: theme `a`: this code already stands on line 4. Give one of the two another code.",
                "codebook.yaml:18:23: theme `a`: `... like` has a gap at one end. Put words on both sides of ` ... `, or remove it.",
                "codebook.yaml:18:33: theme `a`: an entry is empty. Write a word or remove the line.",
                "codebook.yaml:18:37: theme `a`: `tr*st` has a `*` that is not at the end of a word. Write it after the last letter, as in `trust*`.",
            ])
    }

    @Test func `parents that go round in a circle are told for each of them`() {
        func theme(_ code: String, parent: String) -> String {
            "- theme: \(code)\n  name: N\n  definition: D\n  parent: \(parent)\n  lexicon: {stems: [x]}"
        }
        let rest = [theme("a", parent: "b"), theme("b", parent: "a"), theme("c", parent: "c"), theme("d", parent: "a")]

        let found = problems(makeText(rest.joined(separator: "\n")))

        #expect(
            found
                == [("a", 13), ("b", 18), ("c", 23)].map {
                    "codebook.yaml:\($0.1):11: theme `\($0.0)`: its parents lead back to itself. Remove `parent:` from one of them."
                })
    }

    @Test(arguments: [
        ("stems: good", "`stems` must be a list, and this is text"),
        ("stems: [good, bad word]", "`bad word` is a stem with a space in it"),
        ("stems: [good, É*]", "`É*` has capital letters"),
        ("stems: [good], phrases: [bad ...]", "`bad ...` has a gap at one end"),
        ("stems: [good], exclusions: [' ']", "` ` is empty"),
        (
            "stems: [good], phrases: [not but this]",
            "`not but this` has a word that begins a new clause, so it can never be found"
        ),
        ("stems: [good], weights: {bad: 2}", "`bad` has a weight, and is neither a stem nor a phrase here"),
        ("stems: [good], weights: {good: 0}", "the weight of `good` must be a number above 0 and at most 3"),
        ("stems: [good], weights: {good: 3.1}", "the weight of `good` must be a number above 0 and at most 3"),
        ("stems: [good], weights: {good: nan}", "the weight of `good` must be a number above 0 and at most 3"),
        ("stems: [good], weights: [good]", "`weights` must be a map of entries, and this is a list"),
    ])
    func `a word list that cannot work is told`(entries: String, reason: String) {
        let error = #expect(throws: Problems.self) {
            try CodebookFile.read(name: "codebook.yaml", text: makeText(entries: entries))
        }

        #expect(error?.all.map(\.reason) == [reason])
        #expect(error?.all.first?.place == "theme `good`")
    }

    @Test(arguments: ["stems: []", "exclusions: [good]", "stems: [good], exclusions: [it is good]"])
    func `what only advice is about is read`(entries: String) throws {
        let codebook = try CodebookFile.read(name: "codebook.yaml", text: makeText(entries: entries))

        #expect(codebook.themes.map(\.id) == ["good"])
    }

    @Test(arguments: [
        ("merged from: [a b]", "`a b` cannot be the code of an earlier theme"),
        ("split from: A", "`A` cannot be the code of an earlier theme"),
        ("merged from: [a]\n  split from: b", "it cannot be both merged and split"),
    ])
    func `a lineage that cannot be is told`(line: String, reason: String) {
        let rest = "- theme: b\n  name: N\n  definition: D\n  \(line)"

        let error = #expect(throws: Problems.self) {
            try CodebookFile.read(name: "codebook.yaml", text: makeText(rest))
        }

        #expect(error?.all.map(\.reason) == [reason])
    }

    @Test(arguments: [
        ("- a\n", "a codebook is a map of keys, and this is a list"),
        ("codebook: a\nversion: 1\ntitle: T\n", "`themes` is missing"),
        ("codebook: a\nversion: 1\ntitle: T\nthemes: x\n", "`themes` must be a list, and this is text"),
        ("codebook: a\nversion: 1\ntitle: T\nthemes: []\n", "there are no themes"),
        (
            "codebook: a\nversion: 1\ntitle: T\nthemes:\n- name: N\n  definition: D\n  lexicon: {stems: [x]}\n",
            "`theme` is missing"
        ),
        ("", "the file is empty"),
    ])
    func `a file that is not a codebook is told why`(text: String, reason: String) {
        let error = #expect(throws: Problems.self) { try CodebookFile.read(name: "codebook.yaml", text: text) }

        #expect(error?.all.map(\.reason) == [reason])
    }
}
