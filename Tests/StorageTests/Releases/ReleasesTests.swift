import GRDB
import Involvement
import Testing

@testable import Storage

struct ReleasesTests {
    private let reviewed = ReleaseWord(.reviewed, name: "Ash", day: day, digest: digest)
    private let approved = ReleaseWord(.approved, name: "Sam", day: day, digest: digest)
    private let discarded = ReleaseWord(.discarded, name: "Kit", day: day)

    @Test func `releases are numbered from one`() async throws {
        let store = try Store.inMemory()
        #expect(try await store.nextReleaseNumber() == 1)

        try await store.makeRelease()

        #expect(try await store.nextReleaseNumber() == 2)
    }

    @Test func `a release without a digest of its data is refused`() async throws {
        let store = try Store.inMemory()
        let entry = LedgerEntry(release: 1, policy: "nhs-7-5", people: 0, since: nil, cells: [], tierOfService: [:])

        await #expect(throws: StorageError.self) {
            try await store.claimRelease(after: 0, day: day, dataDigest: "abc", contributions: [:], entry: entry)
        }
    }

    @Test func `each word is said once, and none after the last`() async throws {
        for last in [approved, discarded] {
            let store = try Store.inMemory()
            try await store.makeRelease()

            #expect(try await store.say(reviewed, of: 1))
            #expect(try await !store.say(reviewed, of: 1))
            #expect(try await store.say(last, of: 1))
            for word in [reviewed, approved, discarded] { #expect(try await !store.say(word, of: 1)) }

            #expect(try await store.releases().map(\.words) == [[reviewed, last]])
        }
    }

    @Test func `the database itself lets nobody approve what was discarded`() async throws {
        let store = try Store.inMemory()
        try await store.makeRelease()
        _ = try await store.say(discarded, of: 1)

        await #expect(throws: StorageError.self) {
            try await store.database.write {
                try $0.run("INSERT INTO releaseWord VALUES (1, 'approved', 'Sam', '2026-09-30', ?)", .text(digest))
            }
        }
    }

    @Test func `what was hidden of a released quotation is known until it is withdrawn`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.makeRelease()
        let hidden = [HiddenWords(0..<4, .name)]
        let noted = [QuotationInRelease(id: "other", hidden: nil), QuotationInRelease(id: "q1", hidden: hidden)]

        try await store.note(quotations: noted, in: 1)
        #expect(try await store.releasedQuotations() == [1: noted])
        _ = try await store.withdraw(makeReceipt(1))

        #expect(try await store.releasedQuotations()[1]?.last == QuotationInRelease(id: "q1", hidden: nil))
    }

    @Test func `where somebody withdraws just before, it is not noted what was hidden of theirs`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.makeRelease()
        _ = try await store.withdraw(makeReceipt(1))

        try await store.note(quotations: [QuotationInRelease(id: "q1", hidden: [HiddenWords(0..<4, .name)])], in: 1)

        #expect(try await store.releasedQuotations() == [1: [QuotationInRelease(id: "q1", hidden: nil)]])
    }

    @Test func `a file in which a release was both approved and discarded keeps its figures in the ledger`()
        async throws
    {
        try await withFile { path in
            let queue = try DatabaseQueue(path: path)
            var migrator = DatabaseMigrator()
            for migration in Schema.migrations.prefix(while: { $0.number < "m0020" }) {
                migrator.registerMigration(migration.number) { try $0.execute(sql: migration.sql) }
            }
            try migrator.migrate(queue)
            let digest = digest
            try await queue.write { db in
                for number in 1...3 {
                    try db.execute(
                        sql: """
                            INSERT INTO release VALUES (\(number), '2026-09-30', 'nhs-7-5', '\(digest)');
                            INSERT INTO releasedPeople VALUES
                                (\(number), \(number + 19), \(number == 1 ? "NULL, 20, 0" : "\(number - 1), 1, 0"));
                            INSERT INTO releasedCell VALUES (\(number), 'everybody', 'people', '20', NULL);
                            """)
                }
                try db.execute(
                    sql: """
                        INSERT INTO releaseWord VALUES (1, 'reviewed', 'Ash', '2026-09-30', NULL);
                        INSERT INTO releaseWord VALUES (1, 'approved', 'Sam', '2026-09-30', '\(digest)');
                        INSERT INTO releaseWord VALUES (1, 'discarded', 'Kit', '2026-09-30', NULL);
                        INSERT INTO releaseWord VALUES (2, 'discarded', 'Kit', '2026-09-30', NULL);
                        INSERT INTO response (
                            id, instrument, instrumentVersion, channel, day, disposition, receiptHash
                        ) VALUES ('r1', 'riverside', '1', 'web', '2026-09-30', 'complete', '\(digest)');
                        INSERT INTO releasedResponse VALUES ('r1', 1, 1, '\(digest)');
                        INSERT INTO releasedResponse VALUES ('r1', 3, 3, '\(digest)');
                        INSERT INTO releasedQuotation VALUES (1, 'q1');
                        """)
            }
            try queue.close()

            let store = try Store.open(path: path)

            let ledger = try await store.ledger()
            #expect(ledger.map(\.release) == [1, 3])
            // One person was counted the same way in both, and nothing is known of the others.
            #expect(ledger[1].since == LedgerEntry.Change(release: 1, came: 21, went: 19))
            #expect(try await store.releasedQuotations() == [1: [QuotationInRelease(id: "q1", hidden: nil)]])
            #expect(try await store.releases()[0].word(.reviewed)?.digest == nil)
            try store.close()
        }
    }
}
