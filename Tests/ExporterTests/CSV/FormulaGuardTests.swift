import Foundation
import Testing

@testable import Exporter

struct FormulaGuardTests {
    struct Vectors: Decodable {
        let vectors: [Vector]
    }

    struct Vector: Decodable {
        let value: String
        let guarded: String
        let csv_field: String
    }

    @Test(arguments: [
        "=2+2", "+44", "-", "@handle", "\t=1", "\r=1", "\n=1", "'mine", " =2", "\u{A0}=2", "\u{200B}+1",
        "\u{FEFF}-1", "\u{202E}@", "\u{FF1D}2", "\u{FF0B}2", "\u{FF0D}2", "\u{FF20}2", "\u{1}=2", "\u{0}", "\u{3000}=2",
        "\u{E0020}=2", "\u{FE0F}=2",
    ])
    func `what a spreadsheet could work out is guarded and comes back`(value: String) throws {
        #expect(FormulaGuard.isRisky(value) == (value.utf8.first != 0x27))
        #expect(FormulaGuard.undone("'" + value) == value)
        #expect(try cell(value).utf8.contains(0x27))
    }

    @Test(arguments: [
        "", "plain", "pre-post -5", "1/2", "“=2+2”", "0012", "…=2", "\u{1F44D}=", "   ", "é=", "\u{2212}5",
    ])
    func `what cannot be a formula is left alone`(value: String) {
        #expect(!FormulaGuard.isRisky(value))
        #expect(FormulaGuard.undone(value) == value)
    }

    @Test(.enabled(if: Places.hasSharedCSV, "needs ../shared/data/csv beside the source tree"))
    func `every vector of the rule is written as it says`() throws {
        let data = try Data(contentsOf: Places.sharedCSV.appendingPathComponent("csv_guard_vectors.json"))

        let vectors = try JSONDecoder().decode(Vectors.self, from: data).vectors

        #expect(vectors.count == 39)
        for vector in vectors {
            #expect(try cell(vector.value) == vector.csv_field)
            #expect(FormulaGuard.undone(vector.guarded) == vector.value)
        }
    }
}

/// How one cell stands in a file.
func cell(_ value: String) throws -> String {
    var sink = ByteSink()
    var csv = CSVWriter()
    try csv.text(value, to: &sink)
    return String(decoding: try sink.takeBytes(), as: UTF8.self)
}
