import Foundation
import Involvement
import Testing

@testable import Workflow

/// The report before a release, with its figures audited once and not for each reader.
@Suite struct ReportAsItReadsTests {
    private let ash = Coder.person("Ash")

    /// The example's survey with one theme, and a report of two numbers.
    private func makeReportingCycle() throws -> ReviewCycle {
        let example = try makeCycle().consultation
        let numbers = ["people", "people housing"].compactMap { name in
            FigureReference(name[...]).map { ReportDraft.Piece.figure($0, name) }
        }
        let consultation = Consultation(
            id: example.id, instrument: example.instrument,
            codebook: Codebook(
                id: "one", version: "1", title: "One",
                themes: [Theme(id: "housing", name: "Housing", lexicon: Lexicon(stems: ["housing"]))]),
            register: example.register,
            report: ReportDraft(
                title: "What we heard", summary: [],
                sections: [
                    ReportDraft.Section(
                        heading: "Numbers", paragraphs: [ReportDraft.Paragraph(line: 1, pieces: numbers)])
                ]))
        return try ReviewCycle.inMemory(consultation: consultation, world: makeWorld())
    }

    private struct Anew: Error {}

    /// Whether the next reader need not wait for an audit.
    private func isKept(_ cycle: ReviewCycle) async throws -> Bool {
        do {
            _ = try await cycle.remembered.asReleased.value(of: cycle.store, anewIf: \.touchFigures) { throw Anew() }
            return true
        } catch is Anew {
            return false
        }
    }

    @Test func `it is what reading everything anew gives, whatever was done, and audited only after that`() async throws
    {
        let cycle = try makeReportingCycle()
        func answer(_ count: Int) async throws -> ReceiptCode {
            let receipt = cycle.makeReceiptCode()
            for number in 0..<count {
                _ = try await cycle.submit(
                    makeEntries(story: "Housing came late."), receipt: number == 0 ? receipt : cycle.makeReceiptCode(),
                    channel: .web)
            }
            return receipt
        }
        var before: ReportAsItReads?
        func check(_ what: String) async throws {
            #expect(try await !isKept(cycle), "\(what)")
            let anew = ReviewCycle(consultation: cycle.consultation, store: cycle.store, world: cycle.world)
            let report = try await cycle.reportAsItReads()
            #expect(try await report == anew.reportAsItReads(), "\(what)")
            #expect(try await isKept(cycle), "\(what)")
            #expect(report != before, "\(what)")
            before = report
        }

        _ = try await answer(30)
        try await check("at first")
        for passage in try await cycle.passages().prefix(15) {
            try await cycle.decide(.accepted, theme: "housing", polarity: .negative, quotation: passage.id, coder: ash)
        }
        try await check("decided")
        let receipt = try await answer(3)
        try await check("came in")
        _ = try await cycle.withdraw(receipt)
        try await check("withdrawn")
    }

    @Test func `a release that was made or discarded is one more to compare with, or one less`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeReportingCycle()
            for _ in 0..<20 {
                _ = try await cycle.submit(makeEntries(), receipt: cycle.makeReceiptCode(), channel: .web)
            }
            _ = try await cycle.reportAsItReads()
            let draft = try await cycle.release(out: folder.appendingPathComponent("a").path)
            let isKeptAfterRelease = try await isKept(cycle)
            _ = try await cycle.reportAsItReads()
            _ = try await cycle.discard(release: draft.number, as: "Ash")

            #expect(!isKeptAfterRelease)
            #expect(try await !isKept(cycle))
        }
    }

    @Test func `what the group writes is read each time`() async throws {
        try await withTemporaryFolder { folder in
            let consultation = folder.appendingPathComponent("riverside")
            try await ConsultationStart.make(folder: consultation.path, example: true, world: makeWorld())
            let cycle = try ReviewCycle.open(folder: consultation.path, world: makeWorld())
            defer { try? cycle.close() }
            let first = try await cycle.reportAsItReads()
            let file = consultation.appendingPathComponent("report.md")
            let text = try String(contentsOf: file, encoding: .utf8)
            try (text + "\n## More\n\nOne thing more.\n").write(to: file, atomically: true, encoding: .utf8)

            let second = try await cycle.reportAsItReads()

            #expect(try await isKept(cycle))
            #expect(second.sections.count == first.sections.count + 1)
        }
    }
}
