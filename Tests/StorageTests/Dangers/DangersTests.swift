import GRDB
import Involvement
import Testing

@testable import Storage

struct DangersTests {
    private let sign = DangerSign(kind: .suicide, evidenceUTF8: [0..<4])
    private let other = DangerSign(kind: .violence, evidenceUTF8: [5..<9])

    private func look(
        _ store: Storage.Store, version: String = "1", finding signs: [DangerSign], key: String = "d"
    ) async throws {
        let readings = try await store.textsNotReadForDanger(version: version)
        let findings = readings.enumerated().filter { !$1.text.isEmpty }.map { index, reading in
            (id: ID<DangerFinding>("\(key)\(index)"), reading: reading, signs: signs)
        }
        try await store.add(signs.isEmpty ? [] : findings, read: readings, version: version, day: day)
    }

    private func done(
        _ outcome: DangerHandling.Outcome = .talkedAbout, note: String = "", by coder: Coder = ash
    ) -> DangerHandling {
        DangerHandling(outcome: outcome, note: note, coder: coder, day: laterDay)
    }

    @Test func `every text is looked at once, words of answers that were set aside and of panels too`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))
        _ = try await store.accept(
            makeResponse("r2", items: ["story": .asWritten("By hand")]), receipt: makeReceipt(2), invitation: nil,
            held: .trap)
        _ = try await store.accept(
            makeResponse("r3", items: ["tier": .answered(.choice("t1"))]), receipt: makeReceipt(3))
        _ = try await store.collect([(makeCollected(), [])])

        let texts = try await store.textsNotReadForDanger(version: "1").map(\.text)
        try await look(store, finding: [])

        #expect(texts == ["They kept coming.", "By hand", "", "Nobody asked us."])
        #expect(try await store.textsNotReadForDanger(version: "1") == [])
        #expect(try await store.textsNotReadForDanger(version: "2").count == 4)
        #expect(try await store.dangerCount() == 0)
    }

    @Test func `a finding waits until a person writes down what was done, and then stands with its log`() async throws {
        let store = try await makeStoreWithQuotation()
        try await look(store, finding: [sign])
        let waiting = try await store.dangers(waiting: true)

        try await store.record(done(note: "Called the lead."), of: "d0", signCount: 1)
        let dealtWith = try await store.dangers(waiting: false)
        try await store.record(done(.openAgain, by: birch), of: "d0", signCount: 1)

        #expect(waiting.map(\.finding.text) == ["They kept coming."])
        #expect(waiting.first?.finding.signs == [sign])
        #expect(dealtWith.first?.handlings == [done(note: "Called the lead.")])
        #expect(try await store.waitingDangerCount() == 1, "opened again")
        #expect(try await store.danger("d0")?.handlings.map(\.coder) == [ash, birch])
    }

    @Test func `a kind of danger found later brings its text back, and takes nothing away`() async throws {
        let store = try await makeStoreWithQuotation()
        try await look(store, finding: [sign])
        try await store.record(done(.noDanger), of: "d0", signCount: 1)

        try await look(store, version: "2", finding: [], key: "e")
        let after = try await store.waitingDangerCount()
        try await look(store, version: "3", finding: [other], key: "f")

        #expect(after == 0)
        let waiting = try await store.dangers(waiting: true)
        #expect(waiting.map(\.finding.id) == ["d0"])
        #expect(waiting.first?.finding.signs == [sign, other])
    }

    @Test func `only people deal with a danger, and what they did is never changed`() async throws {
        let store = try await makeStoreWithQuotation()
        try await look(store, finding: [sign])
        try await store.record(done(), of: "d0", signCount: 1)

        await #expect(throws: StorageError.self) {
            try await store.record(done(by: .machine("1")), of: "d0", signCount: 1)
        }
        await #expect(throws: StorageError.self) { try await store.record(done(), of: "gone", signCount: 1) }
        await #expect(throws: (any Error).self) {
            try await store.database.write { try $0.execute(sql: "UPDATE dangerHandling SET note = 'x'") }
        }
    }

    @Test func `withdrawn answers take what was found and done with them`() async throws {
        let store = try await makeStoreWithQuotation()
        try await look(store, finding: [sign])
        try await store.record(done(note: "secret"), of: "d0", signCount: 1)

        _ = try await store.withdraw(makeReceipt(1))

        #expect(try await store.dangerCount() == 0)
        for table in ["dangerReading", "dangerQuotationReading", "dangerSign", "dangerHandling"] {
            #expect(try await store.database.read { try $0.count("SELECT count(*) FROM \(table)") } == 0, "\(table)")
        }
    }

    @Test func `a text withdrawn while it was looked at is passed over`() async throws {
        let store = try await makeStoreWithQuotation()
        let readings = try await store.textsNotReadForDanger(version: "1")
        _ = try await store.withdraw(makeReceipt(1))

        try await store.add([("d0", readings[0], [sign])], read: readings, version: "1", day: day)

        #expect(try await store.dangerCount() == 0)
    }

    @Test func `evidence outside the words is refused`() async throws {
        let store = try await makeStoreWithQuotation()

        await #expect(throws: StorageError.self) {
            try await look(store, finding: [DangerSign(kind: .overdose, evidenceUTF8: [10..<99])])
        }
    }
}
