import Exporter
import Foundation
import Involvement
import Storage
import Testing

@testable import Workflow

/// What goes wrong around an approval: folders written oddly, two people at
/// once, and words that are taken back or hidden just then.
@Suite struct ApprovalFaultsTests {
    /// A draft that Ash has reviewed.
    private func reviewed(_ cycle: ReviewCycle, _ folder: String, again: Int? = nil) async throws -> ReleaseOutcome {
        let draft = try await cycle.release(out: folder, again: again)
        try await cycle.review(release: draft.number, as: "Ash", folder: draft.folder)
        return draft
    }

    private func refusal(_ body: () async throws -> Void) async -> String? {
        await #expect(throws: WorkflowError.self) { try await body() }?.reason
    }

    private func isThere(_ folder: String) -> Bool { FileManager.default.fileExists(atPath: folder) }

    @Test(arguments: ["/", "//"])
    func `a slash at the end of a folder's name is no other folder`(slash: String) async throws {
        try await withExample { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))

            let outcome = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder + slash)

            #expect(outcome.folder == out("r") && isThere(out("r")) && !isThere(draft.folder))
            #expect(try ReviewCycle.problems(ofSubmissionAt: outcome.folder) == [])

            let next = try await reviewed(cycle, out("s-draft") + slash)
            #expect(try await cycle.approve(release: 2, as: "Sam", folder: next.folder).folder == out("s"))
        }
    }

    @Test(arguments: ["r-draft/final", "r-draft", "r-draft/", "x/../r-draft/new/final", "link/final"])
    func `nothing is handed over from inside its draft, which goes`(name: String) async throws {
        try await withExample { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            try FileManager.default.createSymbolicLink(atPath: out("link"), withDestinationPath: draft.folder)

            let words = await refusal {
                _ = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder, out: out(name))
            }

            #expect(words?.contains("inside the draft") == true)
            #expect(try ReviewCycle.problems(ofSubmissionAt: draft.folder) == [])
            #expect(try await cycle.releases().records.first?.isApproved == false)
        }
    }

    @Test func `of two approvals at once one stands, with its folder`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            let (folder, copy) = (draft.folder, out("copy"))
            try FileManager.default.copyItem(atPath: folder, toPath: copy)
            meanwhile.set {
                _ = try await cycle.approve(release: 1, as: "Sam", folder: folder)
                // As if it had only got so far.
                try FileManager.default.copyItem(atPath: copy, toPath: folder)
            }

            let words = await refusal { _ = try await cycle.approve(release: 1, as: "Sam", folder: folder) }

            #expect(words == "It is approved and never changes.")
            #expect(try ReviewCycle.problems(ofSubmissionAt: out("r")) == [])
            #expect(try await cycle.releases().records.first?.isApproved == true)
        }
    }

    @Test func `of two reviews at once the second is told who was first`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            let folder = try await cycle.release(out: out("r-draft")).folder
            meanwhile.set { try await cycle.review(release: 1, as: "Kit", folder: folder) }

            let words = await refusal { try await cycle.review(release: 1, as: "Ash", folder: folder) }

            #expect(words == "Kit has reviewed it already.")
        }
    }

    @Test func `a draft that is discarded while it is approved is not handed over`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            meanwhile.set { _ = try await cycle.discard(release: 1, as: "Kit") }

            let words = await refusal { _ = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder) }

            #expect(words == "It was discarded. Make a new one.")
            #expect(!isThere(out("r")))
            let record = try await cycle.releases().records.first
            #expect(record?.isDiscarded == true && record?.isApproved == false)
        }
    }

    @Test func `a draft that is approved while it is discarded stays, and stays in the ledger`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            let folder = try await reviewed(cycle, out("r-draft")).folder
            meanwhile.set { _ = try await cycle.approve(release: 1, as: "Sam", folder: folder) }

            let words = await refusal { _ = try await cycle.discard(release: 1, as: "Kit") }

            #expect(words == "It is approved and never changes.")
            #expect(try await cycle.releases().records.first?.isDiscarded == false)
            #expect(try await cycle.store.ledger().map(\.release) == [1])
        }
    }

    @Test func `words taken back while a release is written are not handed over`() async throws {
        let meanwhile = Meanwhile()
        try await withExample(world: meanwhile.world) { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            meanwhile.set { _ = try await cycle.withdraw(form: "a004") }

            let words = await refusal { _ = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder) }

            #expect(words?.contains("Words in it were taken back") == true)
            #expect(!isThere(out("r")) && isThere(draft.folder))
            #expect(try await cycle.releases().records.first?.isApproved == false)
        }
    }

    @Test func `words hidden after the draft was made are not handed over, shown or left in what has them`()
        async throws
    {
        try await withExample { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            let release = try ReviewCycle.release(at: draft.folder)
            let cited = try #require(release.report?.quotations.first)
            let handedOver = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder)
            let next = try await reviewed(cycle, out("s-draft"))
            #expect(try await cycle.releases().corrections == [])
            let coded = try #require(try await cycle.codedQuotation(cited))
            let word = try #require(coded.quotation.text.split(separator: " ").max { $0.count < $1.count })
            let proposals = cycle.proposals(for: coded.quotation)
            try await cycle.clear(
                cited, hiding: RedactionChoice(seen: proposals, typed: [String(word)]), coder: .person("Kit"))

            let words = await refusal { _ = try await cycle.approve(release: 2, as: "Sam", folder: next.folder) }

            #expect(words?.contains(cited.rawValue) == true && words?.contains("hidden") == true)
            #expect(!isThere(out("s")) && isThere(handedOver.folder))
            #expect(try await cycle.releases().corrections == [Correction(release: 1, quotation: cited)])
            let third = try ReviewCycle.release(at: try await cycle.release(out: out("t-draft")).folder)
            #expect(third.corrections == [Correction(release: 1, quotation: cited)])
            #expect(third.quotation(cited)?.text.contains(word) == false)
        }
    }

    @Test func `what is approved is what was reviewed`() async throws {
        try await withExample { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            let release = try ReviewCycle.release(at: draft.folder)
            let other = Release(
                number: 1, day: release.day, generator: release.generator, agents: release.agents,
                consultation: release.consultation, register: release.register, codebook: release.codebook,
                policy: release.policy, summary: release.summary, quotations: release.quotations,
                withheld: release.withheld, report: nil, asks: release.asks, dataDigest: release.dataDigest)
            _ = try ReleaseFolder.write(other, to: out("other-draft"))

            let words = await refusal { _ = try await cycle.approve(release: 1, as: "Sam", folder: out("other-draft")) }

            #expect(words?.contains("not what Ash reviewed") == true)
            #expect(try await cycle.approve(release: 1, as: "Sam", folder: draft.folder).folder == out("r"))
        }
    }

    @Test func `a draft that does not list words taken back since is not handed over`() async throws {
        try await withExample { cycle, out in
            let first = try await reviewed(cycle, out("a-draft"))
            let cited = try #require(try ReviewCycle.release(at: first.folder).quotations.last).id
            _ = try await cycle.approve(release: 1, as: "Sam", folder: first.folder)
            try await cycle.clear(cited, isCleared: false, coder: .person("Kit"))
            // It lists what was taken back, and then it was given again.
            let second = try await reviewed(cycle, out("b-draft"))
            #expect(try ReviewCycle.release(at: second.folder).corrections.count == 1)
            let proposals = cycle.proposals(for: try #require(try await cycle.codedQuotation(cited)).quotation)
            try await cycle.clear(cited, hiding: RedactionChoice(seen: proposals), coder: .person("Kit"))

            let words = await refusal { _ = try await cycle.approve(release: 2, as: "Sam", folder: second.folder) }

            #expect(words?.contains("taken out of earlier releases") == true)
        }
    }

    @Test(arguments: [
        ("Ash  B", "Ash B"), ("Ash\u{A0}B", "Ash B"), ("Ash\u{200B} B", "Ash B"), ("ASH B", "ash b"),
        ("Ash B.\u{2060}", "Ash B."), ("A\u{30A}sh", "\u{C5}sh"),
    ])
    func `one name written in two ways is one person`(reviewer: String, approver: String) async throws {
        try await withExample { cycle, out in
            let draft = try await cycle.release(out: out("r-draft"))
            try await cycle.review(release: 1, as: reviewer, folder: draft.folder)

            let words = await refusal {
                _ = try await cycle.approve(release: 1, as: approver, folder: draft.folder)
            }

            #expect(words?.contains("Another person has to approve it") == true)
        }
    }

    @Test(arguments: ["", " ", "\u{200B}", "\u{A0}\u{2060}"])
    func `a name that nobody can read is none`(name: String) async throws {
        try await withExample { cycle, out in
            let draft = try await cycle.release(out: out("r-draft"))

            let words = await refusal { try await cycle.review(release: 1, as: name, folder: draft.folder) }

            #expect(words?.hasPrefix("It is empty.") == true)
        }
    }

    @Test func `where something else lies in the place of a release, it stays and the draft waits`() async throws {
        try await withExample { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            try FileManager.default.createDirectory(atPath: out("r"), withIntermediateDirectories: true)

            let words = await refusal { _ = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder) }

            #expect(words?.contains("Move it away first.") == true)
            #expect(try FileManager.default.contentsOfDirectory(atPath: out("r")) == [])
            try FileManager.default.removeItem(atPath: out("r"))
            #expect(try await cycle.approve(release: 1, as: "Sam", folder: draft.folder).folder == out("r"))
        }
    }

    @Test func `figures are given again of what was handed over, never of a draft`() async throws {
        try await withExample { cycle, out in
            let first = try await reviewed(cycle, out("a-draft"))

            let words = await refusal { _ = try await cycle.release(out: out("b-draft"), again: 1) }
            let preview = await refusal { _ = try await cycle.previewRelease(again: 1) }

            #expect(words?.contains("has not been handed over") == true && preview == words)
            #expect(!isThere(out("b-draft")))
            _ = try await cycle.approve(release: 1, as: "Sam", folder: first.folder)
            #expect(try await cycle.release(out: out("b-draft"), again: 1).number == 2)
            _ = try await cycle.discard(release: 2, as: "Kit")
            #expect(try await cycle.store.ledger().contains { $0.release == 1 && !$0.cells.isEmpty })
        }
    }

    @Test func `a release that was exchanged for another that agrees with itself is not shown as the one handed over`()
        async throws
    {
        try await withExample { cycle, out in
            let draft = try await reviewed(cycle, out("r-draft"))
            let final = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder).folder
            let digest = try #require(try await cycle.releases().records.first?.digest)
            _ = try cycle.release(1, in: final, stage: .approved, digest: digest)

            let release = try ReviewCycle.release(at: final)
            try FileManager.default.removeItem(atPath: final)
            _ = try ReleaseFolder.write(
                Release(
                    number: 1, day: release.day, generator: release.generator, stage: .approved,
                    agents: release.agents, consultation: release.consultation, register: release.register,
                    codebook: release.codebook, policy: release.policy, summary: release.summary,
                    quotations: release.quotations, withheld: release.withheld, report: nil, asks: release.asks,
                    dataDigest: release.dataDigest), to: final)

            #expect(try ReviewCycle.problems(ofSubmissionAt: final) == [])
            let words = await refusal { _ = try cycle.release(1, in: final, stage: .approved, digest: digest) }
            #expect(words?.contains("checksums are others") == true)
        }
    }
}
