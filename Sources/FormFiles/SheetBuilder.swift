import Involvement

/// A sheet on its way, under the limits. Cells may come in any order.
struct SheetBuilder {
    let file: String
    let name: String
    private(set) var rows: [[String]] = []
    /// Of the whole workbook, with the gaps.
    private(set) var cells: Int

    init(file: String, name: String, cellsBefore: Int) {
        self.file = file
        self.name = name
        cells = cellsBefore
    }

    /// Puts words into a cell, counted from 0. Empty words take no room.
    mutating func place(_ text: String, row: Int, column: Int, line: Int? = nil) throws(Problem) {
        if text.isEmpty { return }
        guard row < Limits.rows else {
            throw problem(
                row, column, line, "it is below row \(Limits.rows), and no form is so long",
                "Delete what stands below the form, or split it")
        }
        guard column < Limits.columns else {
            throw problem(
                row, column, line, "it is to the right of column \(Limits.columns), and no form is so wide",
                "Delete what stands to the right of the form")
        }
        // Each character takes one to three bytes for one UTF-16 unit.
        if text.utf8.count > Limits.cellCharacters && text.utf16.count > Limits.cellCharacters {
            throw tooLong(row, column, line)
        }
        cells += max(0, row + 1 - rows.count)
        while rows.count <= row { rows.append([]) }
        let missing = column + 1 - rows[row].count
        if missing > 0 {
            cells += missing
            guard cells <= Limits.cells else {
                throw problem(
                    row, column, line, "the form has more than \(Limits.cells) cells up to here, with the gaps",
                    "Delete what does not belong to the form")
            }
            rows[row].append(contentsOf: repeatElement("", count: missing))
        }
        guard rows[row][column].isEmpty else {
            throw problem(
                row, column, line, "the cell is in the file twice", "Open it in a spreadsheet program and save it again"
            )
        }
        rows[row][column] = text
    }

    func tooLong(_ row: Int, _ column: Int, _ line: Int? = nil) -> Problem {
        problem(
            row, column, line,
            "the cell has more than \(Limits.cellCharacters) characters, which no spreadsheet allows",
            "Shorten it")
    }

    func problem(_ row: Int, _ column: Int, _ line: Int? = nil, _ reason: String, _ remedy: String) -> Problem {
        Problem(
            file: file, line: line, place: "sheet `\(name)`, cell \(CellReference(row: row, column: column))",
            reason: reason, remedy: remedy)
    }

    var sheet: Workbook.Sheet {
        Workbook.Sheet(name: name, rows: Workbook.withoutEmptyEnds(rows))
    }
}
