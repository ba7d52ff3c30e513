import GRDB
import Involvement
import Testing

@testable import Storage

struct HeldTests {
    /// Response `r1` is ordinary, `r2` was set aside by the machine.
    private func makeStore() async throws -> Store {
        let store = try Store.inMemory()
        _ = try await store.accept(makeResponse("r1"), receipt: makeReceipt(1))
        _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2), invitation: nil, held: .tooFast)
        return store
    }

    @Test func `a response that was set aside is stored, and counts nowhere`() async throws {
        let store = try await makeStore()

        #expect(try await store.responseCount() == 2)
        #expect(try await store.responses().map(\.id) == ["r1"])
        #expect(try await store.responsesWithoutQuotations().map(\.id) == ["r1"])
        #expect(
            try await store.heldResponses(.held)
                == [HeldResponse(response: makeResponse("r2"), reason: .tooFast, decision: nil)])
        #expect(try await store.heldCounts() == [.held: 1])
        #expect(
            try await store.accept(makeResponse("r2"), receipt: makeReceipt(2), invitation: nil) == .alreadyStored)
    }

    @Test func `let in it counts, kept out again it does not, and both decisions stand`() async throws {
        let store = try await makeStore()

        try await store.decide(.letIn, on: ["r2", "r1", "gone"], by: ash, day: day)
        try await store.decide(.letIn, on: ["r2"], by: birch, day: day)
        let letIn = try await store.responses().map(\.id)
        try await store.decide(.keptOut, on: ["r2"], by: birch, day: laterDay)

        #expect(letIn == ["r1", "r2"])
        #expect(try await store.responses().map(\.id) == ["r1"])
        #expect(
            try await store.heldResponses(.keptOut).map(\.decision)
                == [HeldDecision(verdict: .keptOut, coder: birch, day: laterDay)])
        let decisions = try await store.database.read {
            try String.fetchAll($0, sql: "SELECT verdict || ' ' || coder FROM heldDecision ORDER BY sequence")
        }
        #expect(decisions == ["let_in person:Ash", "kept_out person:Birch"])
    }

    @Test func `passages go with their response, and come back with what was said about them`() async throws {
        let store = try await makeStoreWithQuotation()
        try await store.setSuggestions(["q1": [makeSuggestion()]], codebookVersion: "2026.1", day: day)
        try await store.record([makeDecision()])
        _ = try await store.accept(makeResponse("r2"), receipt: makeReceipt(2))
        try await store.add([makeQuotation("q2", of: "r2")], pickedFrom: ["r2"])
        let before = try await store.codedQuotations()

        try await store.hold(["r1"], because: .sameWords, by: ash, day: day)
        let held = try await store.codedQuotations()
        let one = try await store.codedQuotation("q1")
        try await store.decide(.letIn, on: ["r1"], by: ash, day: day)

        #expect(held == before.filter { $0.quotation.id == "q2" })
        #expect(one == nil)
        #expect(try await store.codedQuotations() == before)
    }

    @Test func `a facilitator's own holding is a decision with a name, once`() async throws {
        let store = try await makeStore()

        try await store.hold(["r1", "r2", "gone"], because: .sameWords, by: ash, day: day)
        try await store.hold(["r1"], because: .sameWords, by: ash, day: day)

        let held = try await store.heldResponses(.held)
        #expect(held.map(\.reason) == [.sameWords, .tooFast])
        #expect(held.map { $0.decision?.coder } == [ash, nil])
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM heldDecision") } == 1)
    }

    @Test func `only a person lets in`() async throws {
        let store = try await makeStore()

        await #expect(throws: StorageError.self) {
            try await store.decide(.letIn, on: ["r2"], by: .machine("1"), day: day)
        }
    }

    @Test func `a page of what was set aside is in the order of keys`() async throws {
        let store = try Store.inMemory()
        for number in 1...5 {
            _ = try await store.accept(
                makeResponse(ID("r\(number)")), receipt: makeReceipt(number), invitation: nil, held: .trap)
        }

        #expect(try await store.heldResponses(.held, from: 2, atMost: 2).map(\.response.id) == ["r3", "r4"])
        #expect(try await store.heldResponses(.held, from: 4, atMost: 2).map(\.response.id) == ["r5"])
    }

    @Test func `withdrawing takes everything about it, and a quota is not filled by what was set aside`() async throws {
        let store = try Store.inMemory()
        _ = try await store.accept(
            makeResponse("r1"), receipt: makeReceipt(1), invitation: nil, quotas: ["q"], held: .trap)
        let before = try await store.quotaPlaces()
        try await store.decide(.letIn, on: ["r1"], by: ash, day: day)
        let after = try await store.quotaPlaces()

        _ = try await store.withdraw(makeReceipt(1))

        #expect(before == [:] && after == ["q": 1])
        #expect(try await store.heldCounts() == [:])
        #expect(try await store.database.read { try $0.count("SELECT count(*) FROM heldDecision") } == 0)
    }

    @Test func `a decision changes the digest of the data`() async throws {
        let store = try await makeStore()
        let before = try await store.dataDigest()

        try await store.decide(.letIn, on: ["r2"], by: ash, day: day)

        #expect(try await store.dataDigest() != before)
    }
}
