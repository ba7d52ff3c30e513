import Foundation
import Involvement
import Storage
import Testing

@testable import Workflow

/// Two people read a draft before it is handed over.
@Suite struct ApprovalTests {
    private func approved(
        _ cycle: ReviewCycle, _ out: String, policy: DisclosurePolicy = .nhs
    ) async throws -> (outcome: ReleaseOutcome, release: Release) {
        let draft = try await cycle.release(out: out + "-draft", policy: policy)
        try await cycle.review(release: draft.number, as: "Ash", folder: draft.folder)
        let outcome = try await cycle.approve(release: draft.number, as: "Sam", folder: draft.folder)
        return (outcome, try ReviewCycle.release(at: outcome.folder))
    }

    @Test func `a draft read by one and approved by another is handed over under both names`() async throws {
        try await withExample { cycle, out in
            let draft = try await cycle.release(out: out("r-draft"))
            let asDraft = try ReviewCycle.release(at: draft.folder)
            try await cycle.review(release: 1, as: "Ash", folder: draft.folder)

            let outcome = try await cycle.approve(release: 1, as: "Sam", folder: draft.folder)

            let release = try ReviewCycle.release(at: outcome.folder)
            #expect(outcome.folder == out("r"))
            #expect(try ReviewCycle.problems(ofSubmissionAt: outcome.folder) == [])
            #expect(asDraft.stage == .draft && release.stage == .approved)
            #expect(release.agents.suffix(2).map(\.name) == ["Ash", "Sam"])
            #expect(release.report == asDraft.report && release.summary == asDraft.summary)
            #expect(release.report?.quotations.isEmpty == false)
            #expect(!FileManager.default.fileExists(atPath: draft.folder))
            await #expect(throws: WorkflowError.self) { try await cycle.discard(release: 1, as: "Ash") }
        }
    }

    @Test(arguments: ["Ash", " ash "])
    func `one person cannot do both`(name: String) async throws {
        try await withExample { cycle, out in
            let draft = try await cycle.release(out: out("r-draft"))
            try await cycle.review(release: 1, as: "Ash", folder: draft.folder)

            let error = await #expect(throws: WorkflowError.self) {
                try await cycle.approve(release: 1, as: name, folder: draft.folder)
            }

            #expect(error?.reason.contains("Another person has to approve it") == true)
        }
    }

    @Test func `a draft that nobody reviewed, or that was changed, is not approved`() async throws {
        try await withExample { cycle, out in
            let draft = try await cycle.release(out: out("r-draft"))
            await #expect(throws: WorkflowError.self) {
                try await cycle.approve(release: 1, as: "Sam", folder: draft.folder)
            }
            try await cycle.review(release: 1, as: "Ash", folder: draft.folder)
            let file = URL(fileURLWithPath: draft.folder + "/data/quotes.csv")
            try (Data(contentsOf: file) + Data("k,more,x,publish,,,\r\n".utf8)).write(to: file)

            await #expect(throws: Problems.self) {
                try await cycle.approve(release: 1, as: "Sam", folder: draft.folder)
            }
            #expect(try await cycle.releases().records.first?.isApproved == false)
        }
    }

    @Test func `words taken back after the review stop the approval`() async throws {
        try await withExample { cycle, out in
            let draft = try await cycle.release(out: out("r-draft"))
            let cited = try #require(try ReviewCycle.release(at: draft.folder).report?.quotations.first)
            try await cycle.review(release: 1, as: "Ash", folder: draft.folder)
            try await cycle.clear(cited, isCleared: false, coder: .person("Kit"))

            let error = await #expect(throws: WorkflowError.self) {
                try await cycle.approve(release: 1, as: "Sam", folder: draft.folder)
            }

            #expect(error?.reason.contains(cited.rawValue) == true)
        }
    }

    @Test func `a draft that is discarded is gone from the disk, and its number is not used again`() async throws {
        try await withExample { cycle, out in
            let folder = try await cycle.release(out: out("drafts/a")).folder

            let files = try await cycle.discard(release: 1, as: "Ash", folder: folder)
            let twice = await #expect(throws: WorkflowError.self) {
                try await cycle.discard(release: 1, as: "Ash", folder: folder)
            }
            let next = try await cycle.release(out: folder)

            #expect(files == .deleted)
            #expect(twice?.reason == "It was discarded. Make a new one.")
            #expect(next.number == 2)
            #expect(try FileManager.default.contentsOfDirectory(atPath: out("drafts")) == ["a"])
        }
    }

    @Test(arguments: ["data/notes.txt", "notes.txt", "data/quotes.csv"])
    func `a draft that somebody put something into is discarded, and its folder is left to them`(
        file: String
    ) async throws {
        try await withExample { cycle, out in
            let folder = try await cycle.release(out: out("a")).folder
            let url = URL(fileURLWithPath: "\(folder)/\(file)")
            let before = (try? Data(contentsOf: url)) ?? Data()
            try (before + Data("mine\r\n".utf8)).write(to: url)

            let files = try await cycle.discard(release: 1, as: "Ash", folder: folder)

            #expect(files == .left(folder))
            #expect(try Data(contentsOf: url).suffix(6) == Data("mine\r\n".utf8))
            #expect(try await cycle.releases().records.first?.isDiscarded == true)
        }
    }

    @Test func `another release that lies there is not deleted`() async throws {
        try await withExample { cycle, out in
            let (first, second) = (try await cycle.release(out: out("a")), try await cycle.release(out: out("b")))

            let files = try await cycle.discard(release: 2, as: "Ash", folder: first.folder)

            #expect(files == .left(first.folder))
            #expect(try ReviewCycle.problems(ofSubmissionAt: first.folder) == [])
            #expect(try ReviewCycle.problems(ofSubmissionAt: second.folder) == [])
        }
    }

    @Test func `discarding that was broken off is ended by discarding again`() async throws {
        try await withExample { cycle, out in
            let folder = try await cycle.release(out: out("a")).folder
            // As when the program is killed as soon as the word is written, and while another draft's files go.
            #expect(try await cycle.store.say(ReleaseWord(.discarded, name: "Ash", day: makeWorld().today()), of: 1))
            let rest = out(".a.deleted")
            try FileManager.default.createDirectory(atPath: rest, withIntermediateDirectories: true)
            try Data("half".utf8).write(to: URL(fileURLWithPath: rest + "/quotes.csv"))

            let files = try await cycle.discard(release: 1, as: "Ash", folder: folder)

            #expect(files == .deleted)
            #expect(!FileManager.default.fileExists(atPath: folder))
            #expect(!FileManager.default.fileExists(atPath: rest))
        }
    }

    @Test func `each release names the digest of the one before, and the one before is superseded`() async throws {
        try await withExample { cycle, out in
            let first = try await approved(cycle, out("a"))
            let second = try await approved(cycle, out("b"))

            let records = try await cycle.releases().records
            #expect(first.release.previous == nil)
            #expect(second.release.previous?.number == 1)
            #expect(second.release.previous?.digest == records[0].digest)
            #expect(records.map(\.supersededBy) == [2, nil])
        }
    }

    @Test func `words withdrawn after a release are listed, and the next release and report say so`() async throws {
        try await withExample { cycle, out in
            let first = try await approved(cycle, out("a"))
            let cited = try #require(first.release.report?.quotations.first)
            _ = try await cycle.withdraw(form: "a004")

            let (_, corrections) = try await cycle.releases()
            let refused = await #expect(throws: WorkflowError.self) { try await cycle.release(out: out("b-draft")) }
            let second = try ReviewCycle.release(at: try await cycle.release(out: out("b-draft"), again: 1).folder)

            // One person fewer: figures of now beside those of release 1 would be about that person.
            #expect(refused?.figuresOf == 1)
            #expect(second.summary == first.release.summary)
            #expect(second.consultation.selection.contains("The figures are those of release 1"))

            #expect(corrections.contains(Correction(release: 1, quotation: cited)))
            #expect(second.corrections == corrections)
            #expect(second.quotation(cited) == nil)
            #expect(
                second.report?.sections.flatMap(\.paragraphs).contains { $0.pieces.contains(.withdrawn(cited)) } == true
            )
            #expect(second.asks.contains { $0.withdrawn.contains(cited) })
        }
    }
}
