import Foundation
import HTTPTypes
import Involvement
import NIOCore
import Testing
import Workflow

@testable import Web

struct ReviewingTests {
    /// A facilitator, after so many people have answered.
    private func afterStories(
        _ stories: [String], _ visit: @escaping @Sendable (Browser, ReviewCycle) async throws -> Void
    ) async throws {
        let site = try makeSite()
        let cycle = site.cycles[0]
        for story in stories {
            let submitted = try await cycle.submit(
                [
                    "take_part": ["yes"], "quote_my_words": ["yes"], "before": [], "story": [story], "tier": ["t1"],
                    "helped": [], "weeks_waited": [],
                ], receipt: cycle.makeReceiptCode(), channel: .web)
            #expect(submitted == .stored)
        }
        try await visiting(site) { browser in
            try await browser.signIn()
            try await visit(browser, cycle)
        }
    }

    private func passages(_ page: Answered) -> [String] {
        HTMLCheck.tags(of: page.body).filter { $0.name == "article" }.compactMap { $0.attributes["id"] }
    }

    private func press(_ button: String, _ passage: String, _ list: Answered, _ browser: Browser) async throws
        -> Answered
    {
        let token = list.fields.first { $0.name == "_token" }?.value ?? ""
        let page = list.fields.first { $0.name == "page" }?.value ?? ""
        let sent = try await browser.post(
            "/riverside/themes/\(passage.dropFirst("passage-".count))",
            [("_token", token), ("do", button), ("theme", "housing"), ("show", "to_decide"), ("page", page)])
        return try await browser.get(String(sent.headers[.location]?.split(separator: "#")[0] ?? ""))
    }

    @Test func `a list keeps its order while somebody goes through it, on its second page too`() async throws {
        let stories = (0..<45).map { "Story \($0) is of \(["housing", "trust", "housing and trust"][$0 % 3])." }
        try await afterStories(stories) { browser, _ in
            let first = passages(try await browser.get("/riverside/themes"))
            let second = passages(try await browser.get("/riverside/themes?show=to_decide&page=2"))

            // Accepted often enough that housing is rare no more, which would change the order.
            var list = try await browser.get("/riverside/themes?show=to_decide&page=1")
            var gone: Set<String> = []
            for passage in first.prefix(8) {
                list = try await press("accept", passage, list, browser)
                #expect(passages(list).contains(passage), "it stays while it is the one decided on")
                list = try await press("done", passage, list, browser)
                gone.insert(passage)
            }
            list = try await browser.get("/riverside/themes?show=to_decide&page=1")

            let left = (first + second).filter { !gone.contains($0) }
            #expect(passages(list) == Array(left.prefix(20)))
            let anew = try await browser.get("/riverside/themes")
            #expect(passages(anew) != passages(list), "opened anew it is put in order anew")
        }
    }

    @Test func `what is likely is accepted with one press, and how else it was said is asked apart`() {
        let day = Day(year: 2026, month: 5, day: 1)!
        let nothing = MachineRecord.Sample(
            passages: 0, finished: 0, found: 0, wrong: 0, missed: 0, precision: nil, recall: nil)
        func markup(confidence: Double) -> String {
            let coded = CodedQuotation(
                quotation: Quotation(id: "q", source: .collected("1"), rangeUTF8: 0..<2, text: "hm", consent: .none),
                suggestions: [
                    Coding(
                        quotation: "q", theme: "trust", coder: .machine("1"), decision: .suggested,
                        polarity: .negative, confidence: confidence, day: day)
                ])
            var html = HTMLWriter()
            PassageModel(coded, of: makeConsultation(), record: MachineRecord(bands: [], sample: nothing)).write(
                PassageModel.FormContext(formToken: "t", listAddress: Address("/x"), filter: "all", page: 1), &html)
            return String(buffer: html.finish())
        }

        let likely = markup(confidence: 0.75)
        let possible = markup(confidence: 0.74)

        #expect(likely.contains("likely (untested), negative") && possible.contains("possible (untested), negative"))
        let select = "<select id=\"polarity-q-trust\""
        #expect(likely.range(of: "<details>")!.lowerBound < likely.range(of: select)!.lowerBound)
        #expect(likely.range(of: "value=\"accept\"")!.lowerBound < likely.range(of: select)!.lowerBound)
        #expect(possible.range(of: select)!.lowerBound < possible.range(of: "value=\"accept\"")!.lowerBound)
        #expect(!possible.contains("<details>"))
    }

    @Test(arguments: StandsOutPage.View.allCases)
    func `with nothing to show a view says so`(view: StandsOutPage.View) async throws {
        try await afterStories([]) { browser, _ in
            let page = try await browser.get("/riverside/stands_out?show=\(view.rawValue)")

            #expect(page.status == 200)
            #expect(HTMLCheck.problems(of: page.body) == [])
            let said =
                switch view {
                case .phrases: "There are no such words."
                case .together: "No two themes came together yet."
                case .alike: "No two people said nearly the same."
                case .suggestions: "Too few to say"
                }
            #expect(page.contains(said))
        }
    }

    @Test func `words in no theme lead to passages that say them, all escaped`() async throws {
        try await afterStories((0..<3).map { "The <b>car</b> park was shut. Housing. \(hostile) \($0)" }) {
            browser, cycle in
            let page = try await browser.get("/riverside/stands_out")
            let passage = try await cycle.codedQuotations()[0].id.rawValue
            let alike = try await browser.get("/riverside/stands_out?show=alike")
            let there = try await browser.get("/riverside/themes?show=all&at=\(passage)")

            #expect(page.contains("park") && !page.contains("<script>"))
            #expect(page.contains("href=\"/riverside/themes?show=all&amp;at=\(passage)#passage-\(passage)\""))
            #expect(HTMLCheck.problems(of: page.body) == [])
            #expect(alike.contains("3 people say nearly this") && !alike.contains("<script>"))
            #expect(HTMLCheck.problems(of: alike.body) == [])
            #expect(there.contains("id=\"passage-\(passage)\""))
        }
    }

    @Test func `words in Welsh say so to a screen reader on every page that shows them`() async throws {
        let stories = (0..<12).map {
            "Roedd rhaid i mi aros am fisoedd am dai yn y dref lle dw i wedi byw, a neb yn ateb, \($0)"
        }
        try await afterStories(stories + ["I waited for a house, and nothing came of it."]) { browser, cycle in
            _ = try await cycle.tag()
            for passage in try await cycle.codedQuotations() {
                try await cycle.decide(
                    .accepted, theme: "housing", polarity: .negative, quotation: passage.id, coder: .person("Ash"))
                try await cycle.clear(passage.id, isCleared: true, coder: .person("Ash"))
            }

            let phrases = try await browser.get("/riverside/stands_out")
            let alike = try await browser.get("/riverside/stands_out?show=alike")
            let summary = try await browser.get("/riverside/summary")
            let themes = try await browser.get("/riverside/themes?show=all")

            #expect(phrases.contains("<th scope=\"row\"><span lang=\"cy\">"))
            for page in [alike, summary, themes] {
                #expect(page.contains("<blockquote lang=\"cy\"><p class=\"words\">Roedd rhaid"))
                #expect(HTMLCheck.problems(of: page.body) == [])
            }
            for page in [summary, themes] { #expect(page.contains("<blockquote><p class=\"words\">I waited")) }
        }
    }

    @Test func `themes accepted together and the worth of suggestions are counted`() async throws {
        let stories = (0..<24).map { "Housing and trust, says number \($0) of all." }
        try await afterStories(stories) { browser, cycle in
            _ = try await cycle.tag()
            for passage in try await cycle.codedQuotations() {
                for theme in ["housing", "trust"] {
                    try await cycle.decide(
                        .accepted, theme: ID(theme), polarity: nil, quotation: passage.id, coder: .person("Ash"))
                }
            }
            let together = try await browser.get("/riverside/stands_out?show=together")
            let worth = try await browser.get("/riverside/stands_out?show=suggestions")

            #expect(together.contains("and Trust</th><td>24</td><td>too few to say</td>"))
            #expect(worth.contains("Possible</th><td>48</td><td>48</td><td>100%</td>"))
            #expect(worth.contains("Likely</th><td>0</td><td>0</td><td>untested</td>"))
            #expect(HTMLCheck.problems(of: together.body) + HTMLCheck.problems(of: worth.body) == [])
        }
    }
}
