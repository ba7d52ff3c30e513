import Foundation
import Involvement
import Testing
import Workflow

struct StartTests {
    @Test(arguments: [true, false])
    func `a new folder has no problems`(example: Bool) async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("our-voices").path

            try await ConsultationStart.make(folder: path, example: example, world: makeWorld())

            #expect(ConsultationFolder(path: path).problems() == [])
        }
    }

    @Test func `the example's answers and decisions are all played in`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("riverside").path
            try await ConsultationStart.make(folder: path, example: true, world: makeWorld())
            let cycle = try ReviewCycle.open(folder: path, world: makeWorld())

            let summary = try await cycle.summary(by: .tier)
            let quotations = try await cycle.codedQuotations()

            #expect(summary.whole.respondents == .people(90))
            #expect(quotations.contains { !$0.accepted.isEmpty })
            #expect(quotations.contains { $0.decisions.isEmpty && !$0.suggestions.isEmpty })
            #expect(summary.whole.themes.contains { ($0.respondents.count ?? 0) >= 10 })
            #expect(summary.whole.themes.contains { $0.respondents == .suppressed })
            try cycle.close()
        }
    }

    @Test func `a folder with something in it is left alone`() async throws {
        try await withTemporaryFolder { folder in
            try Data("mine".utf8).write(to: folder.appendingPathComponent("notes.txt"))

            await #expect(throws: WorkflowError.self) {
                try await ConsultationStart.make(folder: folder.path, example: true, world: makeWorld())
            }

            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
        }
    }

    @Test func `problems of all three files come together`() async throws {
        try await withTemporaryFolder { folder in
            for name in ["survey.yaml", "codebook.yaml"] {
                try Data("wrong: yes\n".utf8).write(to: folder.appendingPathComponent(name))
            }

            let files = Set(ConsultationFolder(path: folder.path).problems().map(\.file))

            #expect(files.isSuperset(of: ["survey.yaml", "codebook.yaml", "services.yaml"]))
        }
    }
}
