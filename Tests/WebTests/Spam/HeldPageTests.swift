import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

struct HeldPageTests {
    private func counts(_ site: Site) async throws -> [HeldDecision.Verdict: Int] {
        try await site.cycles[0].heldCounts()
    }

    @Test func `a person is not held, and goes through the whole interview with one stamp`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let first = try await browser.get("/riverside/answer")
            let check = try await browser.interview(story: "My own words")
            let sent = try await browser.answer(check, [], press: "send")

            #expect(first.fields.contains { $0.name == "_begun" })
            #expect(check.fields.count { $0.name == "_begun" } == 1)
            #expect(sent.contains("Thank you. We have your answers"))
        }
        #expect(try await counts(site) == [:])
    }

    @Test func `a machine that fills in every box is held, and thanked as always`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await browser.interview(story: "Buy <b>pills</b>")
            let sent = try await browser.answer(check, [("_website", "https://spam.example")], press: "send")
            try await browser.signIn()
            let held = try await browser.get("/riverside/held")

            #expect(sent.status == 200 && sent.contains("Thank you. We have your answers"))
            #expect(held.contains("a box that people do not see was filled in."))
            #expect(held.contains("Buy &lt;b&gt;pills&lt;/b&gt;") && !held.contains("<b>pills"))
            #expect(held.contains("To look at (1)"))
            let elsewhere = try await browser.get("/riverside/summary")
            #expect(elsewhere.contains("Look at what was set aside (1)</a>"), "the way there says that one waits")
            #expect(HTMLCheck.problems(of: held.body) == [])
        }
        #expect(try await counts(site) == [.held: 1])
    }

    @Test func `answers without a stamp, with a forged one, or back too soon are held, not refused`() async throws {
        let still = ContinuousClock.now
        let site = try makeSite(formTime: FormTime(now: { still }))
        try await visiting(site) { browser in
            for change: @Sendable ([(name: String, value: String)]) -> [(name: String, value: String)] in [
                { $0 }, { $0.filter { $0.name != "_begun" } },
                { $0.map { $0.name == "_begun" ? ("_begun", "0-00") : $0 } },
            ] {
                let check = try await browser.interview(story: "Words of a machine")
                let sent = try await browser.post("/riverside/answer", change(check.fields) + [("_go", "send")])
                #expect(sent.status == 200 && sent.contains("Thank you. We have your answers"))
            }
        }
        let reasons = try await site.cycles[0].heldResponses(.held, from: 0, atMost: 20).map(\.reason.rawValue)
        #expect(reasons.sorted() == ["too_fast", "unsigned", "unsigned"])
    }

    @Test func `beyond the rate from one place people are still thanked, and somebody looks`() async throws {
        let site = try makeSite(reach: Reach(isBehindProxy: true))
        try await visiting(site) { browser in
            let from = [(HTTPField.Name("X-Forwarded-For")!, "203.0.113.7")]
            for _ in 0..<Throttle.mostResponses { _ = site.throttle.isTooMany(from: "203.0.113.7") }
            let check = try await browser.interview(story: "From the hostel")
            let sent = try await browser.post(
                "/riverside/answer", check.fields + [("_go", "send")],
                headers: HTTPFields(from.map { HTTPField(name: $0.0, value: $0.1) }))
            #expect(sent.contains("Thank you. We have your answers"))
        }
        #expect(try await site.cycles[0].heldResponses(.held, from: 0, atMost: 20).map(\.reason) == [.tooMany])
    }

    @Test func `a facilitator lets one in and keeps it out again`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await browser.interview(story: "Housing came late")
            _ = try await browser.answer(check, [("_website", "x")], press: "send")
            try await browser.signIn()
            let page = try await browser.get("/riverside/held")

            let letIn = try await browser.post("/riverside/held", page.fields + [("do", "let_in")])
            let list = try await browser.get("/riverside/held?show=in")
            let themes = try await browser.get("/riverside/themes?show=all")
            _ = try await browser.post("/riverside/held", list.fields + [("do", "keep_out")])
            let themesAfter = try await browser.get("/riverside/themes?show=all")
            let out = try await browser.get("/riverside/held?show=out")

            #expect(letIn.status == 303 && letIn.headers[.location] == "/riverside/held?show=waiting")
            #expect(list.contains("Let in by facilitator, 1 May 2026."))
            #expect(themes.contains("Housing") && !themesAfter.contains("came late"))
            #expect(out.contains("Kept out by facilitator, 1 May 2026.") && out.contains("Let it in"))
            #expect(!out.contains("Keep it out"))
            for one in [list, out] { #expect(HTMLCheck.problems(of: one.body) == []) }
        }
    }

    @Test func `the same words of two people are shown and can be set aside together`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            for story in ["Open the drop-in at weekends, please.", "open the drop-in at weekends please"] {
                let check = try await browser.interview(story: story)
                _ = try await browser.answer(check, [], press: "send")
            }
            try await browser.signIn()
            let same = try await browser.get("/riverside/held?show=same")
            let held = try await browser.post("/riverside/held", same.fields + [("do", "hold")])
            let after = try await browser.get("/riverside/held?show=same")
            let again = try await browser.post(
                "/riverside/held", same.fields.filter { $0.name != "group" } + [("do", "hold"), ("group", "0")])

            let waiting = try await browser.get("/riverside/held")
            #expect(same.contains("The same words (1)</a>") && same.contains(">Look at what was set aside</a>"))
            // Every text would have to be read for the number.
            #expect(waiting.contains("The same words</a>"))
            #expect(same.contains("Text 1: 2 answers say this") && same.contains("None of them is set aside."))
            #expect(held.status == 303 && again.status == 404)
            #expect(after.contains("All of them are set aside."))
            #expect(HTMLCheck.problems(of: same.body) == [])
        }
        #expect(try await counts(site) == [.held: 2])
    }

    @Test(arguments: ["?show=x&page=-5", "?page=99999999999999999999", "?show=same&page=7"])
    func `the page is a page whatever is asked`(query: String) async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/held\(query)")

            #expect(page.status == 200 && page.contains("There is nothing in this list."))
            #expect(HTMLCheck.problems(of: page.body) == [])
        }
    }

    @Test func `nobody meets the trap by eye, ear or keyboard`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside/answer")
            let tags = HTMLCheck.tags(of: page.body)
            let trap = try #require(tags.first { $0.attributes["name"] == "_website" })

            #expect(tags.contains { $0.attributes["class"] == "trap" && $0.attributes["aria-hidden"] == "true" })
            #expect(trap.attributes["tabindex"] == "-1" && trap.attributes["autocomplete"] == "off")
            #expect(page.contains("Leave this box empty"))
        }
    }
}
