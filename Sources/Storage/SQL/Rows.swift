import GRDB
import GRDBSQLite
import Involvement

/// The rows that a statement gives, one at a time. Columns are counted from 0.
///
/// It binds and reads by itself rather than through GRDB, for two reasons:
/// GRDB ends a text at U+0000 without a word, and it ends the program on a
/// NULL where a value was expected, which a damaged file can hold.
struct Rows: ~Copyable {
    private let statement: Statement
    private let pointer: SQLiteStatement
    private let database: Database
    /// False before the first row and after the last.
    private(set) var isOnRow = false

    init(_ database: Database, _ sql: String, _ values: [SQLValue]) throws {
        let statement = try database.cachedStatement(sql: sql)
        let pointer = statement.sqliteStatement
        sqlite3_reset(pointer)
        for (index, value) in values.enumerated() {
            guard try value.bind(to: pointer, at: Int32(index + 1)) == SQLITE_OK else {
                throw DatabaseError.last(of: database)
            }
        }
        self.database = database
        self.statement = statement
        self.pointer = pointer
    }

    deinit {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// Moves to the next row; false when there is none.
    @discardableResult
    mutating func next() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: isOnRow = true
        case SQLITE_DONE: isOnRow = false
        default: throw DatabaseError.last(of: database)
        }
        return isOnRow
    }

    func text(_ column: Int32) throws -> String {
        guard let text = optionalText(column) else { throw damage(column) }
        return text
    }

    func optionalText(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(pointer, column) else { return nil }
        let length = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
    }

    /// Whether the row belongs to the thing with this key, without making a
    /// string of the column: it is asked of every row there is.
    func belongs<Entity>(to id: ID<Entity>, _ column: Int32) -> Bool {
        guard isOnRow, let bytes = sqlite3_column_text(pointer, column) else { return false }
        let length = Int(sqlite3_column_bytes(pointer, column))
        return id.rawValue.utf8.elementsEqual(UnsafeBufferPointer(start: bytes, count: length))
    }

    func integer(_ column: Int32) throws -> Int {
        guard sqlite3_column_type(pointer, column) == SQLITE_INTEGER else { throw damage(column) }
        return Int(sqlite3_column_int64(pointer, column))
    }

    func bytes(_ column: Int32) throws -> [UInt8] {
        guard sqlite3_column_type(pointer, column) == SQLITE_BLOB else { throw damage(column) }
        guard let bytes = sqlite3_column_blob(pointer, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(pointer, column))))
    }

    func real(_ column: Int32) throws -> Double {
        guard sqlite3_column_type(pointer, column) == SQLITE_FLOAT else { throw damage(column) }
        return sqlite3_column_double(pointer, column)
    }

    func optionalReal(_ column: Int32) throws -> Double? {
        sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : try real(column)
    }

    func flag(_ column: Int32) throws -> Bool { try integer(column) != 0 }

    func id<Entity>(_ column: Int32) throws -> ID<Entity> { ID(try text(column)) }

    func day(_ column: Int32) throws -> Day {
        guard let bytes = sqlite3_column_text(pointer, column),
            let day = Day(
                isoUTF8: UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(pointer, column))))
        else { throw damage(column) }
        return day
    }

    func code<Value: RawRepresentable<String>>(_ column: Int32) throws -> Value {
        guard let value = Value(rawValue: try text(column)) else { throw damage(column) }
        return value
    }

    /// A column that holds what this program never writes.
    func damage(_ column: Int32) -> StorageError {
        let name = sqlite3_column_name(pointer, column).map { String(cString: $0) } ?? String(column)
        return StorageError(
            place: "column `\(name)`",
            reason: "It holds something this program never writes. Go back to the last backup.")
    }
}

extension Database {
    /// The rows of a query, to be read with `next()`.
    func rows(_ sql: String, _ values: SQLValue...) throws -> Rows {
        try Rows(self, sql, values)
    }

    /// Runs a statement to its end, and returns how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: SQLValue...) throws -> Int {
        var rows = try Rows(self, sql, values)
        while try rows.next() {}
        return changesCount
    }

    /// The first column of the first row.
    func count(_ sql: String, _ values: SQLValue...) throws -> Int {
        var rows = try Rows(self, sql, values)
        return try rows.next() ? rows.integer(0) : 0
    }
}

extension Day {
    /// Reads `2026-09-30` without making a `String`: there is a day in nearly
    /// every row.
    fileprivate init?(isoUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
