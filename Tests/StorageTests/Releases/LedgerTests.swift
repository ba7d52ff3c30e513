import Involvement
import Testing

@testable import Storage

struct LedgerTests {
    private func makeEntry(_ release: Int, people: Int, since: LedgerEntry.Change? = nil) -> LedgerEntry {
        LedgerEntry(
            release: release, policy: "nhs-7-5", people: people, since: since,
            cells: [
                PublishedCell(Cell(.everybody, .people), .people(20)),
                PublishedCell(Cell(.everybody, .theme("trust")), .suppressed, hiding: .few),
                PublishedCell(Cell(.group(.service, "quay"), .people), .people(10)),
            ], tierOfService: ["quay": "t2"])
    }

    @Test func `every figure of a release stays on record`() async throws {
        let store = try Store.inMemory()

        let number = try await store.claimRelease(
            after: 0, day: day, dataDigest: digest, contributions: [:], entry: makeEntry(1, people: 0))

        #expect(number == 1)
        #expect(try await store.ledger() == [makeEntry(1, people: 0)])
    }

    @Test func `a release that was compared with too little is not written`() async throws {
        let store = try Store.inMemory()
        _ = try await store.claimRelease(
            after: 0, day: day, dataDigest: digest, contributions: [:], entry: makeEntry(1, people: 0))

        let second = try await store.claimRelease(
            after: 0, day: day, dataDigest: digest, contributions: [:], entry: makeEntry(1, people: 0))

        #expect(second == nil)
        #expect(try await store.nextReleaseNumber() == 2)
    }

    @Test func `when the release in the middle is discarded, the chain goes on from the one before`() async throws {
        let store = try Store.inMemory()
        func change(_ since: Int, _ came: Int, _ went: Int) -> LedgerEntry.Change {
            LedgerEntry.Change(release: since, came: came, went: went)
        }
        let changes = [[], [change(1, 12, 0)], [change(1, 30, 5), change(2, 18, 5)]]
        for number in 1...3 {
            _ = try await store.claimRelease(
                after: number - 1, day: day, dataDigest: digest, contributions: [:],
                entry: makeEntry(number, people: 20, since: changes[number - 1].last), changes: changes[number - 1])
        }
        #expect(try await store.ledger().map(\.since) == [nil, change(1, 12, 0), change(2, 18, 5)])

        _ = try await store.say(ReleaseWord(.discarded, name: "Kit", day: day), of: 2)

        #expect(try await store.ledger().map(\.since) == [nil, change(1, 30, 5)])
    }

    @Test func `a release that counts somebody who has withdrawn since is not written`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse(), receipt: makeReceipt(1))
        _ = try await store.withdraw(makeReceipt(1))

        let number = try await store.claimRelease(
            after: 0, day: day, dataDigest: digest, contributions: ["r1": "a"], entry: makeEntry(1, people: 1))

        #expect(number == nil)
        #expect(try await store.nextReleaseNumber() == 1)
    }

    @Test func `who came, went or changed since each release is counted, and the withdrawn leave no trace`()
        async throws
    {
        let store = try Store.inMemory()
        for number in 1...3 { _ = try await store.accept(makeResponse(ID("r\(number)")), receipt: makeReceipt(number)) }
        _ = try await store.claimRelease(
            after: 0, day: day, dataDigest: digest, contributions: ["r1": "a", "r2": "b"],
            entry: makeEntry(1, people: 2))
        let change = LedgerEntry.Change(release: 1, came: 1, went: 0)
        _ = try await store.claimRelease(
            after: 1, day: day, dataDigest: digest, contributions: ["r1": "a", "r2": "b", "r3": "c"],
            entry: makeEntry(2, people: 3, since: change))

        _ = try await store.withdraw(makeReceipt(2))
        let ledger = try await store.ledger()
        let changes = try await store.changes(since: ledger, contributions: ["r1": "a", "r3": "another"])

        #expect(ledger.last?.since == change)
        #expect(
            changes == [
                LedgerEntry.Change(release: 1, came: 1, went: 1), LedgerEntry.Change(release: 2, came: 1, went: 2),
            ])
        let left = try await store.database.read {
            try $0.count("SELECT count(*) FROM releasedResponse WHERE response = 'r2'")
        }
        #expect(left == 0)
    }
}
