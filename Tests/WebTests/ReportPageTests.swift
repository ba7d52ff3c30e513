import Foundation
import Involvement
import Testing
import Workflow

@testable import Web

/// The report and the asks as they read before a release is made.
@Suite struct ReportPageTests {
    /// The blank consultation's folder with a report and asks that somebody wrote.
    private func withFolder(
        _ visit: @escaping @Sendable (Browser, URL) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("heard-report-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let consultation = folder.appendingPathComponent("riverside")
        try await ConsultationStart.make(folder: consultation.path, example: true, world: makeWorld())
        let cycle = try ReviewCycle.open(folder: consultation.path, world: makeWorld())
        defer { try? cycle.close() }
        let site = Site(
            cycles: [cycle], staffToken: staffToken, logger: makeLogger(), reach: Reach(), sessions: StaffSessions(),
            formTime: makeFormTime())
        try await visiting(site) { browser in
            try await browser.signIn()
            try await visit(browser, consultation)
        }
    }

    private func edit(_ folder: URL, _ file: String, _ change: (String) -> String) throws {
        let url = folder.appendingPathComponent(file)
        try change(try String(contentsOf: url, encoding: .utf8)).write(to: url, atomically: true, encoding: .utf8)
    }

    @Test func `people's words and numbers stand in the paragraphs, which are numbered as they will be`() async throws {
        try await withFolder { browser, _ in
            let page = try await browser.get("/riverside/report")

            #expect(page.status == 200 && HTMLCheck.problems(of: page.body) == [])
            #expect(!page.contains("class=\"problems\""))
            #expect(page.contains("What Riverside told us") && page.contains("<strong>90</strong> people told us"))
            #expect(page.contains("<strong>1.</strong> One worker who listens changes what a service is. “"))
            #expect(page.contains("<strong>5.</strong>"))
            #expect(page.contains("href=\"#ask-same_worker\"") && page.contains("id=\"ask-same_worker\""))
            #expect(page.contains("[Note: Drug misuse and dependence"))
            #expect(!page.contains("{quote") && !page.contains("{people"))
            for other in ["themes", "release"] {
                let linking = try await browser.get("/riverside/\(other)")
                #expect(linking.contains("href=\"/riverside/report\""), "\(other)")
            }
        }
    }

    @Test func `what cannot be put in is marked where it stands and listed with file, line and a link`() async throws {
        try await withFolder { browser, folder in
            try edit(folder, "report.md") { text in
                text + "\n## More\n\nHere {people nothing} said so, {quote k99}, and {people housing negative in t1}.\n"
            }
            try edit(folder, "asks.yaml") { $0 + "- ask: odd\n  text: Odd\n  quotations:\n  - k98\n" }

            let page = try await browser.get("/riverside/report")

            #expect(page.status == 200 && HTMLCheck.problems(of: page.body) == [])
            let line = try #require(page.body.firstMatch(of: /report\.md:(\d+): there is no quotation `k99`/)).output.1
            #expect(page.contains("href=\"#line-\(line)\"") && page.contains("id=\"line-\(line)\""))
            #expect(page.contains("<mark>{quote k99}: there is no quotation `k99`</mark>"))
            #expect(page.contains("<mark>{people nothing}: `{people nothing}` names theme `nothing`"))
            #expect(page.contains("href=\"#ask-odd\"") && page.contains("there is no quotation `k98`"))
        }
    }

    @Test func `words that were withdrawn are marked, and those not checked lead to their passage`() async throws {
        try await withFolder { browser, folder in
            let before = try await browser.get("/riverside/report")
            let cited = try #require(
                try String(contentsOf: folder.appendingPathComponent("report.md"), encoding: .utf8)
                    .firstMatch(of: /\{quote ([^}]+)\}/)
            ).output.1
            let cycle = try ReviewCycle.open(folder: folder.path, world: makeWorld())
            let quotation = try #require(try await cycle.codedQuotation(ID(String(cited))))
            #expect(before.contains(String(quotation.quotation.text.prefix(20))))
            try await cycle.clear(quotation.id, isCleared: false, coder: .person("Kit"))

            let notChecked = try await browser.get("/riverside/report")
            _ = try await cycle.withdraw(form: "a004")
            try cycle.close()
            let withdrawn = try await browser.get("/riverside/report")

            #expect(notChecked.contains("at=\(cited)#passage-\(cited)"))
            #expect(notChecked.contains("has not been checked for names and places"))
            #expect(withdrawn.contains("<mark>[words that were withdrawn: \(cited)]</mark>"))
            #expect(!withdrawn.contains("class=\"problems\""))
        }
    }

    @Test func `a report that cannot be read is told with its line, and the page stays`() async throws {
        try await withFolder { browser, folder in
            try edit(folder, "report.md") { $0 + "\nHalf of {people and 40% of all.\n" }

            let page = try await browser.get("/riverside/report")

            #expect(page.status == 200 && page.contains("a brace has no partner"))
            #expect(page.contains("There is no report that can be read.") && page.contains("same worker"))
            #expect(HTMLCheck.problems(of: page.body) == [])
        }
    }

    @Test func `a consultation with neither says what to write`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/report")

            #expect(page.contains("Write report.md beside survey.yaml") && page.contains("Write asks.yaml"))
        }
    }
}
