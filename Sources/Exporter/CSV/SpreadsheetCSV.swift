import Involvement

/// A table once more, for a spreadsheet on a desk: the same rows behind a byte
/// order mark, without which old spreadsheets take UTF-8 for something else.
struct SpreadsheetCSV: ExportFormat {
    static let folder = "excel"
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let table: any CSVFormat

    var fileName: String { "\(Self.folder)/\(table.fileName)" }
    var about: String { "the same as \(table.fileName), for Excel" }

    func write(_ release: Release, to sink: inout ByteSink) throws {
        for byte in Self.mark { try sink.write(byte) }
        try table.write(release, to: &sink)
    }

    func recognises(start: [UInt8]) -> Bool {
        start.starts(with: Self.mark) && table.recognises(start: Array(start.dropFirst(Self.mark.count)))
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try table.problems(inFile: path, named: name)
    }
}
