import Involvement
import Testing
import Workflow

struct CollectTests {
    @Test func `the same answers sent twice are stored once`() async throws {
        let cycle = try makeCycle()
        let receipt = cycle.makeReceiptCode()

        let first = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)
        let second = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)

        #expect(first == .stored)
        #expect(second == .alreadyStored)
        #expect(try await cycle.tag().newPassages == 1)
    }

    @Test func `answers that are not complete are not stored, and the page to go on with comes back`() async throws {
        let cycle = try makeCycle()
        var entries = makeEntries()
        entries["story"] = []

        let submitted = try await cycle.submit(entries, receipt: cycle.makeReceiptCode(), channel: .web)

        guard case .incomplete(.ask(let page)) = submitted else {
            Issue.record("submitted as \(submitted)")
            return
        }
        #expect(page.id == "story")
        #expect(try await cycle.tag().passagesRead == 0)
    }

    @Test func `without the consent to take part nothing is stored`() async throws {
        let cycle = try makeCycle()
        var entries = makeEntries()
        entries["take_part"] = ["no"]

        let submitted = try await cycle.submit(entries, receipt: cycle.makeReceiptCode(), channel: .web)

        #expect(submitted == .incomplete(.declined))
    }

    @Test func `after the last day nothing new is taken, and what came before is still acknowledged`() async throws {
        let open = try makeCycle(today: "2027-09-30")
        let closed = try makeCycle(today: "2027-10-01")

        #expect(open.isOpen)
        #expect(!closed.isOpen)
        #expect(
            try await closed.submit(makeEntries(), receipt: closed.makeReceiptCode(), channel: .web) == .closed)
    }
}
