import Foundation
import Involvement
import Testing
import Workflow

struct RedactionTests {
    private let ash = Coder.person("Ash")

    private func makePassage(_ story: String) async throws -> (ReviewCycle, CodedQuotation) {
        let cycle = try makeCycle()
        _ = try await cycle.submit(makeEntries(story: story), receipt: cycle.makeReceiptCode(), channel: .web)
        _ = try await cycle.tag()
        return (cycle, try #require(try await cycle.codedQuotations().first))
    }

    @Test func `a passage with words that look like names cannot be cleared before somebody says what they are`()
        async throws
    {
        let (cycle, coded) = try await makePassage("My keyworker Aneesa judged me.")
        let proposals = cycle.proposals(for: coded.quotation)

        await #expect(throws: WorkflowError.self) {
            try await cycle.clear(coded.id, isCleared: true, coder: ash)
        }
        await #expect(throws: RedactionRefusal.newProposals) {
            try await cycle.clear(coded.id, hiding: RedactionChoice(), coder: ash)
        }
        let before = try await cycle.codedQuotation(coded.id)?.clearance
        try await cycle.clear(coded.id, hiding: RedactionChoice(seen: proposals, chosen: []), coder: ash)

        #expect(before == nil)
        let after = try #require(try await cycle.codedQuotation(coded.id))
        #expect(after.clearance?.isCleared == true && after.redacted.text == "My keyworker Aneesa judged me.")
        try await cycle.clear(coded.id, isCleared: false, coder: ash)
        try await cycle.clear(coded.id, isCleared: true, coder: ash)
    }

    @Test func `words that stand nowhere, and hiding everything, are refused, and nothing is stored`() async throws {
        let (cycle, coded) = try await makePassage("Aneesa rang.")
        let seen = cycle.proposals(for: coded.quotation)

        await #expect(throws: RedactionRefusal.notThere(["Bob", "Al"])) {
            try await cycle.clear(
                coded.id, hiding: RedactionChoice(seen: seen, chosen: seen, typed: ["Bob", "rang", "Al"]), coder: ash)
        }
        await #expect(throws: RedactionRefusal.nothingLeft) {
            try await cycle.clear(
                coded.id, hiding: RedactionChoice(seen: seen, chosen: seen, typed: ["Aneesa", "rang"]), coder: ash)
        }
        let after = try #require(try await cycle.codedQuotation(coded.id))
        #expect(after.redaction == nil && after.clearance == nil)
    }

    @Test func `a hidden name is in no file of a release, and not where quotations are shown`() async throws {
        let cycle = try makeCycle()
        // Enough people that quotations may leave at all.
        for _ in 0..<30 {
            _ = try await cycle.submit(
                makeEntries(story: "My keyworker Xylophia Quenby judged me. Ask Xylophia's boss, called big Zebedee."),
                receipt: cycle.makeReceiptCode(), channel: .web)
        }
        _ = try await cycle.tag()
        for coded in try await cycle.codedQuotations() {
            let proposals = cycle.proposals(for: coded.quotation)
            try await cycle.clear(
                coded.id, hiding: RedactionChoice(seen: proposals, chosen: proposals, typed: ["big zebedee"]),
                coder: ash)
        }

        let shown = try await cycle.summaryAndReleasable(by: nil).quotations
        try await withTemporaryFolder { folder in
            let outcome = try await cycle.release(out: folder.appendingPathComponent("out").path)
            var hasMark = false
            for file in outcome.files {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: outcome.folder).appendingPathComponent(file))
                let text = String(decoding: bytes, as: UTF8.self).lowercased()
                for name in ["xylophia", "quenby", "zebedee"] {
                    #expect(!text.contains(name), "\(file) holds a hidden name")
                }
                if text.contains("my keyworker [name] judged me") { hasMark = true }
            }
            #expect(hasMark, "the words themselves leave")
        }
        #expect(shown.count == 30)
        #expect(shown.allSatisfy { $0.text == "My keyworker [Name] judged me. Ask [Name]'s boss, called [Hidden]." })
    }
}
