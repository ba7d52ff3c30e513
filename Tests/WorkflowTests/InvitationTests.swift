import Involvement
import Storage
import Testing
import Workflow

struct InvitationTests {
    private func makeInvitedCycle() throws -> ReviewCycle {
        let open = try makeCycle()
        var instrument = open.consultation.instrument
        instrument.needsInvitation = true
        instrument.quotas = [
            Quota(
                id: "general", fits: .call(.equal, [.answer("tier"), .text("t1")]), atMost: 2,
                say: "Enough people have told us about general services.")
        ]
        let consultation = Consultation(
            id: open.consultation.id, instrument: instrument, codebook: open.consultation.codebook,
            register: open.consultation.register)
        return try ReviewCycle.inMemory(consultation: consultation, world: makeWorld())
    }

    private func entries(with code: InvitationCode) -> Entries {
        makeEntries().merging([CarriedEntry.invitation: [code.grouped.lowercased()]]) { $1 }
    }

    @Test func `a code lets one person answer, and one alone`() async throws {
        let cycle = try makeInvitedCycle()
        let codes = try await cycle.invite(count: 8, label: "Drop-in")
        let receipt = cycle.makeReceiptCode()

        #expect(try await cycle.mayBegin(entries(with: codes[0])))
        #expect(try await cycle.submit(entries(with: codes[0]), receipt: receipt, channel: .web) == .stored)
        #expect(try await cycle.submit(entries(with: codes[0]), receipt: receipt, channel: .web) == .alreadyStored)
        #expect(try await !cycle.mayBegin(entries(with: codes[0])))
        #expect(
            try await cycle.submit(entries(with: codes[0]), receipt: cycle.makeReceiptCode(), channel: .web)
                == .notInvited)
        #expect(
            try await cycle.invitationCounts() == [InvitationCount(label: "Drop-in", given: 8, used: 1)])
    }

    @Test func `without a code nothing is stored on the web, and paper needs none`() async throws {
        let cycle = try makeInvitedCycle()

        #expect(try await !cycle.mayBegin(makeEntries()))
        #expect(
            try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .web) == .notInvited)
        #expect(try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .paper) == .stored)
    }

    @Test func `too few codes in one place are refused, since they would tell who has answered`() async throws {
        let cycle = try makeInvitedCycle()

        let error = await #expect(throws: WorkflowError.self) { try await cycle.invite(count: 7, label: "Drop-in") }

        #expect(error?.reason.hasPrefix("7 codes in one place would tell who has answered") == true)
        #expect(try await cycle.invite(count: 8, label: "Drop-in").count == 8)
        #expect(try await cycle.invite(count: 1, label: "Drop-in").count == 1)
    }

    @Test func `a quota fills, turns away who has written nothing yet, and opens again on a withdrawal`() async throws {
        let cycle = try makeInvitedCycle()
        let receipt = cycle.makeReceiptCode()
        #expect(try await cycle.submit(makeEntries(), receipt: receipt, channel: .paper) == .stored)
        #expect(
            try await cycle.quotaCounts() == [QuotaCount(quota: "general", answered: 1, atMost: 2)])
        _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .paper)
        var unwritten = makeEntries()
        unwritten["story"] = []

        // Who has written is heard: the quota runs over by one.
        #expect(try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .paper) == .stored)
        // The story of the example comes first and is required, so nobody gets past it unwritten.
        #expect(cycle.step(unwritten) != .stopped("Enough people have told us about general services."))
        #expect(try await cycle.quotaCounts().first?.isFull == true)
        _ = try await cycle.withdraw(receipt)
        #expect(try await cycle.quotaCounts() == [QuotaCount(quota: "general", answered: 2, atMost: 2)])
    }
}
