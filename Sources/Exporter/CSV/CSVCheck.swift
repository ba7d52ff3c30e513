import Involvement

/// Checks a table of ours: its header, its shape, that no cell could be worked
/// out as a formula, and that columns of numbers hold numbers or symbols.
struct CSVCheck {
    /// More than any release of a consultation needs; the rest of a larger
    /// file would only cost memory.
    static let limitBytes = 512 << 20

    let columns: [CSVColumn]

    func problems(inFile path: String, named name: String) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: Self.limitBytes)
        return problems(in: bytes, named: name)
    }

    func problems(in bytes: [UInt8], named name: String) -> [Problem] {
        let table = CSVReader().table(bytes, file: name)
        var problems = table.problems
        if !table.endsEveryLineWithCRLF {
            problems.append(
                Problem(
                    file: name, reason: "not every line ends with CRLF",
                    remedy: "Make the release again, or save the file with the line ends of Windows"))
        }
        let header = columns.map(\.name)
        guard table.header == header else {
            problems.append(
                Problem(
                    file: name, line: 1, place: "header",
                    reason: "it is not the header of this table",
                    remedy: "Begin the file with \(header.joined(separator: ","))"))
            return problems
        }
        for row in table.body {
            for (column, cell) in zip(columns, row.cells) {
                guard let fault = fault(of: cell, in: column) else { continue }
                problems.append(
                    Problem(
                        file: name, line: row.line, place: "column `\(column.name)`", reason: fault.reason,
                        remedy: fault.remedy))
            }
        }
        return problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
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
