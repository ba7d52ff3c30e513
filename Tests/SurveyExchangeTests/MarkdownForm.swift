import FormFiles

/// A form written as Markdown tables, each sheet's name in the first column of its first row.
enum MarkdownForm {
    static func workbook(_ text: String) -> Workbook {
        var sheets: [Workbook.Sheet] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.drop { $0.isWhitespace }
            guard !line.hasPrefix("#"), let first = line.firstIndex(of: "|"), let last = line.lastIndex(of: "|"),
                first < last
            else { continue }
            let inside = line[line.index(after: first)..<last]
            if inside.allSatisfy({ $0 == "|" || $0 == "-" }) { continue }
            let cells = cells(inside)
            if let name = cells.first, !name.isEmpty {
                sheets.removeAll { $0.name == name }
                sheets.append(Workbook.Sheet(name: name, rows: []))
            }
            let row = Array(cells.dropFirst())
            if !sheets.isEmpty, row.contains(where: { !$0.isEmpty }) { sheets[sheets.count - 1].rows.append(row) }
        }
        return Workbook(sheets: sheets)
    }

    static func text(_ workbook: Workbook) -> String {
        workbook.sheets.map { sheet in
            "| \(sheet.name) |\n"
                + sheet.rows.map { row in
                    "| | " + row.map { escaped($0) }.joined(separator: " | ") + " |\n"
                }.joined()
        }.joined(separator: "\n")
    }

    private static func cells(_ text: Substring) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in text {
            if character == "|", !isEscaped {
                cells.append("")
            } else {
                if isEscaped, character == "|" { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\"
        }
        return cells.map { cell in
            let start = cell.drop { $0.isWhitespace }
            return String(start.reversed().drop { $0.isWhitespace }.reversed())
        }
    }

    private static func escaped(_ cell: String) -> String {
        String(cell.flatMap { $0 == "|" ? ["\\", "|"] : $0.isNewline ? [" "] : [$0] })
    }
}
