import Foundation
import GRDB
import Involvement
import Testing

@testable import Storage

struct WholeSurveyTests {
    private static let items: [ID<Question>: ItemResponse] = [
        "order": .answered(.ranking(["near", "kind", "quick"])), "helped": .answered(.choices(["flex", "trust"])),
        "born": .answered(.date(PartialDate(year: 1980, month: 5)!)),
        "year": .answered(.date(PartialDate(year: 2001)!)),
        "at": .answered(.time(TimeOfDay(hour: 9, minute: 5)!)), "age": .asWritten("very old"),
        "listened.2": .answered(.choice("y")), "cost": .answered(.number(2.5)),
    ]

    @Test("Every shape of answer, and what was written by hand, comes back as it was")
    func everyShape() async throws {
        let store = try Store.inMemory()
        var response = makeResponse(items: Self.items)
        response.language = "cy"
        response.variant = "easy-read"
        response.seed = .max
        _ = try await store.accept(response, receipt: makeReceipt(1))
        #expect(try await store.responses() == [response])
    }

    @Test("Equality answers stand apart: same transaction, another key, no day, nothing to join them by")
    func equality() async throws {
        let store = try Store.inMemory()
        var response = makeResponse()
        response.equality = ["eq_age": .answered(.choice("a25_34")), "eq_sex": .absent(.leftBlank)]
        _ = try await store.accept(response, receipt: makeReceipt(1))
        #expect(try await store.equalityAnswers() == [response.equality])
        #expect(try await store.responses().first?.equality == [:])
        let columns = try await store.database.read { db in
            try db.columns(in: "equalityAnswer").map(\.name)
        }
        #expect(Set(columns) == ["person", "question", "position", "month", "state", "shape", "text", "number"])
        let keys = try await store.database.read { try String.fetchSet($0, sql: "SELECT person FROM equalityAnswer") }
        #expect(keys.count == 1 && !keys.contains("r1"))
    }

    @Test("A file of the first release is carried over whole")
    func oldFile() async throws {
        try await withFile { path in
            try makeOldFile(path)
            let store = try Store.open(path: path)
            let responses = try await store.responses()
            #expect(responses.count == 1)
            #expect(responses[0].items["helped"] == .answered(.choices(["flex", "trust"])))
            #expect(responses[0].items["story"] == .answered(.text("They kept coming.")))
            #expect(responses[0].language == "en" && responses[0].variant == nil)
            #expect(responses[0].allows(Consent.takePart))
            // Taking answers out still takes everything with it.
            #expect(try await store.withdraw(makeReceipt(1)).wasFound)
            #expect(try await store.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM answer") } == 0)
            try store.close()
        }
    }

    /// As the first release wrote it.
    private func makeOldFile(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        for migration in Schema.migrations.prefix(4) {
            migrator.registerMigration(migration.number) { try $0.execute(sql: migration.sql) }
        }
        try migrator.migrate(queue)
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO response VALUES ('r1', 'riverside', '1', 'web', '2026-09-30', 'complete', ?, 0);
                    """, arguments: [makeReceipt(1).storedHash])
            try db.execute(
                sql: """
                    INSERT INTO answer VALUES ('r1', 'story', 0, 'answered', 'text', 'They kept coming.', NULL);
                    INSERT INTO answer VALUES ('r1', 'helped', 0, 'answered', 'choices', 'flex', NULL);
                    INSERT INTO answer VALUES ('r1', 'helped', 1, 'answered', 'choices', 'trust', NULL);
                    INSERT INTO answer VALUES ('r1', 'weeks', 0, 'not_asked', NULL, NULL, NULL);
                    INSERT INTO consent VALUES ('r1', 'take_part', 0, 1, 'I agree', '2026-09-30');
                    """)
        }
        try queue.close()
    }

    @Test(arguments: [
        "('r1', 'a', 0, 'answered', 'date', 'soon', NULL)", "('r1', 'a', 0, 'as_written', NULL, NULL, NULL)",
        "('r1', 'a', 0, 'as_written', NULL, '', NULL)", "('r1', 'a', 1, 'answered', 'date', '2020', NULL)",
        "('r1', 'a', 0, 'left_blank', NULL, 'words', NULL)", "('r1', 'a', 0, 'answered', 'time', '9.30', NULL)",
    ])
    func `the database itself refuses what is no answer`(row: String) async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
        await #expect(throws: StorageError.self) {
            try await store.database.write { try $0.run("INSERT INTO answer VALUES \(row)") }
        }
    }
}
