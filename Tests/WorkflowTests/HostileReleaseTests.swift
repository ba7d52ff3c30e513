import Foundation
import Involvement
import Testing

@testable import Workflow

/// What changes between two releases, and what people write to break them.
@Suite struct HostileReleaseTests {
    /// The whole example in a folder of its own, opened as often as its files change.
    private struct Example {
        let folder: URL
        /// One for all, so that what is opened again makes no key a second time.
        let world = makeWorld()

        var consultation: String { folder.appendingPathComponent("riverside").path }

        func open() throws -> ReviewCycle { try ReviewCycle.open(folder: consultation, world: world) }

        func release(_ name: String, again: Int? = nil) async throws -> Release {
            let cycle = try open()
            defer { try? cycle.close() }
            let outcome = try await cycle.release(out: folder.appendingPathComponent(name).path, again: again)
            #expect(try ReviewCycle.problems(ofSubmissionAt: outcome.folder) == [], "\(name)")
            return try ReviewCycle.release(at: outcome.folder)
        }

        func approve(_ number: Int, _ name: String) async throws {
            let cycle = try open()
            defer { try? cycle.close() }
            let draft = folder.appendingPathComponent(name).path
            try await cycle.review(release: number, as: "Ash", folder: draft)
            _ = try await cycle.approve(release: number, as: "Sam", folder: draft)
        }

        func edit(_ file: String, _ change: (String) -> String) throws {
            let url = URL(fileURLWithPath: consultation).appendingPathComponent(file)
            let text = try String(contentsOf: url, encoding: .utf8)
            let changed = change(text)
            #expect(changed != text, "\(file) is as it was")
            try changed.write(to: url, atomically: true, encoding: .utf8)
        }

        /// Takes an item of a list out of a definition file, with all under it.
        func take(_ item: String, outOf file: String, begun: String = "- ") throws {
            try edit(file) { text in
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                guard let start = lines.firstIndex(where: { $0 == begun + item }) else { return text }
                let depth = begun == "- " ? " " : begun + " "
                let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(depth) } ?? lines.count
                lines.removeSubrange(start..<end)
                return lines.joined(separator: "\n")
            }
        }
    }

    private func withExample(_ body: (Example) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let example = Example(folder: folder)
            try await ConsultationStart.make(folder: example.consultation, example: true, world: example.world)
            try await body(example)
        }
    }

    private func problems(_ body: () async throws -> Void) async -> [String] {
        do {
            try await body()
            return []
        } catch let problems as Problems {
            return problems.all.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `a service renamed after people answered about it is the same service, and the change is told`()
        async throws
    {
        try await withExample { example in
            let before = try await example.release("a")
            try example.edit("services.yaml") {
                $0.replacing("name: Ferry Steps Surgery", with: "name: Ferry Steps, new")
            }

            let after = try await example.release("b")

            let figures = { (release: Release) in
                release.summary.tables.map { table in
                    table.blocks.map { [$0.respondents] + $0.themes.map(\.respondents) }
                }
            }
            #expect(figures(after) == figures(before))
            #expect(after.summary.tables.flatMap(\.blocks).contains { $0.name == "Ferry Steps, new" })
            #expect(after.register.service("ferry_steps_surgery")?.name == "Ferry Steps, new")
            let rows = after.summary.questions.first { $0.question == "service" }?.options ?? []
            #expect(rows.contains { $0.option == "ferry_steps_surgery" && $0.text == "Ferry Steps, new" })
        }
    }

    @Test func `a service taken out of the register while answers name it breaks no release, page or figure`()
        async throws
    {
        try await withExample { example in
            let before = try await example.release("a")
            let code = "riverside_drop_in"
            #expect(before.register.service(ID(code)) != nil)
            try await example.approve(1, "a")
            try example.take("service: \(code)", outOf: "services.yaml")

            // Its few people count as others now, which a figure of now would tell.
            await #expect(throws: WorkflowError.self) { try await example.release("b") }
            let after = try await example.release("c", again: 1)

            #expect(after.register.service(ID(code)) == nil)
            #expect(after.summary.whole == before.summary.whole)
            let cycle = try example.open()
            defer { try? cycle.close() }
            let byService = try await cycle.summary(by: .service)
            #expect(byService.whole.respondents == before.summary.whole.respondents)
            let handedOver = example.folder.appendingPathComponent("a-approved").path
            #expect(try ReviewCycle.problems(ofSubmissionAt: handedOver) == [])
        }
    }

    @Test func `a theme taken out of the codebook is missed with file and line, and the release before still stands`()
        async throws
    {
        try await withExample { example in
            let before = try await example.release("a")
            #expect(before.quotations.contains { $0.themes.contains { $0.theme == "stigma" } })
            try example.take("theme: stigma", outOf: "codebook.yaml")
            try example.take("stigma:", outOf: "codebook.cy.yaml", begun: "  ")
            try example.edit("asks.yaml") { $0.replacing("  - choice\n", with: "  - choice\n  - stigma\n") }

            let ofAsks = await problems { _ = try await example.release("b") }
            try example.edit("asks.yaml") { $0.replacing("  - stigma\n", with: "") }
            let ofReport = await problems { _ = try await example.release("c") }

            let asks = "asks.yaml:21:3: ask `ask_for_rehab`: the codebook has no theme `stigma`."
            #expect(ofAsks.count == 1 && ofAsks[0].hasPrefix(asks), "\(ofAsks)")
            let report =
                "report.md:18: `{people stigma}` names theme `stigma`, which the summary does not have. If it was renamed or "
                + "taken out, name another or take the claim out; else check the code."
            #expect(ofReport == [report])

            try example.edit("report.md") {
                $0.replacing("{people stigma} people spoke of being looked down on.", with: "")
            }
            let after = try await example.release("d")

            #expect(after.codebook.theme("stigma") == nil)
            #expect(!after.quotations.contains { $0.themes.contains { $0.theme == "stigma" } })
            #expect(try ReviewCycle.problems(ofSubmissionAt: example.folder.appendingPathComponent("a").path) == [])
        }
    }

    @Test func `a NUL, which no text can hold, is stored by no door and hinders no release`() async throws {
        try await withExample { example in
            let cycle = try example.open()
            let before = try await cycle.codedQuotations().count
            await #expect(throws: (any Error).self) {
                try await cycle.submit(
                    makeEntries(story: "before\u{0}after"), receipt: cycle.makeReceiptCode(), channel: .web)
            }
            _ = try await cycle.tag()

            #expect(try await cycle.codedQuotations().count == before)
            try cycle.close()
            _ = try await example.release("a")
        }
    }

    /// https://www.w3.org/TR/xml/#charsets
    private static func canStandInXML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// What no XML can hold, what ends lines, what turns the reading round, what closes what we wrote.
    static let hostile: [String] = [
        "before\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{85}after", "before\u{FFFE}\u{FFFF}\u{1FFFE}after",
        "before\rafter\r\nand\nafter\u{2028}that\u{2029}.",
        "]]> --> </text> &amp; &#0; <!-- <script>",
        "=1+1\t\"\",\"\"\r\n;@SUM(A1)", "\u{202E}\u{2066}\u{FEFF}\u{200B}before\u{AD}after",
        "{quote k} {people} [^x] `a` ‘’",
        String(repeating: "e\u{301}\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467} ", count: 40),
    ]

    @Test(arguments: hostile)
    func `whatever stands in a story that the report cites, every file is valid and comes back`(words: String)
        async throws
    {
        try await withExample { example in
            let story = "My worker: \(words)"
            let cycle = try example.open()
            let before = Set(try await cycle.codedQuotations().map(\.id))
            let submitted = try await cycle.submit(
                makeEntries(story: story), receipt: cycle.makeReceiptCode(), channel: .web)
            #expect(submitted == .stored)
            _ = try await cycle.tag()
            // It may have been cut into several passages; the first is cited.
            let cited = try #require(
                try await cycle.codedQuotations().map(\.quotation).first {
                    !before.contains($0.id) && $0.rangeUTF8.lowerBound == 0
                })
            // Some of it looks like names; nothing of it is hidden.
            try await cycle.clear(
                cited.id, hiding: RedactionChoice(seen: cycle.proposals(for: cited)), coder: .person("Ash"))
            try cycle.close()
            try example.edit("report.md") { $0 + "\n## More\n\nThis too: {quote \(cited.id)}\n" }
            try example.edit("asks.yaml") { $0 + "- ask: more\n  text: More\n  quotations:\n  - \(cited.id)\n" }

            let release = try await example.release("a")

            let released = try #require(release.quotation(cited.id))
            #expect(release.report?.quotations.contains(cited.id) == true)
            // All of it, with what XML cannot hold replaced, character by character.
            let expected = cited.text.unicodeScalars.map { Self.canStandInXML($0) ? $0 : "\u{FFFD}" }
            #expect(Array(released.text.unicodeScalars) == expected)
            #expect(expected.count > "My worker: ".count)
        }
    }
}
