import Involvement
import Testing

@testable import FormFiles

struct WritingTests {
    @Test("A spreadsheet reads back to the same cells, whatever is in them")
    func spreadsheet() throws {
        let bytes = try XLSXFile.write(hardBook, named: "out.xlsx")
        #expect(FormFile.kind(of: bytes) == .xlsx)
        #expect(try XLSXFile.read(bytes, named: "out.xlsx") == hardBook)
    }

    @Test("Spaces, tabs and line breaks in a cell of a spreadsheet stay")
    func spaces() throws {
        let book = Workbook(sheets: [
            .init(name: "survey", rows: [["  a\tb  ", "one\ntwo", "three\r\nfour", "\u{1}\u{FFFF}"]])
        ])
        #expect(try XLSXFile.read(XLSXFile.write(book, named: ""), named: "") == book)
    }

    @Test("The same workbook gives the same bytes")
    func sameBytes() throws {
        #expect(try XLSXFile.write(hardBook, named: "a") == XLSXFile.write(hardBook, named: "b"))
    }

    @Test(
        "What spreadsheet programs refuse is not written",
        arguments: [
            ("", "spreadsheet programs refuse this name"), ("a/b", "spreadsheet programs refuse this name"),
            (String(repeating: "x", count: 32), "spreadsheet programs refuse this name"),
            ("CHOICES", "there are two sheets with this name"),
        ])
    func refused(name: String, reason: String) {
        let book = Workbook(sheets: [.init(name: "choices", rows: []), .init(name: name, rows: [])])
        let found = #expect(throws: Problems.self) { try XLSXFile.write(book, named: "out.xlsx") }
        #expect(found?.description.contains(reason) == true)
    }

    @Test("A cell too long for a spreadsheet is named")
    func longCell() {
        let book = Workbook(sheets: [.init(name: "survey", rows: [[], ["", String(repeating: "x", count: 32_768)]])])
        let found = #expect(throws: Problems.self) { try XLSXFile.write(book, named: "out.xlsx") }
        #expect(found?.description.contains("sheet `survey`, cell B2: it has more than 32767 characters") == true)
    }

    @Test("Tables read back to the same cells, pipes and backslashes too")
    func markdown() throws {
        let text = try MarkdownFile.write(hardBook, named: "out.md")
        #expect(FormFile.kind(of: Array(text.utf8)) == .markdown)
        #expect(try MarkdownFile.read(Array(text.utf8), named: "out.md") == hardBook)
    }

    @Test("Tables are laid out in columns")
    func layout() throws {
        let book = Workbook(sheets: [
            .init(name: "survey", rows: [["type", "name"], ["integer", "a|b"]]), .init(name: "empty", rows: []),
            .init(name: "choices", rows: [["x"]]),
        ])
        #expect(
            try MarkdownFile.write(book, named: "out.md") == #"""
                | survey |         |      |
                |        | type    | name |
                |        | integer | a\|b |

                | choices |   |
                |         | x |

                """#)
    }

    @Test("A line break in a cell of a table is refused, with the way out")
    func lineBreak() {
        let book = Workbook(sheets: [.init(name: "survey", rows: [["a"], ["", "one\ntwo"]])])
        let found = #expect(throws: Problems.self) { try MarkdownFile.write(book, named: "out.md") }
        #expect(
            found?.description == """
                out.md: sheet `survey`, cell B2: it has a line break, which a Markdown table cannot carry. \
                Export it as .xlsx, or write the text on one line.
                """)
    }
}
