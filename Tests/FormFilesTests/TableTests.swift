import Foundation
import Involvement
import Testing

@testable import FormFiles

struct MarkdownReadingTests {
    private func sheets(_ text: String) throws -> [Workbook.Sheet] {
        try MarkdownFile.read(Array(text.utf8), named: "form.md").sheets
    }

    @Test("Tables are read as pyxform reads them")
    func tables() throws {
        let found = try sheets(
            """

            Words around a table are left out.
            # So are comments | like | this |
            | survey |
            |--------|------|------|
            |        | type | name   | label |  # a remark
            |        | text | a\\|b  | x \\\\| |
            |        |      |        |       |
              | | note |  | – |\r
            | choices | list | name |
            |         | yn   | yes  |
            """)
        #expect(
            found == [
                .init(
                    name: "survey",
                    rows: [["type", "name", "label"], ["text", "a|b", "x \\|"], ["note", "", "–"]]),
                .init(name: "choices", rows: [["list", "name"], ["yn", "yes"]]),
            ])
    }

    @Test("A row before any sheet and a sheet that comes twice are refused with their lines")
    func refused() {
        #expect(
            throws: Problems([
                Problem(
                    file: "form.md", line: 1, reason: "the row stands before the name of any sheet",
                    remedy: "Write a row with the name, such as `survey`, in its first column above it")
            ])
        ) { try sheets("| | a | b |\n") }
        let found = #expect(throws: Problems.self) { try sheets("| a |\n| | x |\n| a |\n") }
        #expect(found?.all.first?.line == 3)
    }

    @Test("Every form of the corpus is read, and comes back the same from tables, a spreadsheet and an XForm")
    func corpus() throws {
        struct Form: Decodable {
            let xlsform_markdown: String
            let xform: String?
        }
        let root = ProcessInfo.processInfo.environment["HEARD_SHARED"] ?? "../shared"
        guard let text = try? String(contentsOfFile: root + "/data/surveys/xlsform_corpus.jsonl", encoding: .utf8)
        else {
            print("The corpus is absent: nothing was checked against it.")
            return
        }
        var failed: [String] = []
        for line in text.split(separator: "\n") {
            let form = try JSONDecoder().decode(Form.self, from: Data(line.utf8))
            if let xform = form.xform {
                let root = try XMLNode.read(Array(xform.utf8), named: "form")
                let written = try root.document(named: "form")
                #expect(FormFile.kind(of: Array(xform.utf8)) == .xform)
                #expect(try XMLNode.read(Array(written.utf8), named: "form").document(named: "form") == written)
            }
            do {
                let book = try FormFile.read(Array(form.xlsform_markdown.utf8), named: "form")
                guard case .workbook(let book) = book.content else { continue }
                let rows = Workbook(sheets: book.sheets.filter { !$0.rows.isEmpty })
                let tables = try MarkdownFile.write(book, named: "form")
                #expect(try MarkdownFile.read(Array(tables.utf8), named: "form") == rows)
                #expect(try XLSXFile.read(XLSXFile.write(book, named: "form"), named: "form") == book)
            } catch {
                failed.append("\(error)")
            }
        }
        // One of them has two tables called `settings`, of which pyxform silently takes the last.
        #expect(
            failed.allSatisfy { $0.contains("sheet `settings`: there are two with this name") } && failed.count <= 1)
    }
}

struct CSVReadingTests {
    private func sheets(_ text: String) throws -> [Workbook.Sheet] {
        try CSVFile.read(Array(text.utf8), named: "form.csv").sheets
    }

    @Test(
        "All sheets in one file, in each way of ending a line",
        arguments: ["\n", "\r\n", "\r"])
    func together(end: String) throws {
        let text = [
            "\u{FEFF}\"survey\"", ",\"type\",\"name\",label", "", ",text, a ,\"say \"\"what\"\", please\"", ",,,",
            "choices,list_name,name", ",yn,\"two", "lines\"", "",
        ].joined(separator: end)
        #expect(
            try sheets(text) == [
                .init(name: "survey", rows: [["type", "name", "label"], ["text", "a", "say \"what\", please"]]),
                .init(name: "choices", rows: [["list_name", "name"], ["yn", "two\(end)lines"]]),
            ])
        #expect(FormFile.kind(of: Array(text.utf8)) == .csv)
    }

    @Test("One sheet with its columns at the top is the survey")
    func plain() throws {
        let text = "label,type,name\nHow \"old\" are you?,integer,age\n"
        #expect(
            try sheets(text) == [
                .init(name: "survey", rows: [["label", "type", "name"], ["How \"old\" are you?", "integer", "age"]])
            ])
        #expect(FormFile.kind(of: Array(text.utf8)) == .csv)
    }

    @Test("Quotes that are wrong are refused with their lines")
    func quotes() {
        for (text, reason) in [
            ("survey\n,\"a\nb", "a quote opens here and never closes"), ("survey\n,\"a\"b", "something stands between"),
        ] {
            let found = #expect(throws: Problems.self) { try sheets(text) }
            #expect(found?.all.first?.line == 2 && found?.description.contains(reason) == true)
        }
    }

    @Test("A cell of 10 MB and a row of a million columns are refused")
    func large() {
        let cell = #expect(throws: Problems.self) {
            try sheets("survey,type\n," + String(repeating: "x", count: 10 << 20))
        }
        #expect(cell?.description.contains("form.csv:2: sheet `survey`, cell A2: the cell has more than 32767") == true)
        let row = #expect(throws: Problems.self) {
            try sheets("survey,type\n" + String(repeating: ",", count: 1_000_000))
        }
        #expect(row?.description.contains("it has more than 1000 columns") == true)
    }
}
