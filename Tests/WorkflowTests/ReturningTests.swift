import Foundation
import Involvement
import Testing
import Workflow

struct ReturningTests {
    @Test func `what was saved is kept for thirty days, or to the last day for answers`() async throws {
        let early = try makeCycle(today: "2027-01-01")
        let late = try makeCycle(today: "2027-09-20")

        let month = try await early.save(makeEntries(), on: "tier", under: early.makeReceiptCode())
        let days = try await late.save(makeEntries(), on: nil, under: late.makeReceiptCode())
        let closed = try makeCycle(today: "2027-10-01")

        #expect(month == .kept(until: Day(iso: "2027-01-31")!))
        #expect(days == .kept(until: Day(iso: "2027-09-30")!))
        #expect(try await closed.save(makeEntries(), on: nil, under: closed.makeReceiptCode()) == .closed)
    }

    @Test func `it is there until its last day and gone the day after, for reading and for tidying`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("riverside").path
            try await ConsultationStart.make(folder: path, example: true, world: makeWorld(today: "2027-01-01"))
            func cycle(_ today: String) throws -> ReviewCycle {
                try ReviewCycle.open(folder: path, world: makeWorld(today: today))
            }
            let first = try cycle("2027-01-01")
            let receipt = first.makeReceiptCode()
            _ = try await first.save(makeEntries(story: "Half"), on: "story", under: receipt)
            try first.close()

            let (last, after) = (try cycle("2027-01-31"), try cycle("2027-02-01"))

            #expect(
                try await last.unfinished(under: receipt)
                    == UnfinishedAnswers(
                        entries: makeEntries(story: "Half"), page: "story", lastDay: Day(iso: "2027-01-31")!))
            #expect(try await last.contents(under: receipt) == .unfinished(until: Day(iso: "2027-01-31")!))
            #expect(try await after.unfinished(under: receipt) == nil)
            #expect(try await last.tidy() == Tidied(deleted: 0, isErased: true))
            #expect(try await after.tidy() == Tidied(deleted: 1, isErased: true))
            #expect(try await last.contents(under: receipt) == nil)
            try last.close()
            try after.close()
        }
    }

    @Test func `what was saved is sent with the same code, and then gone`() async throws {
        let cycle = try makeCycle()
        let receipt = cycle.makeReceiptCode()
        _ = try await cycle.save(makeEntries(), on: nil, under: receipt)
        let saved = try #require(try await cycle.unfinished(under: receipt))

        let sent = try await cycle.submit(saved.entries, receipt: receipt, channel: .web)

        #expect(sent == .stored)
        #expect(try await cycle.unfinished(under: receipt) == nil)
        #expect(try await cycle.save(makeEntries(), on: nil, under: receipt) == .alreadySent)
    }

    @Test func `what was withdrawn is not stored again, in a survey that is open or closed`() async throws {
        let cycle = try makeCycle()
        let receipt = cycle.makeReceiptCode()
        _ = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)
        _ = try await cycle.withdraw(receipt)

        #expect(try await cycle.submit(makeEntries(), receipt: receipt, channel: .web) == .withdrawn)
        #expect(try await cycle.contents(under: receipt) == nil)
    }

    @Test func `words of somebody who takes that consent back leave every later release`() async throws {
        let cycle = try makeCycle()
        var receipts: [ReceiptCode] = []
        for number in 1...10 {
            receipts.append(cycle.makeReceiptCode())
            _ = try await cycle.submit(
                makeEntries(story: "They listened to me, number \(number)."), receipt: receipts[number - 1],
                channel: .web)
        }
        _ = try await cycle.tag()
        for coded in try await cycle.codedQuotations() {
            try await cycle.clear(coded.id, isCleared: true, coder: .person("Ash"))
        }
        let before = try await cycle.summaryAndReleasable(by: nil).quotations.map(\.text)

        let isWithdrawn = try await cycle.withdraw(Consent.quoteMyWords, of: receipts[3])

        let after = try await cycle.summaryAndReleasable(by: nil).quotations.map(\.text)
        #expect(isWithdrawn)
        #expect(before.contains("They listened to me, number 4."))
        #expect(Set(before).subtracting(after) == ["They listened to me, number 4."])
        guard case .sent(let consents) = try await cycle.contents(under: receipts[3]) else {
            Issue.record("nothing is found under the code")
            return
        }
        #expect(!consents.contains { $0.consent.purpose == Consent.takePart })
        #expect(consents.first { $0.consent.purpose == Consent.quoteMyWords }?.givenBefore != nil)
    }

    @Test func `a consent that everything hangs on cannot be taken back by itself, nor one there is not`() async throws
    {
        let cycle = try makeCycle()
        let receipt = cycle.makeReceiptCode()
        _ = try await cycle.submit(makeEntries(), receipt: receipt, channel: .web)

        await #expect(
            throws: WorkflowError(
                place: "consent `take_part`",
                reason: "Nothing can be kept without it. Take out all the answers of this code instead.")
        ) { try await cycle.withdraw("take_part", of: receipt) }
        let unknown = await #expect(throws: WorkflowError.self) { try await cycle.withdraw("fame", of: receipt) }
        #expect(unknown?.reason.contains("`quote_my_words`") == true)
    }
}
