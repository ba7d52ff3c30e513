import Exporter
import GRDBSQLite

/// The responses of `shared/tools/gen.py`, read row by row through SQLite's own
/// interface: a cell is bytes that belong to SQLite, and no `String` is made.
final class Table {
    /// In their order in the table.
    enum Column: Int32, CaseIterable {
        case id, service, tier, question, text, theme, polarity, date
    }

    static let sql = "SELECT id, service, tier, question, text, theme, polarity, date FROM responses ORDER BY id"

    /// Owned; closed in `deinit`.
    private var database: OpaquePointer?
    /// Owned; finished in `deinit`.
    private var statement: OpaquePointer?

    init(_ path: String) throws {
        guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
            sqlite3_prepare_v2(database, Self.sql, -1, &statement, nil) == SQLITE_OK
        else {
            throw ExportError(place: path, reason: "it has no table of responses. Make it with shared/tools/gen.py")
        }
    }

    deinit {
        sqlite3_finalize(statement)
        sqlite3_close(database)
    }

    /// Goes to the next row.
    /// - Returns: false after the last.
    func next() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw ExportError(place: "table", reason: "it cannot be read to its end")
        }
    }

    /// A cell of words; empty for none. The bytes stand until the next row.
    func words(_ column: Column) -> UnsafeBufferPointer<UInt8> {
        let start = sqlite3_column_text(statement, column.rawValue)
        return UnsafeBufferPointer(
            start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column.rawValue)))
    }

    func number(_ column: Column) -> Int {
        Int(sqlite3_column_int64(statement, column.rawValue))
    }
}
