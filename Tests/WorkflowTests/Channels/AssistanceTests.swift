import Involvement
import Storage
import Testing
@testable import Workflow

struct AssistanceTests {
    private let sam = Assistance(helper: "Sam, peer worker", consent: .inSignLanguage)

    @Test func `who helped is stored with the answers, and goes with them`() async throws {
        let cycle = try makeCycle()
        let receipt = cycle.makeReceiptCode()

        let submitted = try await cycle.submit(makeEntries(), receipt: receipt, channel: .assisted, assistance: sam)
        let stored = try await cycle.store.responses()
        _ = try await cycle.withdraw(receipt)

        #expect(submitted == .stored)
        #expect(stored.map(\.channel) == [.assisted] && stored.map(\.assistance) == [sam])
        #expect(try await cycle.store.responses().isEmpty)
        #expect(try await cycle.store.assistedCounts() == [:])
        #expect(
            try await cycle.submit(makeEntries(), receipt: receipt, channel: .assisted, assistance: sam) == .withdrawn)
    }

    @Test func `how answers came in is told in numbers that may be shown`() async throws {
        let cycle = try makeCycle()
        for _ in 1...20 {
            _ = try await cycle.submit(
                makeEntries(), receipt: cycle.makeReceiptCode(), channel: .assisted, assistance: sam)
            _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .web)
        }
        _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .kiosk)

        let arrivals = try await cycle.arrivals()

        #expect(arrivals.channels[.assisted] == .people(20) && arrivals.channels[.web] == .people(20))
        #expect(arrivals.channels[.kiosk] == .suppressed)
        #expect(arrivals.assisted[.inSignLanguage] == .suppressed)
    }
}
