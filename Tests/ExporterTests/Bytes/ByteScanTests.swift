import Testing

@testable import Exporter

/// Words are looked through eight bytes at a time. Whatever stands at whatever
/// place must come out as if they were looked at one by one.
struct ByteScanTests {
    private static let specials: [Unicode.Scalar] = [
        ",", "\"", "\n", "\r", "\t", "&", "<", ">", "'", "=", "?", "\u{0}", "\u{1F}", " ", "!", "\u{7F}", "\u{80}",
        "\u{EF}",
        "\u{FF0C}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1F44D}",
    ]

    @Test(arguments: specials)
    func `a character is found wherever it stands`(special: Unicode.Scalar) throws {
        for place in 0..<18 {
            for rest in [0, 1, 6, 7, 8, 17] {
                for before in ["a", "\u{E9}"] {
                    let words =
                        String(repeating: before, count: place) + String(special)
                        + String(repeating: "b", count: rest) + String(special)

                    var csv = ByteSink()
                    var writer = CSVWriter()
                    // A first cell that needs nothing, so that an empty one would not count as an empty row.
                    try writer.text("x", to: &csv)
                    try writer.text(words, to: &csv)
                    var xml = ByteSink()
                    try XMLWriter().text("t", ["a": words], words, to: &xml)

                    #expect(String(decoding: try csv.takeBytes(), as: UTF8.self).utf8.elementsEqual(inCSV(words).utf8))
                    #expect(String(decoding: try xml.takeBytes(), as: UTF8.self).utf8.elementsEqual(inXML(words).utf8))
                }
            }
        }
    }

    @Test func `bytes are written as words are`() throws {
        let words = "Caf\u{E9} <b> & \"q\", \r\n\u{0}"
        var fromWords = ByteSink()
        var fromBytes = ByteSink()
        var first = CSVWriter()
        var second = CSVWriter()

        try first.text(words, to: &fromWords)
        try XMLWriter().text("t", words, to: &fromWords)
        try Array(words.utf8).withUnsafeBufferPointer { bytes in
            try second.text(utf8: bytes, to: &fromBytes)
            try XMLWriter().text("t", utf8: bytes, to: &fromBytes)
        }

        #expect(try fromWords.takeBytes() == fromBytes.takeBytes())
    }

    /// The formula guard is another matter (`FormulaGuardTests`), and is taken at its word here.
    private func inCSV(_ words: String) -> String {
        var words = words
        let isGuarded = words.withUTF8 { FormulaGuard.isNeeded($0) }
        let needsQuotes =
            words.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
            || (!isGuarded && words.unicodeScalars.first == " ") || words.unicodeScalars.last == " "
        let content = words.unicodeScalars.map { $0 == "\"" ? "\"\"" : standing($0) }.joined()
        let quote = needsQuotes ? "\"" : ""
        return "x,\(quote)\(isGuarded ? "'" : "")\(content)\(quote)"
    }

    private func inXML(_ words: String) -> String {
        func content(_ references: [Unicode.Scalar: String]) -> String {
            words.unicodeScalars.map { references[$0] ?? standing($0) }.joined()
        }
        let inText: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"]
        let inAttribute: [Unicode.Scalar: String] = ["\"": "&quot;", "\t": "&#9;", "\n": "&#10;"]
        return "<t a=\"\(content(inText.merging(inAttribute) { first, _ in first }))\">\(content(inText))</t>\n"
    }

    private func standing(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: String(scalar)
        case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: String(scalar)
        }
    }
}
