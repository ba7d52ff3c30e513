public import Involvement

/// Reads a CSV file as people and programs write them: RFC 4180, with CRLF, LF
/// or CR at the ends of lines, line ends inside quotes, and a byte order mark
/// or none. It never stops at a mistake: every problem is listed with its line,
/// and the rows are what could be made of it.
public struct CSVReader {
    /// Takes off the apostrophe that guards words against being worked out as
    /// formulas. Right for files that this program wrote.
    public var undoesGuard: Bool
    /// What stands between two cells: a comma, a semicolon or a tab.
    public var separator: UInt8

    public init(undoesGuard: Bool = false, separator: UInt8 = UInt8(ascii: ",")) {
        self.undoesGuard = undoesGuard
        self.separator = separator
    }

    /// What stands between the cells of the first line: of a comma, a semicolon
    /// and a tab the one there is most of outside quotes.
    public static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, 0x09: 0]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let count = counts[byte] { counts[byte] = count + 1 }
        }
        let comma = UInt8(ascii: ",")
        let best = counts.max {
            ($0.value, $0.key == comma ? 1 : 0, $0.key) < ($1.value, $1.key == comma ? 1 : 0, $1.key)
        }
        return best.map { $0.value > 0 ? $0.key : comma } ?? comma
    }

    /// Everything in a file, right or wrong.
    /// - Parameter file: the file's name, for problems.
    public func table(_ bytes: [UInt8], file: String) -> CSVTable {
        var scan = CSVScan(file: file, undoesGuard: undoesGuard, separator: separator)
        var rows: [CSVRow] = []
        _ = scan.scan(bytes, isLast: true) {
            rows.append($0)
            return true
        }
        return CSVTable(rows: rows, problems: scan.problems, endsEveryLineWithCRLF: scan.endsEveryLineWithCRLF)
    }

    /// Longer than any row of a release; a file that never closes a quote is not
    /// held in memory.
    static let longestRowBytes = 16 << 20

    /// Hands over each row of a file as it is read, so that a file of any size needs
    /// no more memory than its longest row.
    /// - Parameters:
    ///   - name: the file's name, for problems.
    ///   - mostProblems: where the file itself has as many, the rest is not read.
    ///   - take: says whether to go on.
    /// - Returns: what is wrong with the file itself, as in a table without rows.
    func rows(
        inFile path: String, named name: String, longestRowBytes: Int = Self.longestRowBytes,
        mostProblems: Int = .max, _ take: (CSVRow) throws -> Bool
    ) throws -> CSVTable {
        let descriptor = try Files.openToRead(path, place: name)
        defer { Files.close(descriptor) }
        var scan = CSVScan(
            file: name, undoesGuard: undoesGuard, separator: separator, mostProblems: mostProblems)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 1)
        defer { buffer.deallocate() }
        var problems: [Problem] = []
        while true {
            // As much again as is held already: else a long row would be begun anew with each piece.
            var piece: [UInt8] = []
            var isLast = false
            repeat {
                let count = try Files.read(from: descriptor, into: buffer, place: name)
                isLast = count == 0
                piece += buffer[..<count]
            } while !isLast && piece.count < scan.heldBytes
            guard try scan.scan(piece, isLast: isLast, take), !isLast else { break }
            guard scan.heldBytes <= longestRowBytes else {
                problems = [
                    Problem(
                        file: name, line: scan.heldLine, place: "row",
                        reason: "it is longer than \(longestRowBytes >> 10) KB, so the rest was not read",
                        remedy: "Look for a quote that is opened in it and never closed")
                ]
                break
            }
        }
        return CSVTable(
            rows: [], problems: scan.problems + problems, endsEveryLineWithCRLF: scan.endsEveryLineWithCRLF)
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

    /// Problems with how many cells a row has, which spoil that row alone; the
    /// others spoil everything after them.
    public var unevenRows: [Problem] {
        let width = header.count
        let lines = Set(body.filter { $0.cells.count != width }.map(\.line))
        return problems.filter { $0.line.map(lines.contains) ?? false && $0.reason.hasPrefix(CSVScan.uneven) }
    }

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
