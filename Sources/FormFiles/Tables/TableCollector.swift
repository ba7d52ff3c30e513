import Involvement

/// Puts sheets together from rows that come one after another, under a name
/// that comes before them.
struct TableCollector {
    let file: String
    private var builders: [SheetBuilder] = []
    private var row = 0

    init(file: String) {
        self.file = file
    }

    mutating func start(_ name: String, line: Int) throws(Problem) {
        guard !builders.contains(where: { $0.name == name }) else {
            throw Problem(
                file: file, line: line, place: "sheet `\(name.prefix(60))`", reason: "there are two with this name",
                remedy: "Put their rows together, or rename one")
        }
        guard builders.count < Limits.sheets else {
            throw Problem(
                file: file, line: line,
                reason: "it has more than \(Limits.sheets) sheets, and a form has fewer than ten",
                remedy: "Delete the sheets that do not belong to the form")
        }
        builders.append(SheetBuilder(file: file, name: name, cellsBefore: builders.last?.cells ?? 0))
        row = 0
    }

    /// A row without words counts for nothing, as in pyxform.
    mutating func add(_ cells: ArraySlice<String>, line: Int) throws(Problem) {
        if cells.allSatisfy(\.isEmpty) { return }
        guard !builders.isEmpty else {
            throw Problem(
                file: file, line: line, reason: "the row stands before the name of any sheet",
                remedy: "Write a row with the name, such as `survey`, in its first column above it")
        }
        for (column, cell) in cells.enumerated() {
            try builders[builders.count - 1].place(cell, row: row, column: column, line: line)
        }
        row += 1
    }

    func book() throws(Problem) -> Workbook {
        guard !builders.isEmpty else {
            throw Problem(file: file, reason: "there is no table in it", remedy: FormFile.anyForm)
        }
        return Workbook(sheets: builders.map(\.sheet))
    }
}
