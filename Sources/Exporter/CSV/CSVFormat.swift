import Involvement

/// A format that is one table. What its columns are is said once, for writing,
/// for recognising and for checking.
protocol CSVFormat: ExportFormat {
    var columns: [CSVColumn] { get }

    /// Hands over the rows in order, each with one cell for each column.
    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws
}

/// A column: its name and what may stand in it.
struct CSVColumn: Equatable, Sendable {
    let name: String
    let kind: Kind

    enum Kind: Equatable, Sendable {
        /// Any words.
        case words
        /// A code or key; empty when there is none.
        case code
        /// One of these words.
        case oneOf([String])
        /// A number of people, or a symbol.
        case count
        /// From 0 to 1, or a symbol.
        case proportion
    }

    init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// A cell, by what it is: numbers are never guarded, words always.
enum CSVCell: Equatable, Sendable {
    case words(String)
    case count(PublishedCount)
    case proportion(Double)
    /// No number, and why.
    case symbol(CSVSymbol)
}

/// Why a cell in a column of numbers has no number, after the Government
/// Analysis Function's symbols for tables.
enum CSVSymbol: String, CaseIterable, Sendable {
    case suppressed = "[c]"
    case notAvailable = "[x]"
    case notApplicable = "[z]"
}

extension CSVFormat {
    func write(_ release: Release, to sink: inout ByteSink) throws {
        var csv = CSVWriter()
        for column in columns { try csv.text(column.name, to: &sink) }
        try csv.endRow(to: &sink)
        try rows(of: release) { cells in
            for cell in cells {
                switch cell {
                case .words(let words): try csv.text(words, to: &sink)
                case .count(let count): try csv.count(count, to: &sink)
                case .proportion(let value): try csv.proportion(value, to: &sink)
                case .symbol(let symbol): try csv.symbol(symbol, to: &sink)
                }
            }
            try csv.endRow(to: &sink)
        }
    }

    func recognises(start: [UInt8]) -> Bool {
        let header = columns.map(\.name).joined(separator: ",")
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = start.starts(with: mark) ? start.dropFirst(3) : start[...]
        guard rest.starts(with: header.utf8) else { return false }
        let next = rest.dropFirst(header.utf8.count).first
        return next == nil || next == 0x0D || next == 0x0A
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try CSVCheck(columns: columns).problems(inFile: path, named: name)
    }
}
