import Foundation
import Involvement
import Testing

@testable import Exporter

struct CSVWriterTests {
    @Test func `a row has commas between and CRLF at its end, and quotes only where needed`() throws {
        var sink = ByteSink()
        var csv = CSVWriter()

        for value in ["plain", "a,b", "say \"no\"", " lead", "two\nlines", "", "=2"] { try csv.text(value, to: &sink) }
        try csv.endRow(to: &sink)

        #expect(
            String(decoding: try sink.takeBytes(), as: UTF8.self)
                == "plain,\"a,b\",\"say \"\"no\"\"\",\" lead\",\"two\nlines\",,'=2\r\n")
    }

    @Test func `numbers are never guarded and say why there is none`() throws {
        var sink = ByteSink()
        var csv = CSVWriter()

        try csv.number(-5, to: &sink)
        try csv.count(.people(10), to: &sink)
        try csv.count(.suppressed, to: &sink)
        try csv.count(.notAvailable, to: &sink)
        try csv.symbol(.notApplicable, to: &sink)
        try csv.proportion(0.25, to: &sink)
        try csv.endRow(to: &sink)

        #expect(String(decoding: try sink.takeBytes(), as: UTF8.self) == "-5,10,[c],[x],[z],0.2500\r\n")
    }

    @Test func `a row of one empty cell is no empty line`() throws {
        var sink = ByteSink()
        var csv = CSVWriter()

        try csv.text("", to: &sink)
        try csv.endRow(to: &sink)

        #expect(String(decoding: try sink.takeBytes(), as: UTF8.self) == "\"\"\r\n")
    }

    @Test func `characters that no file can hold are replaced and counted`() throws {
        var sink = ByteSink()
        var csv = CSVWriter()

        try csv.text("a\u{0}b\u{8}\"c\u{FFFE}\u{FFFF}\u{FFFD}\td\u{1B}", to: &sink)

        #expect(sink.replacedCharacters == 5)
        #expect(
            String(decoding: try sink.takeBytes(), as: UTF8.self)
                == "\"a\u{FFFD}b\u{FFFD}\"\"c\u{FFFD}\u{FFFD}\u{FFFD}\td\u{FFFD}\"")
    }

    @Test(.enabled(if: Places.hasSharedCSV, "needs ../shared/data/csv beside the source tree"))
    func `naughty strings and injection payloads come back and are no formulas`() throws {
        for file in ["blns/blns.txt", "csv-injection-payloads/Intruder/csv-payload.txt"] {
            let bytes = try Places.bytes(Places.sharedCSV.appendingPathComponent(file).path)
            let values = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            var sink = ByteSink()
            var csv = CSVWriter()
            for value in values {
                try csv.text(value, to: &sink)
                try csv.text("second", to: &sink)
                try csv.endRow(to: &sink)
            }
            let written = try sink.takeBytes()

            let raw = CSVReader().table(written, file: file)
            let read = CSVReader(undoesGuard: true).table(written, file: file)

            #expect(values.count >= 6)
            #expect(read.problems == [])
            #expect(read.rows.map { Array($0[0].utf8) } == values.map { Array(standing($0).utf8) })
            #expect(raw.rows.allSatisfy { !FormulaGuard.isRisky($0[0]) })
            #expect(raw.rows.allSatisfy { !"=+-@\t\r\n".utf8.contains($0[0].utf8.first ?? 0x61) })
        }
    }
}

/// The words with what no file can hold replaced, said another way than the
/// writer does it.
private func standing(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
        let isForbidden =
            (scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value)) || [0xFFFE, 0xFFFF].contains(scalar.value)
        result.append(isForbidden ? "\u{FFFD}" : scalar)
    }
    return String(result)
}
