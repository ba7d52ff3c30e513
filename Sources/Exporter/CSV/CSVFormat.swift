import Involvement

/// A format that is one table. What its columns are is said once, for writing,
/// for recognising and for checking.
protocol CSVFormat: ExportFormat {
    var columns: [CSVColumn] { get }

    /// The columns by which a row is told from every other.
    var key: [String] { get }

    /// Hands over the rows in order, each with one cell for each column.
    func rows(of release: Release, _ take: ([CSVCell]) throws -> Void) throws
}

/// A column: its name and what may stand in it.
struct CSVColumn: Equatable, Sendable {
    let name: String
    let kind: Kind
    /// What it holds, for whoever gets the file.
    let about: String

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
        /// Any number with four decimals, or a symbol.
        case decimal
    }

    init(_ name: String, _ kind: Kind, _ about: String) {
        self.name = name
        self.kind = kind
        self.about = about
    }
}

/// A cell, by what it is: numbers are never guarded, words always.
enum CSVCell: Equatable, Sendable {
    case words(String)
    case count(PublishedCount)
    case proportion(Double)
    case decimal(tenThousandths: Int)
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
                case .decimal(let value): try csv.decimal(tenThousandths: value, to: &sink)
                case .symbol(let symbol): try csv.symbol(symbol, to: &sink)
                }
            }
            try csv.endRow(to: &sink)
        }
    }

    func recognises(start: [UInt8]) -> Bool {
        let header = columns.map(\.name).joined(separator: ",")
        guard start.starts(with: header.utf8) else { return false }
        let next = start.dropFirst(header.utf8.count).first
        return next == nil || next == 0x0D || next == 0x0A
    }

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        try CSVCheck(columns: columns).problems(inFile: path, named: name)
    }
}
