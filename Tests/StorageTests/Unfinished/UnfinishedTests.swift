import Foundation
import Involvement
import Testing

@testable import Storage

struct UnfinishedTests {
    @Test func `what was typed comes back with the code, and the last that was kept counts`() async throws {
        let store = try Store.inMemory()

        let first = try await store.keep(makeUnfinished(story: "Half"), under: makeReceipt(1))
        let second = try await store.keep(makeUnfinished(story: "Half a story 🙂"), under: makeReceipt(1))

        #expect(first == .kept && second == .kept)
        let found = try await store.unfinishedAnswers(under: makeReceipt(1), today: day)
        #expect(found == makeUnfinished(story: "Half a story 🙂"))
        #expect(try await store.unfinishedAnswers(under: makeReceipt(2), today: day) == nil)
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM unfinishedAnswers") } == 1)
    }

    @Test func `after the last day nothing is given back, and tidying deletes it`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keep(makeUnfinished(until: day), under: makeReceipt(1))
        _ = try await store.keep(makeUnfinished(until: laterDay), under: makeReceipt(2))

        #expect(try await store.unfinishedAnswers(under: makeReceipt(1), today: laterDay) == nil)
        #expect(try await store.deleteUnfinishedAnswers(endedBefore: day) == 0)
        #expect(try await store.deleteUnfinishedAnswers(endedBefore: laterDay) == 1)
        #expect(try await store.unfinishedAnswers(under: makeReceipt(2), today: laterDay) != nil)
    }

    @Test func `sending deletes what was kept under the same code`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keep(makeUnfinished(), under: makeReceipt(1))
        _ = try await store.keep(makeUnfinished(), under: makeReceipt(2))

        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))

        #expect(try await store.unfinishedAnswers(under: makeReceipt(1), today: day) == nil)
        #expect(try await store.unfinishedAnswers(under: makeReceipt(2), today: day) != nil)
        #expect(try await store.keep(makeUnfinished(), under: makeReceipt(1)) == .alreadySent)
    }

    @Test func `a response that is refused leaves what was kept`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(2))
        _ = try await store.keep(makeUnfinished(), under: makeReceipt(1))

        await #expect(throws: StorageError.self) {
            try await store.accept(makeResponse(), receipt: makeReceipt(1))
        }

        #expect(try await store.unfinishedAnswers(under: makeReceipt(1), today: day) != nil)
    }

    @Test func `the file holds no word of it and no code, and all short ones are equally long`() async throws {
        try await withFile { path in
            let store = try Store.open(path: path)
            _ = try await store.keep(makeUnfinished(story: "Wombat"), under: makeReceipt(1))
            _ = try await store.keep(
                makeUnfinished(story: String(repeating: "Wombat ", count: 300)), under: makeReceipt(2))

            let lengths = try await store.database.read { db in
                var rows = try db.rows("SELECT length(sealed) FROM unfinishedAnswers")
                var lengths: Set<Int> = []
                while try rows.next() { lengths.insert(try rows.integer(0)) }
                return lengths
            }
            #expect(lengths == [4096 + 28])
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
                for secret in [
                    "Wombat", "story", makeReceipt(1).text, makeReceipt(1).grouped, makeReceipt(1).storedHash,
                ] {
                    #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name) holds \(secret)")
                }
            }
            try store.close()
        }
    }

    @Test func `neither the day nor the row can be exchanged`() async throws {
        let store = try Store.inMemory()
        _ = try await store.keep(makeUnfinished(until: day), under: makeReceipt(1))
        try await store.database.write { _ = try $0.run("UPDATE unfinishedAnswers SET lastDay = '2027-01-01'") }
        let laterThanSaid = try await store.unfinishedAnswers(under: makeReceipt(1), today: day)

        _ = try await store.keep(makeUnfinished(), under: makeReceipt(1))
        let other = UnfinishedKey(makeReceipt(2)).id
        try await store.database.write { _ = try $0.run("UPDATE unfinishedAnswers SET id = ?", .text(other)) }

        #expect(laterThanSaid == nil)
        #expect(try await store.unfinishedAnswers(under: makeReceipt(2), today: day) == nil)
    }

    @Test func `more than anybody can have to say is not kept`() async throws {
        let store = try Store.inMemory()
        let long = String(repeating: "a", count: PaddedEntries.mostBytes)

        #expect(try await store.keep(makeUnfinished(story: long), under: makeReceipt(1)) == .tooMuch)
        #expect(try await store.unfinishedAnswers(under: makeReceipt(1), today: day) == nil)
    }
}
