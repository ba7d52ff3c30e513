extension Workbook {
    /// As pyxform sees it: no spaces around a cell, no-break spaces as plain
    /// ones, no empty cells at the ends.
    var trimmed: Workbook {
        Workbook(
            sheets: sheets.map { sheet in
                Sheet(name: sheet.name, rows: Self.withoutEmptyEnds(sheet.rows.map { $0.map(Self.trimmed) }))
            })
    }

    static func withoutEmptyEnds(_ rows: [[String]]) -> [[String]] {
        var rows = rows
        for index in rows.indices {
            while rows[index].last?.isEmpty == true { rows[index].removeLast() }
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }

    private static func trimmed(_ cell: String) -> String {
        let text = Text.trimmed(cell)
        // https://github.com/XLSForm/pyxform/issues/83
        guard text.utf8.contains(0xC2) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(scalar == "\u{A0}" ? " " : scalar) }
        return String(scalars)
    }
}
