import Involvement
import Testing

@testable import FormFiles

struct KindTests {
    private func reason(_ bytes: [UInt8]) -> String {
        if case .refused(let reason, let remedy) = FormFile.kind(of: bytes) { "\(reason). \(remedy)." } else { "" }
    }

    private func reason(_ text: String) -> String { reason(Array(text.utf8)) }

    private static let oldFile: [UInt8] =
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)

    @Test("An old .xls is refused with the way out, whatever its name says")
    func oldSpreadsheet() {
        #expect(
            reason(Self.oldFile) == """
                it is a spreadsheet in the old .xls format, whatever its name says. \
                Open it in a spreadsheet program and save it as .xlsx.
                """)
        #expect(throws: Problems.self) { try FormFile.read(Self.oldFile, named: "form.xlsx") }
    }

    @Test("A spreadsheet with a password is told from an old one")
    func password() {
        #expect(reason(Self.oldFile + wide("EncryptedPackage")).hasPrefix("it is protected with a password."))
    }

    @Test(
        "What is no form is refused for what it is",
        arguments: [
            ("", "it is empty"), (" \n", "it is empty"), ("%PDF-1.7", "it looks like a PDF"),
            ("GIF89a", "it looks like a GIF"), ("{\"a\": 1}", "it looks like JSON"), ("[1]", "it looks like JSON"),
            ("<!DOCTYPE html><html><body>", "it looks like a web page"),
            ("<html><br></html>", "it looks like a web page"),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>", "it has a DOCTYPE"),
            ("<svg/>", "it is XML, but no XForm: its first element is `svg`"),
            ("survey: riverside\npages: []", "it is written in our own format already"),
            ("type;name;label\ntext;a;A", "its cells are parted by semicolons"),
            ("survey\ttype\tname", "its cells are parted by tabs"), ("Dear all,\nsee you", "it is text, but neither"),
            ("<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:p>", "it looks like a web page"),
            ("<", "it is not well-formed XML"),
        ])
    func refused(text: String, start: String) {
        #expect(reason(text).hasPrefix(start), "\(reason(text))")
    }

    @Test("Bytes that are no text are refused")
    func bytes() {
        #expect(reason([0x89, 0x50, 0x4E, 0x47, 13, 10]).hasPrefix("it looks like a PNG picture"))
        #expect(reason([0x93, 0xFF, 0x41]).hasPrefix("it is neither a spreadsheet nor text in UTF-8"))
        #expect(reason([0xFF, 0xFE, 0x41, 0]).hasPrefix("it is text in UTF-16"))
        #expect(reason([0x50, 0x4B, 3, 4, 0, 0]).hasPrefix("it begins like an .xlsx, and the rest is damaged"))
    }

    @Test("Other documents that are zips are told by their parts")
    func zips() {
        func zip(_ names: [String], _ text: String = "") -> [UInt8] {
            ZipWriter.pack(names.map { ($0, Array(text.utf8)) }) ?? []
        }
        #expect(
            reason(zip(["mimetype", "content.xml"], "application/vnd.oasis.opendocument.spreadsheet")).hasPrefix(
                "it is an OpenDocument spreadsheet"))
        #expect(reason(zip(["mimetype"], "application/epub+zip")).contains("`application/epub+zip`, which is no form"))
        #expect(reason(zip(["word/document.xml"])).hasPrefix("it is a Word document"))
        #expect(reason(zip(["xl/workbook.bin"])).hasPrefix("it is a spreadsheet in Excel's binary format"))
        #expect(reason(zip(["form.xlsx"])).hasPrefix("it is a zip archive, and there is no spreadsheet in it"))
    }

    @Test("A cell comes without the spaces that pyxform takes off")
    func trimmed() throws {
        let book = Workbook(sheets: [.init(name: "survey", rows: [[" type\u{A0}", "a\u{A0}b", " "], ["\u{3000}"]])])
        let form = try FormFile.read(XLSXFile.write(book, named: ""), named: "")
        #expect(
            form
                == FormFile(
                    kind: .xlsx, content: .workbook(.init(sheets: [.init(name: "survey", rows: [["type", "a b"]])]))))
    }
}
