import GRDB

/// Rows for one table, put in several with each statement: a statement of its
/// own for each row takes twice as long.
struct ManyRows {
    private let table: String
    private let columns: [String]
    private let rows: [[SQLValue]]

    /// - Parameter rows: the values of each, in the order of the columns.
    init(into table: String, columns: [String], rows: [[SQLValue]]) {
        self.table = table
        self.columns = columns
        self.rows = rows
    }

    /// Any number of rows up to this has a statement of its own, which is kept.
    static let most = 16

    func insert(into db: Database) throws {
        var start = 0
        while start < rows.count {
            let end = min(start + Self.most, rows.count)
            var inserted = try Rows(db, sql(count: end - start), rows[start..<end].flatMap(\.self))
            while try inserted.next() {}
            start = end
        }
    }

    private func sql(count: Int) -> String {
        let places = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
        return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
            + Array(repeating: places, count: count).joined(separator: ", ")
    }
}
