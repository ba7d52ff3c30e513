import FormFiles

/// A sheet that means nothing to a form, kept as one text: a line a row, its cells with tabs between them.
enum KeptSheet {
    static func text(of sheet: Workbook.Sheet) -> String {
        sheet.rows.map { row in
            row.map { cell in String(cell.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    static func rows(of text: String) -> [[String]] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
