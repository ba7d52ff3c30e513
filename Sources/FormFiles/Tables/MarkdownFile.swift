public import Involvement

/// Forms as tables between pipes, the way pyxform reads and writes them in its
/// tests:
///
///     | survey |         |      |         |
///     |        | type    | name | label   |
///     |        | integer | age  | How old |
public enum MarkdownFile {
    /// Reads all tables. Lines that are no table are left out; so are rows of
    /// nothing but dashes, which other Markdown programs want under a heading.
    /// - Parameter name: the file's name, for problems only.
    public static func read(_ bytes: [UInt8], named name: String) throws(Problems) -> Workbook {
        guard let text = Text.utf8(bytes) else {
            throw Problems([
                Problem(file: name, reason: "it is not text in UTF-8", remedy: "Save it as UTF-8")
            ])
        }
        var tables = TableCollector(file: name)
        do throws(Problem) {
            for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                guard let cells = cells(of: Substring(line)) else { continue }
                let title = cells.first ?? ""
                if !title.isEmpty { try tables.start(title, line: index + 1) }
                try tables.add(cells.dropFirst(), line: index + 1)
            }
            return try tables.book()
        } catch {
            throw Problems([error])
        }
    }

    /// The cells of a row: what stands between the first pipe and the last. Nil
    /// for a line that is none.
    private static func cells(of line: Substring) -> [String]? {
        let line = Text.trimmed(String(line))
        guard line.utf8.first == UInt8(ascii: "|"), let end = line.utf8.lastIndex(of: UInt8(ascii: "|")),
            end > line.startIndex
        else { return nil }
        let inside = line.utf8[line.utf8.index(after: line.startIndex)..<end]
        if inside.isEmpty || inside.allSatisfy({ $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") }) { return nil }
        var cells: [String] = []
        var start = inside.startIndex
        var before: UInt8 = 0
        for index in inside.indices {
            if inside[index] == UInt8(ascii: "|") && before != UInt8(ascii: "\\") {
                cells.append(cell(Substring(inside[start..<index])))
                start = inside.index(after: index)
            }
            before = inside[index]
        }
        cells.append(cell(Substring(inside[start...])))
        return cells
    }

    private static func cell(_ raw: Substring) -> String {
        Text.trimmed(String(raw)).replacing("\\|", with: "|")
    }

    /// Writes tables that pyxform reads back to the same cells. Throws for a
    /// cell with a line break, which a table cannot carry. Sheets without a row
    /// are left out, since pyxform fails on them, and so are the spaces around
    /// a cell, since nothing that reads forms keeps them.
    /// - Parameter name: the file's name, for problems only.
    public static func write(_ book: Workbook, named name: String) throws(Problems) -> String {
        var problems: [Problem] = []
        var text = ""
        for sheet in book.sheets {
            let rows = Workbook.withoutEmptyEnds(sheet.rows.map { $0.map(Text.trimmed) }).filter { !$0.isEmpty }
            if rows.isEmpty { continue }
            let title = Text.trimmed(sheet.name)
            if title.isEmpty || title.unicodeScalars.contains("\n") {
                problems.append(
                    Problem(
                        file: name, place: "sheet `\(title)`", reason: "a table needs a name on one line",
                        remedy: "Give the sheet a name"))
            }
            for (row, cells) in sheet.rows.enumerated() {
                for (column, cell) in cells.enumerated()
                where Text.trimmed(cell).utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
                    problems.append(
                        Problem(
                            file: name, place: "sheet `\(title)`, cell \(CellReference(row: row, column: column))",
                            reason: "it has a line break, which a Markdown table cannot carry",
                            remedy: "Export it as .xlsx, or write the text on one line"))
                }
            }
            text += (text.isEmpty ? "" : "\n") + table(title, rows)
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return text
    }

    private static func table(_ title: String, _ rows: [[String]]) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let title = escaped(title)
        var lines = [[title]] + rows.map { [""] + $0.map(escaped) }
        for index in lines.indices {
            lines[index] += repeatElement("", count: columns + 1 - lines[index].count)
        }
        // A column is as wide as its words, up to where padding helps nobody.
        let widths = (0...columns).map { column in
            lines.map { min(40, $0[column].unicodeScalars.count) }.max() ?? 0
        }
        return lines.map { cells in
            let padded = zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
            }
            return "| " + padded.joined(separator: " | ") + " |\n"
        }.joined()
    }

    private static func escaped(_ cell: String) -> String {
        cell.replacing("|", with: "\\|")
    }
}
