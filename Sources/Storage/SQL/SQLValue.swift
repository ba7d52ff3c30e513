import GRDB
import GRDBSQLite
import Involvement

/// A value given to a statement in the place of a `?`.
enum SQLValue: Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    static func id<Entity>(_ id: ID<Entity>) -> SQLValue { .text(id.rawValue) }

    static func day(_ day: Day) -> SQLValue { .text(day.iso) }

    static func code(_ value: some RawRepresentable<String>) -> SQLValue { .text(value.rawValue) }

    static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }

    static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
}

extension SQLValue {
    /// Gives it to the statement's parameter of that number, counted from 1, and
    /// returns SQLite's code.
    func bind(to statement: SQLiteStatement, at index: Int32) throws -> Int32 {
        switch self {
        case .null:
            return sqlite3_bind_null(statement, index)
        case .integer(let integer):
            return sqlite3_bind_int64(statement, index, Int64(integer))
        case .real(let real):
            return sqlite3_bind_double(statement, index, real)
        case .bytes(let bytes):
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(statement, index, $0.baseAddress, UInt64($0.count), copied)
            }
        case .text(var text):
            return try text.withUTF8 { bytes throws in
                if bytes.contains(0) { throw UnstorableText() }
                // A pointer even for no bytes, since nil would mean NULL.
                guard let start = bytes.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, nil) }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text64(statement, index, $0, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
                }
            }
        }
    }
}

/// SQLITE_TRANSIENT, a cast that Swift does not import from C: SQLite keeps
/// its own copy.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
