import Involvement
import Testing

@testable import FormFiles

struct XLSXReadingTests {
    @Test("Every kind of cell comes as the text that a person sees")
    func kindsOfCells() throws {
        let parts = makeParts(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                <c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>\
                <row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>1.0</v></c><c r="C3"><v>0.1</v></c>\
                <c r="D3"><v>447700900123456</v></c><c r="E3"><v>1E+3</v></c><c r="F3"><v>-0</v></c>\
                <c r="G3"><v>1E20</v></c><c r="H3"><v>12345678901234567890</v></c><c r="I3"><v>1E-7</v></c></row>\
                <row r="4"><c r="B4" t="b"><v>1</v></c><c r="C4" t="b"><v>0</v></c>\
                <c r="D4" t="str"><f>A1&amp;"x"</f><v>a&amp;x</v></c><c r="E4"><f>1+1</f><v>2</v></c>\
                <c r="F4" t="str"><f>""</f><v></v></c><c r="G4" s="7"/></row>
                """,
            shared: """
                <si><t>type</t></si>\
                <si><r><t>na</t></r><r><rPr><b/></rPr><t>me</t></r><rPh sb="0" eb="1"><t>ナ</t></rPh></si>
                """)

        #expect(
            try rows(parts) == [
                ["type", "name", "in line"], [],
                ["1", "1", "0.1", "447700900123456", "1000", "0"] + [
                    "100000000000000000000", "12345678901234567890", "1e-07",
                ],
                ["", "TRUE", "FALSE", "a&x", "2"],
            ])
    }

    @Test(
        "A number that is shown as a date is that date",
        arguments: [
            ("yyyy-mm-dd", "43952", "2020-05-01"), ("dd/mm/yyyy hh:mm", "43952.4375", "2020-05-01T10:30:00"),
            ("h:mm AM/PM", "0.4375", "10:30:00"), ("[h]:mm", "1.5", "36:00:00"), ("d mmm", "1", "1900-01-01"),
            ("d mmm", "59", "1900-02-28"), ("d mmm", "61", "1900-03-01"), ("d mmm", "2958465", "9999-12-31"),
            ("0.00", "43952", "43952"), ("[Red]0", "43952", "43952"), ("&quot;day&quot; 0", "43952", "43952"),
            ("[$-409]d-mmm-yy;@", "43952", "2020-05-01"), ("mmm yy", "43952", "2020-05-01"),
            ("mm/yy", "43952.999999999", "2020-05-02"),
        ])
    func dates(format: String, serial: String, text: String) throws {
        let parts = makeParts(rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>", formats: [format])
        #expect(try rows(parts) == [[text]])
    }

    @Test("A file of an old Mac counts days from 1904")
    func from1904() throws {
        let parts = makeParts(
            rows: "<row><c s=\"1\"><v>42490</v></c></row>", formats: ["d/m/y"],
            workbookProperties: "<workbookPr date1904=\"1\"/>")
        #expect(try rows(parts) == [["2020-05-01"]])
    }

    @Test("A file in the Strict form reads like any other")
    func strict() throws {
        let parts = makeParts(
            rows: "<row><c t=\"s\"><v>0</v></c><c t=\"d\"><v>2020-05-01</v></c></row>", shared: "<si><t>type</t></si>",
            main: OOXML.strictMain, relationships: OOXML.strictRelationships)
        #expect(try rows(parts) == [["type", "2020-05-01"]])
        #expect(FormFile.kind(of: parts.zip) == .xlsx)
    }

    @Test("Cells and rows may come in any order, and without their places")
    func order() throws {
        let parts = makeParts(
            rows: """
                <row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row>\
                <row r="1"><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>5</v></c><c><v>6</v></c></row>
                """)
        #expect(try rows(parts) == [["1", "2"], ["", "", "5", "6"], ["3", "4"]])
    }

    @Test("Empty cells far below and far right are not part of a sheet")
    func emptyFarAway() throws {
        let parts = makeParts(
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\"/></row>"
        )
        #expect(try rows(parts) == [["1"]])
    }

    @Test("Characters that XML cannot carry are read from their escapes")
    func escapes() throws {
        let parts = makeParts(
            rows: "<row><c t=\"inlineStr\"><is><t>a_x000B_b_x000D_\n_x005F_x0041_ _x00zz_ &#10;</t></is></c></row>")
        #expect(try rows(parts) == [["a\u{B}b\r\n_x0041_ _x00zz_ \n"]])
    }

    @Test("A part in UTF-16 reads like one in UTF-8", arguments: [true, false])
    func utf16(isBigEndian: Bool) throws {
        var parts = makeParts(rows: "")
        let text = """
            <?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="\(OOXML.main)"><sheetData><row>\
            <c t="inlineStr"><is><t>Dé 日本 👩</t></is></c></row></sheetData></worksheet>
            """
        parts.texts["xl/worksheets/sheet1.xml"] = wide("\u{FEFF}" + text, isBigEndian: isBigEndian)
        #expect(try rows(parts) == [["Dé 日本 👩"]])
    }

    @Test("Every sheet is read, hidden ones too, in the order of the file")
    func sheets() throws {
        var parts = makeParts(rows: "<row><c><v>1</v></c></row>")
        parts["xl/workbook.xml"] = """
            <workbook xmlns="\(OOXML.main)" xmlns:r="\(OOXML.relationships)"><sheets>\
            <sheet name="b" sheetId="2" state="veryHidden" r:id="rId9"/><sheet name="survey" sheetId="1" r:id="rId1"/>\
            </sheets></workbook>
            """
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replacing(
            "</Relationships>",
            with:
                "<Relationship Id=\"rId9\" Type=\"\(OOXML.relationships)/worksheet\" Target=\"../xl/odd/B.xml\"/></Relationships>"
        )
        parts["xl/odd/b.xml"] = "<worksheet xmlns=\"\(OOXML.main)\"><sheetData/></worksheet>"

        let book = try XLSXFile.read(parts.zip, named: "form.xlsx")

        #expect(book.sheets == [.init(name: "b", rows: []), .init(name: "survey", rows: [["1"]])])
    }

    @Test(
        "A broken cell is named with its sheet",
        arguments: [
            ("<row><c t=\"e\"><v>#REF!</v></c></row>", "cell A1: it shows the error `#REF!`"),
            ("<row><c t=\"s\"><v>1</v></c></row>", "cell A1: it says that its text is number 1, and there is none"),
            ("<row><c t=\"s\"><v>-1</v></c></row>", "cell A1: it says that its text is number -1, and there is none"),
            ("<row><c t=\"s\"><v>9999999999999999999999</v></c></row>", "and there is none"),
            ("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", "cell B1: the cell is in the file twice"),
            ("<row><c><v>1x</v></c></row>", "cell A1: it should be a number, and `1x` is none"),
            ("<row><c><v>inf</v></c></row>", "cell A1: it should be a number"),
            ("<row><c><f>1+1</f></c></row>", "cell A1: it has a formula that was never worked out"),
            ("<row><c s=\"1\"><v>-3</v></c></row>", "cell A1: it is shown as a date, and -3 is none"),
            ("<row><c r=\"A0\"><v>1</v></c></row>", "cell `A0`: there is no such cell"),
            ("<row><c r=\"-1\"><v>1</v></c></row>", "cell `-1`: there is no such cell"),
            ("<row r=\"-1\"><c><v>1</v></c></row>", "row `-1`: there is no such row"),
            ("<row r=\"100001\"><c><v>1</v></c></row>", "cell A100001: it is below row 100000"),
            ("<row><c r=\"ALM1\"><v>1</v></c></row>", "cell ALM1: it is to the right of column 1000"),
            ("<row><c t=\"b\"><v>x</v></c></row>", "cell A1: it is neither true nor false"),
            ("<row><c t=\"q\"><v>x</v></c></row>", "cell A1: it is of an unknown kind, `q`"),
            ("<row><c><v>1", "cell A1: it is not well-formed XML"),
        ])
    func brokenCells(rows: String, reason: String) {
        let found = problems(makeParts(rows: rows, shared: "<si><t>x</t></si>", formats: ["d/m/y"]))
        #expect(
            found.hasPrefix("form.xlsx:") && found.contains("sheet `survey`, ") && found.contains(reason), "\(found)")
    }

    @Test("All broken cells are named together")
    func allTogether() {
        let found = problems(
            makeParts(rows: "<row><c t=\"e\"><v>#N/A</v></c><c><v>1</v></c><c t=\"e\"><v>#REF!</v></c></row>"))
        #expect(
            found == """
                form.xlsx: sheet `survey`, cell A1: it shows the error `#N/A`. Mend its formula, or type its value instead.
                form.xlsx: sheet `survey`, cell C1: it shows the error `#REF!`. Mend its formula, or type its value instead.
                """)
    }

    @Test("A gap of millions of cells is refused before it takes memory")
    func gaps() {
        let rows = (1...3000).map { "<row r=\"\($0)\"><c r=\"ALL\($0)\"><v>1</v></c></row>" }.joined()
        #expect(problems(makeParts(rows: rows)).contains("the form has more than 2000000 cells up to here"))
    }
}
