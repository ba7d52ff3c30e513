import Foundation
import Involvement
import Testing
import Workflow

struct SubmitTests {
    @Test func `the example makes a release that validates and holds no word without consent`() async throws {
        try await withTemporaryFolder { folder in
            let example = folder.appendingPathComponent("riverside").path
            try await ConsultationStart.make(folder: example, example: true, world: makeWorld())
            let cycle = try ReviewCycle.open(folder: example, world: makeWorld())
            let kept = try await cycle.codedQuotations().map(\.quotation).filter { $0.consent != .publish }

            let out = folder.appendingPathComponent("out").path
            let outcome = try await cycle.release(out: out)

            #expect(outcome.number == 1)
            #expect(try ReviewCycle.problems(ofSubmissionAt: out) == [])
            #expect(kept.count > 10)
            for file in outcome.files where !file.hasSuffix(".xsd") {
                let bytes = try Data(contentsOf: URL(fileURLWithPath: out).appendingPathComponent(file))
                for quotation in kept where quotation.text.utf8.count > 30 {
                    #expect(bytes.range(of: Data(quotation.text.utf8)) == nil, "\(quotation.id) in \(file)")
                }
            }
            try cycle.close()
        }
    }

    @Test func `what was written by hand on paper is counted in a release, and its words stay here`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()
            let rows =
                (1...12).map { "yes,It was good \($0),t1,ask Dr Bell \($0)" }
                + (13...24).map { "yes,It was good \($0),t1,all" }
            let csv = (["take_part,story,tier,visits_kept"] + rows).joined(separator: "\n") + "\n"
            let taken = try await cycle.importResponses(
                AnswersFile(name: "paper.csv", bytes: Array(csv.utf8), channel: .paper))
            #expect(taken.stored == 24)

            let outcome = try await cycle.release(out: folder.appendingPathComponent("out").path)

            #expect(try ReviewCycle.problems(ofSubmissionAt: outcome.folder) == [])
            for file in outcome.files {
                let url = URL(fileURLWithPath: outcome.folder).appendingPathComponent(file)
                let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
                #expect(!text.contains("Dr Bell"), "\(file)")
                guard file.hasSuffix("data/options.csv") else { continue }
                #expect(text.contains(",as_written,10,[z]\r\n"))
            }
        }
    }

    @Test func `passages of new answers are counted in a release, and no themes are looked for`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()
            for _ in 0..<20 {
                _ = try await cycle.submit(
                    makeEntries(story: "They judged me."), receipt: cycle.makeReceiptCode(), channel: .web)
            }

            let outcome = try await cycle.release(out: folder.appendingPathComponent("out").path)

            let withheld = try ReviewCycle.release(at: outcome.folder).withheld
            #expect(withheld.first { $0.reason == .notCleared }?.quotations != .people(0))
            #expect(try await cycle.codedQuotations().map(\.suggestions) == Array(repeating: [], count: 20))
        }
    }

    @Test func `a release is never written over`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()
            let out = folder.appendingPathComponent("out").path
            _ = try await cycle.release(out: out)

            let error = await #expect(throws: WorkflowError.self) { try await cycle.release(out: out) }

            #expect(
                error?.description
                    == "\(out): The folder is there already, and a release is never written over. Move it away first. Or name "
                    + "another with --out.")
            #expect(try await cycle.release(out: out + "2").number == 2)
        }
    }

    @Test func `releases made at once each have a number of their own and are whole`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()

            let outcomes = try await withThrowingTaskGroup(of: ReleaseOutcome.self) { group in
                for index in 1...6 {
                    let out = folder.appendingPathComponent("out\(index)").path
                    group.addTask { try await cycle.release(out: out) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(outcomes.map(\.number).sorted() == Array(1...6))
            for outcome in outcomes {
                #expect(try ReviewCycle.problems(ofSubmissionAt: outcome.folder) == [])
            }
        }
    }

    @Test func `a release of nobody is a release`() async throws {
        try await withTemporaryFolder { folder in
            let cycle = try makeCycle()
            let out = folder.appendingPathComponent("out").path

            _ = try await cycle.release(out: out)

            #expect(try ReviewCycle.problems(ofSubmissionAt: out) == [])
        }
    }

    @Test func `a machine's suggestion is in no figure`() async throws {
        let cycle = try makeCycle()
        for _ in 0..<20 {
            _ = try await cycle.submit(
                makeEntries(story: "My worker judged me."), receipt: cycle.makeReceiptCode(), channel: .web)
        }
        _ = try await cycle.tag()

        let summary = try await cycle.summary(by: nil)

        #expect(summary.whole.respondents == .people(20))
        #expect(summary.whole.themes.allSatisfy { $0.respondents == .people(0) })
    }
}
