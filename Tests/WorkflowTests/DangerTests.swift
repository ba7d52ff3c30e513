import Involvement
import Testing
import Workflow

struct DangerTests {
    private let ash = Coder.person("Ash")

    @Test func `tagging finds words of danger in any answer, set aside or not to be quoted, and says how many wait`()
        async throws
    {
        let cycle = try makeCycle()
        let story = makeEntries(story: "Some days I want to end it all.", quote: "no")
        let change = makeEntries().merging(["one_change": ["He hits me when I come here"]]) { $1 }
        _ = try await cycle.submit(story, receipt: cycle.makeReceiptCode(), channel: .web, suspicion: .trap)
        _ = try await cycle.submit(change, receipt: cycle.makeReceiptCode(), channel: .web)

        let report = try await cycle.tag()
        let again = try await cycle.tag()

        #expect(report.waitingDangers == 2)
        #expect(again.waitingDangers == 2)
        let dangers = try await cycle.dangers(waiting: true, from: 0, atMost: 20)
        #expect(Set(dangers.flatMap { $0.finding.signs.map(\.kind) }) == [.suicide, .violence])
        #expect(try await cycle.dangers(waiting: true, from: 1, atMost: 20).count == 1)
    }

    @Test func `what was done takes a text from the list, unless another kind of danger was not seen`() async throws {
        let cycle = try makeCycle()
        _ = try await cycle.submit(
            makeEntries(story: "He hits me and I want to die."), receipt: cycle.makeReceiptCode(), channel: .web)
        try await cycle.lookForDanger()
        let key = try #require(try await cycle.dangers(waiting: true, from: 0, atMost: 1).first).finding.id

        try await cycle.handle(key, seen: [.suicide], outcome: .noDanger, note: "", coder: ash)
        let half = try await cycle.dangerCounts()
        try await cycle.handle(key, seen: [.suicide, .violence], outcome: .passedOn, note: "", coder: ash)
        let whole = try await cycle.dangerCounts()

        #expect(half == (waiting: 1, dealtWith: 0))
        #expect(whole == (waiting: 0, dealtWith: 1))
    }

    @Test func `what is no longer here is said so`() async throws {
        let cycle = try makeCycle()

        await #expect(throws: WorkflowError.self) {
            try await cycle.handle("gone", seen: [], outcome: .noDanger, note: "", coder: ash)
        }
    }
}
