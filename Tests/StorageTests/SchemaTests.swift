import Foundation
import GRDB
import Involvement
import Testing

@testable import Storage

struct SchemaTests {
    @Test func `migrations run in the order of their numbers, each once`() {
        let numbers = Schema.migrations.map(\.number)

        #expect(numbers == Set(numbers).sorted())
        #expect(numbers.allSatisfy { $0.wholeMatch(of: /m[0-9]{4}/) != nil })
    }

    @Test func `no column can hold who sent a response or when`() async throws {
        let unwanted: Set = [
            "address", "ip", "agent", "browser", "device", "cookie", "session", "time", "timestamp", "clock", "hour",
            "minute", "at", "created", "email", "phone", "user", "sender", "hash",
        ]
        let columns = try await columns()

        let suspects = columns.filter { column in
            column.name != "receiptHash" && !unwanted.isDisjoint(with: words(of: column.name))
        }

        #expect(columns.contains(Column(table: "answer", name: "text")))
        #expect(suspects.isEmpty)
    }

    @Test func `the search for unwanted columns would find them`() {
        #expect(words(of: "ipAddress") == ["ip", "address"])
        #expect(words(of: "created_at") == ["created", "at"])
        #expect(words(of: "receiptHash") == ["receipt", "hash"])
    }

    @Test func `every day is a day and no finer`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)
        try await store.record([makeDecision()])
        try await store.record(Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
        try await store.record(
            Redaction(quotation: "q1", hidden: [], coder: ash, day: day),
            Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
        try await store.finish(FinishedReading(quotation: "q1", coder: ash, day: day), deciding: [])
        try await store.makeRelease()
        try await store.publish(PublishedVersion(instrument: "a", version: "1", day: day, digest: digest, files: [:]))
        try await store.hold(["r1"], because: .sameWords, by: ash, day: day)
        let texts = try await store.textsNotReadForDanger(version: "1")
        let sign = DangerSign(kind: .suicide, evidenceUTF8: [0..<4])
        try await store.add([("d", texts[0], [sign])], read: texts, version: "1", day: day)
        try await store.record(
            DangerHandling(outcome: .noDanger, note: "", coder: ash, day: day), of: "d", signCount: 1)
        _ = try await store.withdraw(Consent.quoteMyWords, of: makeReceipt(1), day: day)
        _ = try await store.keepFirst(makeForm())
        _ = try await store.record(makePanel(), [])
        #expect(try await store.say(ReleaseWord(.reviewed, name: "Ash", day: day), of: 1))
        let tables = try await columns().filter { $0.name == "day" }.map(\.table)

        #expect(
            Set(tables) == [
                "response", "consent", "withdrawnConsent", "quotationReading", "coding", "clearance", "release",
                "publishedVersion", "heldDecision", "paperEntry", "panelSession", "finishedReading",
                "dangerFinding", "dangerHandling", "redaction", "releaseWord",
            ])
        for table in tables {
            let days = try await store.database.read { try String.fetchAll($0, sql: "SELECT day FROM \"\(table)\"") }
            #expect(!days.isEmpty && days.allSatisfy { Day(iso: $0) != nil }, "\(table)")
        }
    }

    @Test(arguments: ["2026-09-30T12:01", "2026-09-3", "30 September 2026", ""])
    func `the database itself refuses a time of day`(text: String) async throws {
        let store = try Store.inMemory()
        let consent = "INSERT INTO consent (response, purpose, position, isGiven, wording, day) VALUES"
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))

        await #expect(throws: StorageError.self) {
            try await store.database.write { _ = try $0.run("\(consent) ('r1', 'p', 9, 1, 'Words.', ?)", .text(text)) }
        }
    }

    @Test func `respondents' tables have no row numbers, which would tell the order`() async throws {
        let store = try Store.inMemory()

        let withRowNumbers = try await store.database.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND wr = 0 AND name NOT LIKE 'sqlite_%' ORDER BY name
                    """)
        }

        #expect(
            withRowNumbers == [
                "clearance", "coding", "dangerHandling", "finishedReading", "grdb_migrations", "heldDecision",
                "redaction", "release",
            ])
    }

    @Test func `a file of a newer version is refused and left as it is`() async throws {
        try await withFile { path in
            try Store.open(path: path).close()
            let newer = try DatabaseQueue(path: path)
            try await newer.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('m9999')") }
            try newer.close()
            let before = try Data(contentsOf: URL(fileURLWithPath: path))

            #expect(
                throws: StorageError(
                    place: path,
                    reason: "It was last used by a newer version of this program. Update this program, then open it"
                        + " again. Nothing in it was changed.")
            ) { try Store.open(path: path) }

            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test func `another program's database is refused and left as it is`() async throws {
        try await withFile { path in
            let other = try DatabaseQueue(path: path)
            try await other.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
            try other.close()
            let before = try Data(contentsOf: URL(fileURLWithPath: path))

            #expect(
                throws: StorageError(
                    place: path,
                    reason: "It is a database of another program. Check the name of the file. Nothing in it was"
                        + " changed.")
            ) { try Store.open(path: path) }

            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        }
    }

    @Test func `a file that is no database is refused`() async throws {
        try await withFile { path in
            try Data("question: answer, and more of the same kind\n".utf8).write(to: URL(fileURLWithPath: path))

            #expect(
                throws: StorageError(place: path, reason: "It is not a database. Check the name of the file.")
            ) { try Store.open(path: path) }
        }
    }

    @Test(arguments: ["coding", "clearance", "release", "heldDecision"])
    func `what people decided is never changed`(table: String) async throws {
        let store = try await makeStoreWithQuotation()
        try await store.record([makeDecision()])
        try await store.record(Clearance(quotation: "q1", coder: ash, isCleared: true, day: day))
        try await store.makeRelease()
        try await store.hold(["r1"], because: .sameWords, by: ash, day: day)

        await #expect(throws: StorageError.self) {
            try await store.database.write { _ = try $0.run("UPDATE \"\(table)\" SET day = '2026-01-01'") }
        }
    }

    private struct Column: Hashable {
        let table: String
        let name: String
    }

    private func columns() async throws -> [Column] {
        try await Store.inMemory().database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT sqlite_master.name AS "table", column.name AS name
                    FROM sqlite_master, pragma_table_info(sqlite_master.name) AS column
                    WHERE sqlite_master.type = 'table' ORDER BY 1, 2
                    """
            ).map { Column(table: $0["table"], name: $0["name"]) }
        }
    }

    /// `receiptHash` and `receipt_hash` are the words receipt and hash.
    private func words(of name: String) -> [String] {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
            .split(separator: "_").map(String.init)
    }
}

/// Shaped like a SHA-256.
let digest = String(repeating: "ab", count: 32)
