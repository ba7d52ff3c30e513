public import Involvement

/// Reads a CSV file as people and programs write them: RFC 4180, with CRLF, LF
/// or CR at the ends of lines, line ends inside quotes, and a byte order mark
/// or none. It never stops at a mistake: every problem is listed with its line,
/// and the rows are what could be made of it.
public struct CSVReader {
    /// Takes off the apostrophe that guards words against being worked out as
    /// formulas. Right for files that this program wrote.
    public var undoesGuard: Bool

    public init(undoesGuard: Bool = false) {
        self.undoesGuard = undoesGuard
    }

    /// Everything in a file, right or wrong.
    /// - Parameter file: the file's name, for problems.
    public func table(_ bytes: [UInt8], file: String) -> CSVTable {
        var scan = CSVScan(bytes: bytes, file: file, undoesGuard: undoesGuard)
        scan.run()
        return CSVTable(
            rows: scan.rows, problems: scan.problems, endsEveryLineWithCRLF: scan.endsEveryLineWithCRLF)
    }
}

/// The rows of a CSV file, the header among them.
public struct CSVTable: Equatable, Sendable {
    /// In the order of the file; lines with nothing on them are none.
    public let rows: [CSVRow]
    /// In the order of the file.
    public let problems: [Problem]
    /// Whether every row, the last too, ends with CRLF.
    public let endsEveryLineWithCRLF: Bool

    public init(rows: [CSVRow], problems: [Problem] = [], endsEveryLineWithCRLF: Bool = true) {
        self.rows = rows
        self.problems = problems
        self.endsEveryLineWithCRLF = endsEveryLineWithCRLF
    }

    /// The names in the first row; empty for an empty file.
    public var header: [String] { rows.first?.cells ?? [] }

    /// The rows under the header.
    public var body: ArraySlice<CSVRow> { rows.dropFirst() }

    /// The place of a column, counted from 0; nil when there is none.
    public func column(_ name: String) -> Int? {
        header.firstIndex(of: name)
    }
}

/// One row of a CSV file.
public struct CSVRow: Equatable, Sendable {
    /// The line of the file on which it starts, counted from 1.
    public let line: Int
    /// As written, without the quotes around them.
    public let cells: [String]

    public init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }

    /// The cell at a place; empty when the row is too short.
    public subscript(column: Int) -> String {
        cells.indices.contains(column) ? cells[column] : ""
    }
}
