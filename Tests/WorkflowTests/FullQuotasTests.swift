import Involvement
import Storage
import Synchronization
import Testing
@testable import Workflow

struct FullQuotasTests {
    private let full = "Enough people have told us about general services."

    private func makeConsultation() throws -> Consultation {
        let open = try makeCycle()
        var instrument = open.consultation.instrument
        // The kind of service first, before anybody has written anything.
        instrument.blocks.sort { one, _ in one.pages.contains { $0.questions.contains { $0.id == "tier" } } }
        instrument.quotas = [
            Quota(id: "general", fits: .call(.equal, [.answer("tier"), .text("t1")]), atMost: 1, say: full)
        ]
        return Consultation(
            id: open.consultation.id, instrument: instrument, codebook: open.consultation.codebook,
            register: open.consultation.register)
    }

    @Test func `places that another program frees or fills are seen after a few seconds`() async throws {
        let seconds = Mutex(0)
        let start = ContinuousClock.now
        var world = makeWorld()
        world.instant = { start.advanced(by: .seconds(seconds.withLock { $0 })) }
        let store = try Store.inMemory()
        let (server, command) = (
            ReviewCycle(consultation: try makeConsultation(), store: store, world: world),
            ReviewCycle(consultation: try makeConsultation(), store: store, world: world)
        )
        let unwritten: Entries = [
            "take_part": ["yes"], "quote_my_words": ["no"], "show_service": ["no"], "tier": ["t1"],
        ]
        let receipt = server.makeReceiptCode()

        #expect(try await command.submit(makeEntries(), receipt: receipt, channel: .paper) == .stored)
        await server.freshenQuotas()
        #expect(server.step(unwritten) == .stopped(full))

        _ = try await command.withdraw(receipt)
        await server.freshenQuotas()
        #expect(server.step(unwritten) == .stopped(full), "a count a moment old is not made again")
        seconds.withLock { $0 = 6 }
        await server.freshenQuotas()
        #expect(server.step(unwritten) != .stopped(full))
    }
}
