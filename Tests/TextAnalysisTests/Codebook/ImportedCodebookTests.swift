import Involvement
import TextAnalysis
import Testing

struct ImportedCodebookTests {
    private func read(_ codes: [ImportedCode]) throws -> ImportedCodebook {
        try ImportedCodebook(file: "my-book.qdc", codes: codes)
    }

    @Test func `codes are made of names, and it is said where that cannot be`() throws {
        let names = ["Being heard", "being  heard!", "24 hours", "健康", "Theme"]

        let imported = try read(names.map { ImportedCode(name: $0) })

        #expect(
            imported.codebook.themes.map(\.id) == [
                "being_heard", "being_heard_2", "theme_24_hours", "theme_4", "theme",
            ])
        #expect(
            imported.notes == [
                "Another theme has the code `being_heard` already, so that of \"being  heard!\" is `being_heard_2`.",
                "The name \"健康\" gives no code, so its code is `theme_4`.",
            ])
    }

    @Test func `a made code gives way to a chosen one`() throws {
        let imported = try read([ImportedCode(name: "Trust"), ImportedCode(name: "Belief", code: "trust")])

        #expect(imported.codebook.themes.map(\.id) == ["trust_2", "trust"])
    }

    @Test func `long names differ in their codes`() throws {
        let name = String(repeating: "long ", count: 30)

        let ids = try read([ImportedCode(name: name + "a"), ImportedCode(name: name + "b")]).codebook.themes.map(\.id)

        #expect(Set(ids).count == 2 && ids.allSatisfy { Code.isValid($0.rawValue) })
    }

    @Test func `parents that go round are refused`() {
        #expect(throws: Problems.self) {
            try read([ImportedCode(name: "A", parent: 1), ImportedCode(name: "B", parent: 0)])
        }
    }

    @Test func `too many codes and none are refused in words`() {
        for count in [0, ImportedCodebook.mostThemes + 1] {
            #expect(throws: Problems.self) { try read((0..<count).map { ImportedCode(name: "n\($0)") }) }
        }
    }

    @Test(arguments: [
        ("D", "I", "E", "code"), ("", "", "", nil), ("One.\n\nTwo.", "", "E\n\nmore", nil), ("", "I", "", "x"),
    ])
    func `one text holds the definition and what counts`(
        definition: String, include: String, exclude: String, code: String?
    ) {
        let theme = Theme(id: "t", name: "T", definition: definition, include: include, exclude: exclude)
        let text = ThemeText(of: theme, code: code)

        #expect(ThemeText(text.text) == text)
    }
}
