import GRDB
import Testing

@testable import Storage

struct ConnectionTests {
    @Test func `every commit waits for the disk`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)

            let level = try await store.database.write { try Connection.synchronous(of: $0) }

            #expect(level == 2)
            #expect(try await store.pragma("journal_mode", onWriter: true) == "wal")
            try store.close()
        }
    }

    @Test func `a connection that would not wait is refused`() async throws {
        try await withFile { path in
            // What GRDB's pool does by itself: NORMAL.
            let pool = try DatabasePool(path: path, configuration: Connection.makeConfiguration())

            #expect(
                throws: StorageError(
                    place: "heard.sqlite",
                    reason: "It would not wait for the disk (synchronous is 1, and must be at least 2), so an answer"
                        + " could be lost after it was acknowledged. Do not take answers with this build.")
            ) {
                try pool.writeWithoutTransaction { try Connection.checkDurable($0, place: "heard.sqlite") }
            }

            try Connection.makeDurable(pool, place: "heard.sqlite")
            #expect(try await pool.write { try Connection.synchronous(of: $0) } == 2)
            try pool.close()
        }
    }

    @Test(arguments: [true, false])
    func `every connection keeps the rules of the house`(isWriter: Bool) async throws {
        try await withFile { path in
            let store = try Store.open(path: path)

            #expect(try await store.pragma("foreign_keys", onWriter: isWriter) == "1")
            #expect(try await store.pragma("secure_delete", onWriter: isWriter) == "1")
            #expect(try await store.pragma("trusted_schema", onWriter: isWriter) == "0")
            #expect(try await store.pragma("temp_store", onWriter: isWriter) == "2")
            try store.close()
        }
    }
}

extension Store {
    fileprivate func pragma(_ name: String, onWriter isWriter: Bool) async throws -> String? {
        let value: @Sendable (Database) throws -> String? = { try String.fetchOne($0, sql: "PRAGMA \(name)") }
        return isWriter ? try await database.write { try value($0) } : try await database.read(value)
    }
}
