import Foundation
import Involvement
import Storage
import Synchronization
import Testing

@testable import Workflow

struct AuditTests {
    @Test func `one person more makes no release, burns no number and leaves no folder`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()
            for _ in 0..<22 { try await answer(cycle) }
            let first = folder.appendingPathComponent("one").path
            #expect(try await cycle.release(out: first).number == 1)
            try await answer(cycle)
            let second = folder.appendingPathComponent("two").path

            let preview = try await cycle.previewRelease()
            let error = await #expect(throws: WorkflowError.self) { try await cycle.release(out: second) }

            #expect(preview.refusals.count == 1)
            #expect(error?.reason == preview.refusals.first)
            #expect(error?.reason.contains("25 minus 20") == true)
            #expect(!FileManager.default.fileExists(atPath: second))
            for _ in 0..<9 { try await answer(cycle) }
            #expect(try await cycle.release(out: second).number == 2)
        }
    }

    @Test func `a preview says why a figure is hidden and writes nothing`() async throws {
        let cycle = try makeCycle()
        for _ in 0..<5 { try await answer(cycle) }

        _ = try await cycle.tag()
        let before = try await cycle.store.dataToRelease(hasDigest: true).digest

        let preview = try await cycle.previewRelease(ranges: true)

        #expect(try await cycle.store.dataToRelease(hasDigest: true).digest == before)
        #expect(try await cycle.store.nextReleaseNumber() == 1)
        #expect(try await cycle.store.ledger() == [])
        #expect(try await cycle.store.releases() == [])
        #expect(try await cycle.store.releasedQuotations().isEmpty)
        #expect(preview.refusals == [])
        #expect(preview.figures.first { $0.name == "People" }?.reason == "too few people")
        #expect(preview.figures.first { $0.name == "People" }?.range.map { $0.count > 4 } == true)
        #expect(preview.since == nil)
    }

    /// A cycle whose day can be moved.
    private func movingCycle(on day: Today) throws -> ReviewCycle {
        let cycle = try makeCycle()
        var world = makeWorld()
        world.today = { day.value.withLock { $0 } }
        return ReviewCycle(consultation: cycle.consultation, store: try Store.inMemory(), world: world)
    }

    private final class Today: Sendable {
        let value: Mutex<Day>

        init(_ iso: String) { value = Mutex(Day(iso: iso)!) }

        func move(to iso: String) { value.withLock { $0 = Day(iso: iso)! } }
    }

    @Test func `figures that are given again have the months, groups and rows that they had, whoever came and went`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let today = Today("2026-01-15")
            let cycle = try movingCycle(on: today)
            let alone = try await answer(cycle)
            today.move(to: "2026-02-15")
            for _ in 0..<22 { try await answer(cycle) }
            let passages = try await cycle.passages().map(\.id)
            // Two people decided on the same three passages.
            for (place, passage) in passages.prefix(3).enumerated() {
                for (name, decision) in [("Ash", Decision.accepted), ("Kit", place == 0 ? .rejected : .accepted)] {
                    try await cycle.decide(
                        decision, theme: "stigma", polarity: nil, quotation: passage, coder: .person(name))
                }
            }
            let draft = folder.appendingPathComponent("one").path
            _ = try await cycle.release(out: draft)
            try await cycle.review(release: 1, as: "Ash", folder: draft)
            let first = try ReviewCycle.release(
                at: try await cycle.approve(release: 1, as: "Sam", folder: draft).folder)
            #expect(first.summary.period == "2026-01"..."2026-02")
            #expect(first.summary.whole.themes.first { $0.theme == "stigma" }?.respondents.count == nil)
            #expect(first.codebook.theme("stigma")?.agreement == nil, "it would be exact beside a hidden number")

            _ = try await cycle.withdraw(alone)
            today.move(to: "2026-10-15")
            for _ in 0..<5 { try await answer(cycle, service: ["riverside_drop_in"]) }
            let outcome = try await cycle.release(out: folder.appendingPathComponent("two").path, again: 1)

            let second = try ReviewCycle.release(at: outcome.folder)
            #expect(second.summary == first.summary)
            #expect(second.consultation.selection.contains("January 2026 to February 2026."))
            #expect(second.withheld.allSatisfy { $0.quotations == .notAvailable })
            #expect(second.codebook.themes.allSatisfy { $0.agreement == nil })
            #expect(try ReviewCycle.problems(ofSubmissionAt: outcome.folder) == [])

            let third = folder.appendingPathComponent("three").path
            _ = try await cycle.discard(release: 2, as: "Kit")
            _ = try await cycle.release(out: third, again: 1)
            #expect(try ReviewCycle.release(at: third).summary == first.summary)
        }
    }

    @Test func `after figures that were given again come those of now, once enough people have answered`() async throws
    {
        try await withTemporaryFolder { folder in
            let cycle = try movingCycle(on: Today("2026-01-15"))
            for (number, (people, again)) in [(20, nil), (5, 1), (10, nil)].enumerated() {
                for _ in 0..<people { try await answer(cycle) }
                let draft = folder.appendingPathComponent("\(number)-draft").path
                _ = try await cycle.release(out: draft, again: again)
                try await cycle.review(release: number + 1, as: "Ash", folder: draft)
                let release = try ReviewCycle.release(
                    at: try await cycle.approve(release: number + 1, as: "Sam", folder: draft).folder)
                #expect(release.summary.whole.respondents == .people(number == 2 ? 35 : 20))
            }
        }
    }

    @Test func `a release says of which data it was made, also when another was made in the middle`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            let other = out("other")
            meanwhile.set {
                for _ in 0..<12 { try await answer(cycle) }
                _ = try await cycle.release(out: other)
            }

            let release = try ReviewCycle.release(at: try await cycle.release(out: out("r")).folder)

            #expect(release.number == 2)
            #expect(try await cycle.store.dataToRelease(hasDigest: true).digest == release.dataDigest)
            #expect(try ReviewCycle.release(at: other).dataDigest == release.dataDigest)
        }
    }

    @Test func `somebody who withdraws while a release is made is not in it, and it is made`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            meanwhile.set { _ = try await cycle.withdraw(form: "a004") }

            let outcome = try await cycle.release(out: out("r"))

            #expect(outcome.number == 1)
            let release = try ReviewCycle.release(at: outcome.folder)
            #expect(try await cycle.store.dataToRelease(hasDigest: true).digest == release.dataDigest)
        }
    }

    @discardableResult
    private func answer(_ cycle: ReviewCycle, service: [String] = []) async throws -> ReceiptCode {
        let receipt = cycle.makeReceiptCode()
        var entries = makeEntries(story: "It was good.")
        if !service.isEmpty { entries["service"] = service }
        _ = try await cycle.submit(entries, receipt: receipt, channel: .web)
        return receipt
    }
}
