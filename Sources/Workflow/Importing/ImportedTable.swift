import Exporter
import Involvement

/// A CSV file that somebody gave us: its rows by column name, each with the
/// line it starts on.
struct ImportedTable {
    let header: [String]
    let columnsLeftOut: [String]
    let rows: [Row]

    /// - Parameters:
    ///   - required: columns without which the file means nothing.
    ///   - known: every column that is read; the others are named and left out.
    /// - Throws: `Problems` with everything that keeps the file from being read.
    init(csv bytes: [UInt8], fileName: String, required: [String], known: [String]) throws(Problems) {
        let table = CSVReader().table(bytes, file: fileName)
        guard !table.rows.isEmpty else {
            throw Problems([
                Problem(file: fileName, line: 1, reason: "the file is empty", remedy: "Check that it is the right file")
            ])
        }
        if !table.problems.isEmpty { throw Problems(table.problems) }
        let header = table.header.map { $0.trimmed }
        var faults: [Problem] = []
        for name in required where !header.contains(name) {
            faults.append(
                Problem(
                    file: fileName, line: 1, reason: "it has no column `\(name)`",
                    remedy: "Name the columns on the first line; `\(name)` must be one of them"))
        }
        for name in known where header.count(where: { $0 == name }) > 1 {
            faults.append(
                Problem(
                    file: fileName, line: 1, reason: "the column `\(name)` stands twice",
                    remedy: "Keep one of them, or give the other another name"))
        }
        if !faults.isEmpty { throw Problems(faults) }
        self.header = header
        self.columnsLeftOut = header.filter { !known.contains($0) }
        let columns = Dictionary(
            uniqueKeysWithValues: known.compactMap { name in header.firstIndex(of: name).map { (name, $0) } })
        self.rows = table.body.map { Row(file: fileName, row: $0, columns: columns) }
    }

    struct Row {
        let file: String
        let row: CSVRow
        let columns: [String: Int]

        var line: Int { row.line }

        /// What stands in a column, without outer white space; empty when the
        /// column is not there.
        subscript(name: String) -> String { words(name).trimmed }

        /// What stands in a column, to the letter.
        func words(_ name: String) -> String {
            columns[name].map { row[$0] } ?? ""
        }

        /// Codes written with semicolons between them.
        func list(_ name: String) -> [String] {
            words(name).split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
        }

        /// A value in a column, or another when the column is empty.
        func value<Value>(
            _ name: String, or other: Value, expected: String, _ read: (String) -> Value?
        ) throws(Problems) -> Value {
            let text = self[name]
            if text.isEmpty { return other }
            guard let value = read(text) else {
                throw Problems([problem("what stands under `\(name)` cannot be read", "Write \(expected)")])
            }
            return value
        }

        func problem(_ reason: String, _ remedy: String) -> Problem {
            Problem(file: file, line: line, place: "this row", reason: reason, remedy: remedy)
        }

        /// The known cells of the row, so that the order of columns and columns
        /// left out make no difference.
        var bytes: [UInt8] {
            columns.keys.sorted().flatMap { name in Array(name.utf8) + [0] + Array(words(name).utf8) + [0] }
        }
    }
}

extension String {
    /// Without spaces, tabs and line ends at either end.
    var trimmed: String {
        let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
        let bytes = utf8.drop(while: isBlank)
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(self[bytes.startIndex...last])
    }
}
