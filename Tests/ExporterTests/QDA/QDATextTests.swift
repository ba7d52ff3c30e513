import Foundation
import Involvement
import Testing

@testable import Exporter

struct QDATextTests {
    /// Words, what stands in the text source, and how many code points that is.
    @Test(arguments: [
        ("plain", "plain", 5), ("\u{1F44D}", "\u{1F44D}", 1), ("e\u{301}", "e\u{301}", 2), ("\u{E9}", "\u{E9}", 1),
        ("\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", 5),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n", 14), ("\r\r\n", "\n\n", 2), (" a\t ", " a\t ", 4),
        ("a\u{0}b\u{FFFE}", "a\u{FFFD}b\u{FFFD}", 4), ("\u{FEFF}a\u{FEFF}", "\u{FFFD}a\u{FEFF}", 3),
        ("\u{5E9}\u{5DC}\u{202E}x", "\u{5E9}\u{5DC}\u{202E}x", 4), ("", "", 0),
    ])
    func `words are to the letter and counted in code points`(words: String, standing: String, count: Int) throws {
        var sink = ByteSink()
        try QDAText.write(words, to: &sink)

        #expect(try sink.takeBytes() == Array(standing.utf8))
        #expect(QDAText.countScalars(words) == count)
        #expect(standing.unicodeScalars.count == count)
    }

    @Test func `characters that no text can hold are counted`() throws {
        var sink = ByteSink()
        try QDAText.write("\u{FEFF}\u{0}\u{FFFF}\r\n", to: &sink)

        #expect(sink.replacedCharacters == 3)
    }

    @Test func `with very many quotations the words stand in the document, and are good there too`() throws {
        let written = try bytes(of: makeRelease(), QDAProject(mostSources: 2))

        let problems = try Places.withFile(written, named: "p.qdpx") { try ReleaseFolder.problems(at: $0) }

        #expect(problems == [])
        try Places.withFile(written, named: "p.qdpx") { path in
            let zip = try ZipReader(path: path, named: "p")
            #expect(zip.names == ["project.qde"])
            let document = String(decoding: try zip.bytes(of: "project.qde"), as: UTF8.self)
            #expect(document.contains("<PlainTextContent>=2+2</PlainTextContent>"))
        }
    }

    @Test func `a code name used twice gets its code in brackets, and one that is free keeps its own`() throws {
        let codes = QDACodes(
            codebook: "book",
            codes: [
                QDACode(id: "a", name: "Staff"), QDACode(id: "b", name: "Staff", parent: "a"),
                QDACode(id: "c", name: "Staff (b)"), QDACode(id: "d", name: "Lost", parent: "nowhere"),
            ])

        let text = String(decoding: try codes.codebookFile(origin: "Heard"), as: UTF8.self)

        for name in ["Staff (a)", "Staff (b)", "Staff (b) (b)", "Lost"] { #expect(text.contains("name=\"\(name)\"")) }
        #expect(QDACheck.problems(inCodebook: Array(text.utf8), named: "c.qdc") == [])
    }

    @Test func `a codebook without themes is still one that tools can read`() throws {
        let text = try QDACodes(codebook: "book", codes: []).codebookFile(origin: "Heard")

        #expect(QDACheck.problems(inCodebook: text, named: "c.qdc") == [])
    }
}
