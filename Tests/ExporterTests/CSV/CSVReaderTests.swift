import Foundation
import Involvement
import Testing

@testable import Exporter

struct CSVReaderTests {
    @Test(arguments: ["\r\n", "\n", "\r"])
    func `rows know the line they start on, whatever ends the lines`(end: String) {
        let text = ["a,b", "1,\"two", "lines\"", "", "3,4", ""].joined(separator: end)

        let table = CSVReader().table(Array(text.utf8), file: "f.csv")

        #expect(
            table
                == CSVTable(
                    rows: [
                        CSVRow(line: 1, cells: ["a", "b"]), CSVRow(line: 2, cells: ["1", "two\(end)lines"]),
                        CSVRow(line: 5, cells: ["3", "4"]),
                    ], endsEveryLineWithCRLF: end == "\r\n"))
    }

    @Test func `a byte order mark is no part of the first name`() {
        let table = CSVReader().table(Array("\u{FEFF}a,b\r\n1,2\r\n".utf8), file: "f.csv")

        #expect(table.header == ["a", "b"])
        #expect(table.column("a") == 0)
        #expect(table.column("c") == nil)
        #expect(table.body.first?[1] == "2")
        #expect(table.body.first?[7] == "")
    }

    @Test func `the guard is taken off when asked for`() {
        let bytes = Array("a,b\r\n'=2,''mine\r\n".utf8)

        #expect(CSVReader().table(bytes, file: "f.csv").rows[1].cells == ["'=2", "''mine"])
        #expect(CSVReader(undoesGuard: true).table(bytes, file: "f.csv").rows[1].cells == ["=2", "'mine"])
    }

    @Test(arguments: [
        ("a,b\n1\n", 2, "it has 1 cells and the first row has 2"),
        ("a,b\n1,2,3\n", 2, "it has 3 cells and the first row has 2"),
        ("a,b\n1,\"2\n3\n", 2, "a quote is opened here and never closed"),
        ("a,b\n\"1\"x,2\n", 2, "there is text after a closing quote"),
    ])
    func `a mistake is a problem with its line`(text: String, line: Int, reason: String) {
        let table = CSVReader().table(Array(text.utf8), file: "f.csv")

        #expect(table.problems.map(\.line) == [line])
        #expect(table.problems.map(\.reason) == [reason])
        #expect(table.rows.count == 2)
    }

    @Test func `letters that are not UTF-8 are a problem, said once a row and without the words`() {
        let table = CSVReader().table(Array("a,b\n".utf8) + [0x63, 0xE9, 0x2C, 0xFF, 0x0A], file: "f.csv")

        #expect(
            table.problems.map(\.description) == [
                "f.csv:2: row: its letters are not in UTF-8. "
                    + "Save the file again as \"CSV UTF-8\", since some letters cannot be read."
            ])
        #expect(table.rows[1].cells == ["c\u{FFFD}", "\u{FFFD}"])
    }

    @Test(arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"])
    func `a file without rows has none`(text: String) {
        #expect(CSVReader().table(Array(text.utf8), file: "f.csv").rows == [])
    }

    @Test(.enabled(if: Places.hasSharedCSV, "needs ../shared/data/csv beside the source tree"))
    func `every file of csv-spectrum reads as its twin in JSON says`() throws {
        let folder = Places.sharedCSV.appendingPathComponent("csv-spectrum")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("csvs").path)

        for name in names.sorted() {
            let json = folder.appendingPathComponent("json/\(name.dropLast(4)).json")
            let expected = try JSONDecoder().decode([[String: String]].self, from: try Data(contentsOf: json))
            let bytes = try Places.bytes(folder.appendingPathComponent("csvs/\(name)").path)
            let table = CSVReader().table(bytes, file: name)
            let read = table.body.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0.cells)) }

            #expect(table.problems == [])
            #expect(read == expected, "\(name)")
        }
        #expect(names.count == 11)
    }

    @Test func `a file in pieces reads as it does whole, wherever it is cut`() {
        for text in Self.odd {
            let bytes = Array(text.utf8)
            let whole = CSVReader().table(bytes, file: "f.csv")
            for size in 1...max(1, bytes.count) {
                var scan = CSVScan(file: "f.csv", undoesGuard: false, separator: UInt8(ascii: ","))
                var rows: [CSVRow] = []
                func scanNext(_ piece: ArraySlice<UInt8>, isLast: Bool) {
                    _ = scan.scan(Array(piece), isLast: isLast) {
                        rows.append($0)
                        return true
                    }
                }
                for start in stride(from: 0, to: bytes.count, by: size) {
                    scanNext(bytes[start..<min(start + size, bytes.count)], isLast: false)
                }
                scanNext([], isLast: true)
                let inPieces = CSVTable(
                    rows: rows, problems: scan.problems, endsEveryLineWithCRLF: scan.endsEveryLineWithCRLF)
                #expect(inPieces == whole, "\(text.debugDescription) in pieces of \(size)")
            }
        }
    }

    private static let odd = [
        "", "a", "\u{FEFF}a,b\r\n1,2\r\n", "\u{FEFF}", "a,b\r\n\r\n\r1,2", "a,b\r1,2\n3,4\r\n",
        "a,b\r\n\"1\r\n2\",\"\"\"3\"\"\"\r\n\"\",\r\n", "a,b\r\n\"1\"x,2\r\n1,2,3\r\n", "a,b\r\n\"1,2\r\n3,4\r\n",
        "é,ü\r\nß,ő\r\n",
        "a\r\n\"\r\"\r\n\"\r\n\"\r\"\n\"",
    ]

    @Test func `a file that never closes a quote is told of where it opens, and not held in memory`() throws {
        let start = "a,b\r\n1,2\r\n\"3"
        func read(_ text: String) throws -> (rows: Int, problems: [String]) {
            try Places.withFile(text.utf8, named: "f.csv") { path in
                var rows = 0
                let table = try CSVReader().rows(inFile: path, named: "f.csv", longestRowBytes: 300 << 10) { _ in
                    rows += 1
                    return true
                }
                return (rows, table.problems.map(\.description))
            }
        }

        let short = try read(start)
        let long = try read(start + String(repeating: "x", count: 2 << 20))

        #expect(short.rows == 3 && short.problems.first?.contains("a quote is opened here and never closed") == true)
        #expect(long.rows == 2)
        #expect(
            long.problems == [
                "f.csv:3: row: it is longer than 300 KB, so the rest was not read."
                    + " Look for a quote that is opened in it and never closed."
            ])
    }

    @Test func `random bytes never stop it`() {
        var state: UInt64 = 20_260_101
        let alphabet = Array("\",\r\n'a=".utf8) + [0xFF, 0x00, 0xC3]
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return alphabet[Int(state >> 33) % alphabet.count]
            }

            let table = CSVReader(undoesGuard: true).table(bytes, file: "f.csv")

            #expect(table.rows.allSatisfy { !$0.cells.isEmpty })
        }
    }
}
