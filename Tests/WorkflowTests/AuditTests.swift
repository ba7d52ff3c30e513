import Foundation
import Involvement
import Testing
import Workflow

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

        let preview = try await cycle.previewRelease(ranges: true)

        #expect(preview.refusals == [])
        #expect(preview.figures.first { $0.name == "People" }?.reason == "too few people")
        #expect(preview.figures.first { $0.name == "People" }?.range.map { $0.count > 4 } == true)
        #expect(preview.since == nil)
    }

    private func answer(_ cycle: ReviewCycle) async throws {
        _ = try await cycle.submit(
            makeEntries(story: "It was good."), receipt: cycle.makeReceiptCode(), channel: .web)
    }
}
