/// A form as other tools keep it in a spreadsheet: sheets of rows of cells, all
/// of them text.
public struct Workbook: Equatable, Sendable {
    public var sheets: [Sheet]

    public init(sheets: [Sheet] = []) {
        self.sheets = sheets
    }

    /// One sheet. The row with index 0 is row 1 of the spreadsheet; rows may
    /// have different lengths, and an empty cell is an empty text.
    public struct Sheet: Equatable, Sendable {
        public var name: String
        public var rows: [[String]]

        public init(name: String, rows: [[String]]) {
            self.name = name
            self.rows = rows
        }
    }

    /// The sheet with exactly this name.
    public subscript(name: String) -> Sheet? {
        sheets.first { $0.name == name }
    }
}
