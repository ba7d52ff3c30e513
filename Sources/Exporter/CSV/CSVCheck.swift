import Involvement

/// Checks a table of ours: its header, its shape, that no cell could be worked
/// out as a formula, and that columns of numbers hold numbers or symbols.
struct CSVCheck {
    let columns: [CSVColumn]

    /// A table of any size can be wrong in every row; nobody reads more than this.
    private static let mostProblems = XMLReader.limit

    /// Reads it piece by piece, whatever its size, until there is more wrong than
    /// anybody would read.
    func problems(inFile path: String, named name: String) throws -> [Problem] {
        let header = columns.map(\.name)
        // Nil until the first row, without which it is none either.
        var isHeader: Bool?
        var ofCells: [Problem] = []
        // With one more than are listed it is known that they are not all.
        let enough = Self.mostProblems + 1
        let table = try CSVReader().rows(inFile: path, named: name, mostProblems: enough) { row in
            if isHeader == nil {
                isHeader = row.cells == header
            } else if isHeader == true {
                ofCells += problems(of: row, named: name)
            }
            return ofCells.count < enough
        }
        var all = Self.listed(table.problems + ofCells, in: name)
        if isHeader != true {
            all.append(
                Problem(
                    file: name, line: 1, place: "header",
                    reason: "it is not the header of this table",
                    remedy: "Begin the file with \(header.joined(separator: ","))"))
        }
        if !table.endsEveryLineWithCRLF {
            all.append(
                Problem(
                    file: name, reason: "not every line ends with CRLF",
                    remedy: "Make the release again, or save the file with the line ends of Windows"))
        }
        return all.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }

    /// - Parameter problems: of rows and cells, each with its line.
    private static func listed(_ problems: [Problem], in name: String) -> [Problem] {
        guard problems.count > mostProblems else { return problems }
        let first = Array(problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }.prefix(mostProblems))
        return first + [
            Problem(
                file: name, line: first.last?.line, place: "row",
                reason: "there are more than \(mostProblems) problems, so what is wrong from here on is not listed",
                remedy: "Mend these, then check the file again")
        ]
    }

    private func problems(of row: CSVRow, named name: String) -> [Problem] {
        zip(columns, row.cells).compactMap { column, cell in
            fault(of: cell, in: column).map { fault in
                Problem(
                    file: name, line: row.line, place: "column `\(column.name)`", reason: fault.reason,
                    remedy: fault.remedy)
            }
        }
    }

    /// What is wrong with a cell; never the cell itself, which may be a person's words.
    private func fault(of cell: String, in column: CSVColumn) -> (reason: String, remedy: String)? {
        switch column.kind {
        case .words, .code:
            guard FormulaGuard.isRisky(cell) else { return nil }
            return ("a spreadsheet could take it for a formula", "Put one apostrophe in front")
        case .oneOf(let words):
            guard !words.contains(cell) else { return nil }
            return ("it is none of the words that this column holds", "Use one of: \(words.joined(separator: ", "))")
        case .count:
            guard CSVSymbol(rawValue: cell) == nil, !Self.isCount(cell) else { return nil }
            return ("it is neither a whole number nor a symbol", "Use a number, [c], [x] or [z]")
        case .proportion:
            guard CSVSymbol(rawValue: cell) == nil, !Self.isProportion(cell) else { return nil }
            return ("it is neither a share nor a symbol", "Use 0.0000 to 1.0000, [c], [x] or [z]")
        case .decimal:
            guard CSVSymbol(rawValue: cell) == nil, !Self.isDecimal(cell) else { return nil }
            return ("it is neither a number nor a symbol", "Use a number with four decimals, or [z]")
        }
    }

    static func isCount(_ text: String) -> Bool {
        let digits = text.utf8
        return (1...10).contains(digits.count) && digits.allSatisfy { (48...57).contains($0) }
            && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    }

    static func isDecimal(_ text: String) -> Bool {
        let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...])
            .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && isCount(parts[0]) && parts[1].utf8.count == 4
            && parts[1].utf8.allSatisfy { (48...57).contains($0) }
    }

    static func isProportion(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 6, bytes[1] == UInt8(ascii: "."),
            (bytes[2...] + bytes[..<1]).allSatisfy({ (48...57).contains($0) })
        else { return false }
        return bytes[0] == UInt8(ascii: "0") || text == "1.0000"
    }
}
