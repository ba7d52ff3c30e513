import DefinitionReading
import Involvement
import Testing

struct DefinitionFileTests {
    @Test func `every scalar is text, so a choice called no stays a word`() throws {
        let file = try DefinitionFile(name: "survey.yaml", text: "choices:\n  no: off\n  1: 2026-01-01\nempty:\n")

        #expect(file.root["choices"]?.fields?.map(\.key) == ["no", "1"])
        #expect(file.root["choices"]?["no"]?.text == "off")
        #expect(file.root["choices"]?["1"]?.text == "2026-01-01")
        #expect(file.root["empty"]?.content == .empty)
    }

    @Test func `a piece knows its line and column`() throws {
        let file = try DefinitionFile(name: "survey.yaml", text: "a: 1\nb:\n- c: \"x: y\"\n")

        let c = try #require(file.root["b"]?.items?.first?.fields?.first)

        #expect((c.line, c.column) == (3, 3))
        #expect(c.value.text == "x: y")
    }

    @Test(arguments: [
        ("a: &x 1\nb: *x\n", 1, "anchors (&) and aliases (*) are not part of this format"),
        ("a: &x 1\n", 1, "anchors (&) and aliases (*) are not part of this format"),
        ("a: !!int 1\n", 1, "tags (tag:yaml.org,2002:int) are not part of this format"),
        ("<<: {a: 1}\n", 1, "merge keys (<<) are not part of this format"),
        ("a: 1\nb: 2\na: 3\n", 1, "`a` stands twice in the same place"),
        ("a:\n\tb: 1\n", 2, "a tab is used to indent this line"),
        ("a: [1, 2\n", 2, "this cannot be read: did not find expected ',' or ']'"),
        ("", 1, "the file is empty"),
        ("a: 1\n---\nb: 2\n", 2, "this cannot be read: but found another document"),
        ("? [a]\n: 1\n", 1, "a key must be plain text"),
    ])
    func `what is not of the subset is refused with its line`(text: String, line: Int, reason: String) {
        let problems = #expect(throws: Problems.self) { try DefinitionFile(name: "f.yaml", text: text) }

        #expect(problems?.all.first?.line == line)
        #expect(problems?.all.first?.reason == reason)
    }

    @Test func `an alias bomb is refused at once`() {
        var text = "k0: &k0 [x, x]\n"
        for step in 1...40 { text += "k\(step): &k\(step) [*k\(step - 1), *k\(step - 1)]\n" }
        text += "? *k40\n: 1\n"

        let problems = #expect(throws: Problems.self) { try DefinitionFile(name: "f.yaml", text: text) }

        #expect(problems?.all.count == 1)
    }

    @Test func `nesting without end is refused`() {
        let text = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)

        let problems = #expect(throws: Problems.self) { try DefinitionFile(name: "f.yaml", text: text) }

        #expect(problems?.all.first?.reason == "this is nested too deeply")
    }

    @Test func `ampersands and stars in people's words are only text`() throws {
        let file = try DefinitionFile(
            name: "f.yaml", text: "a: R&B and f**k\nb: \"&c, *really*\"\nc: |\n  & so on\n  * a point\n")

        #expect(file.root["a"]?.text == "R&B and f**k")
        #expect(file.root["c"]?.text == "& so on\n* a point\n")
    }
}
