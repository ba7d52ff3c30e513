/// Columns of another tool that mean nothing here, by their names there. They
/// are kept with what they belong to and given back unchanged.
public typealias KeptColumns = [String: String]

/// Rows of another tool's form that this product cannot ask. They are kept so
/// that giving the survey back loses nothing, and a survey that has any cannot
/// be published until a person has removed them.
public struct KeptBlock: Equatable, Sendable {
    /// The sheet they stood on.
    public var sheet: String
    public var rows: [Row]

    /// One row, with its cells by column.
    public struct Row: Equatable, Sendable {
        /// Counted from 1, the header being row 1.
        public var number: Int
        public var cells: KeptColumns

        public init(number: Int, cells: KeptColumns) {
            self.number = number
            self.cells = cells
        }
    }

    public init(sheet: String, rows: [Row]) {
        self.sheet = sheet
        self.rows = rows
    }
}
