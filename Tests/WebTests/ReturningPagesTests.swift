import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

struct ReturningPagesTests {
    private func code(on page: Answered) throws -> String {
        let match = try #require(page.body.firstMatch(of: /(?:[0-9A-Z]{5}-){5}[0-9A-Z]/))
        return String(match.output)
    }

    private func halfway(_ browser: Browser, typing story: String) async throws -> Answered {
        var page = try await browser.get("/riverside/answer")
        page = try await browser.answer(page, [("take_part", "yes")])
        page = try await browser.answer(page, [("quote_my_words", "yes")])
        page = try await browser.answer(page, [])
        return try await browser.answer(page, [("story", story)], press: "save")
    }

    @Test func `who saves gets a code and a day, and goes on with everything typed still there`() async throws {
        // The clock stands still: whoever comes back may send at once.
        let still = ContinuousClock.now
        let site = try makeSite(formTime: FormTime(now: { still }))
        try await visiting(site) { browser in
            let saved = try await halfway(browser, typing: "Half \(hostile)")
            let code = try code(on: saved)
            let typed = code.lowercased().replacing("-", with: " ").replacing("0", with: "o")
            var page = try await browser.post("/riverside/return", [("code", typed)])

            #expect(saved.status == 200 && saved.contains("We keep them until 31 May 2026."))
            #expect(saved.headers[.cacheControl] == "no-store" && saved.headers[.setCookie] == nil)
            #expect(page.status == 200 && page.contains("What was it like?"))
            #expect(page.contains("Half &lt;script&gt;"))
            #expect(page.fields.contains { $0.name == "quote_my_words" && $0.value == "yes" })
            page = try await browser.answer(page, [("story", "The whole")])
            page = try await browser.answer(page, [("tier", "t2")])
            let again = try await browser.answer(page, [("weeks_waited", "3")], press: "save")
            #expect(try self.code(on: again) == code)
            page = try await browser.post("/riverside/return", [("code", code)])
            page = try await browser.answer(page, [("weeks_waited", "3")])
            let sent = try await browser.answer(page, [], press: "send")
            #expect(sent.contains("Thank you. We have your answers") && sent.contains(code))
            #expect(try await site.cycles[0].heldCounts() == [:])
            let gone = try await browser.post("/riverside/return", [("code", code)])
            #expect(gone.status == 422)
            for page in [saved, again, sent, gone] { #expect(HTMLCheck.problems(of: page.body) == []) }
        }
    }

    @Test func `every code that leads nowhere is answered alike`() async throws {
        try await visiting(try makeSite()) { browser in
            for path in ["/riverside/return", "/riverside/receipt"] {
                let unknown = try await browser.post(path, [("code", String(repeating: "7", count: 26))])
                let broken = try await browser.post(path, [("code", "<b>")])
                let empty = try await browser.post(path, [("code", "")])
                let long = try await browser.post(path, [("code", String(repeating: "7", count: 5000))])

                for page in [unknown, broken, empty, long] {
                    #expect(page.status == 422 && page.contains("<title>Error: "))
                    #expect(page.contains("We find nothing with this code."))
                    #expect(page.body.utf8.count < unknown.body.utf8.count + 200)
                    #expect(HTMLCheck.problems(of: page.body) == [])
                }
                #expect(broken.contains("value=\"&lt;b&gt;\""))
            }
        }
    }

    @Test func `the page with the code is acknowledged, and then the code is shown no more`() async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: "Told once")
            let first = try await browser.answer(check, [], press: "send")
            let again = try await browser.answer(check, [], press: "send")
            let finished = try await browser.post("/riverside/finished", first.fields)
            let afterwards = try await browser.answer(check, [], press: "send")
            let code = try code(on: first)

            #expect(again.contains(code))
            #expect(finished.status == 200 && finished.contains("Thank you. You have finished"))
            #expect(!finished.contains(code) && !finished.contains(code.replacing("-", with: "")))
            #expect(afterwards.contains("We already have your answers"))
            #expect(!afterwards.contains(code) && !afterwards.contains(code.replacing("-", with: "")))
            for page in [first, finished, afterwards] { #expect(HTMLCheck.problems(of: page.body) == []) }
        }
    }

    @Test func `with the code everything is taken out after asking once more, and does not come back`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await browser.interview(story: "Told once")
            let code = try code(on: try await browser.answer(check, [], press: "send"))
            let doors = try await browser.post("/riverside/receipt", [("code", code)])
            let asked = try await browser.post("/riverside/receipt", doors.fields + [("do", "ask")])
            let stillThere = try await site.cycles[0].contents(under: try #require(ReceiptCode(typed: code)))
            let done = try await browser.post("/riverside/receipt", [("code", code), ("do", "withdraw")])
            let sentAgain = try await browser.answer(check, [], press: "send")
            let savedAgain = try await browser.answer(check, [], press: "save")
            let looked = try await browser.post("/riverside/receipt", [("code", code)])

            #expect(doors.status == 200 && doors.contains("You may publish what I write"))
            #expect(asked.contains("Do you want to take out all your answers?") && stillThere != nil)
            #expect(done.status == 200 && done.contains("Your answers are out") && !done.contains(code))
            #expect(sentAgain.status == 409 && sentAgain.contains("You took these answers out"))
            #expect(savedAgain.status == 409)
            #expect(looked.status == 422)
            // Who presses twice is told the same, and not that there is nothing.
            let doneAgain = try await browser.post("/riverside/receipt", [("code", code), ("do", "withdraw")])
            #expect(doneAgain.status == 200 && doneAgain.contains("Your answers are out"))
            for page in [doors, asked, done, sentAgain] { #expect(HTMLCheck.problems(of: page.body) == []) }
        }
    }

    @Test func `one consent is taken back, and the one everything hangs on is not offered`() async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: "Told once")
            let code = try code(on: try await browser.answer(check, [], press: "send"))
            let doors = try await browser.post("/riverside/receipt", [("code", code)])
            let asked = try await browser.post("/riverside/receipt", [("code", code), ("do", "ask:quote_my_words")])
            let done = try await browser.post(
                "/riverside/receipt", [("code", code), ("do", "withdraw:quote_my_words")])
            let after = try await browser.post("/riverside/receipt", [("code", code)])
            let needed = try await browser.post("/riverside/receipt", [("code", code), ("do", "withdraw:take_part")])

            #expect(doors.contains("value=\"ask:quote_my_words\"") && !doors.contains("ask:take_part"))
            #expect(asked.contains("<blockquote lang=\"en\"><p>You may publish what I write</p>"))
            #expect(asked.contains("This cannot be undone.") && done.contains("You took this back"))
            let doneAgain = try await browser.post(
                "/riverside/receipt", [("code", code), ("do", "withdraw:quote_my_words")])
            #expect(doneAgain.contains("You took this back"))
            #expect(after.contains("You took this back on 1 May 2026.") && !after.contains("ask:quote_my_words"))
            #expect(needed.contains("We have your answers."))
            for page in [asked, done, after] { #expect(HTMLCheck.problems(of: page.body) == []) }
        }
    }

    @Test func `saved answers that were never sent can be deleted too`() async throws {
        try await visiting(try makeSite()) { browser in
            let code = try code(on: try await halfway(browser, typing: "Half"))
            let doors = try await browser.post("/riverside/receipt", [("code", code)])
            let done = try await browser.post("/riverside/receipt", [("code", code), ("do", "withdraw")])
            let gone = try await browser.post("/riverside/return", [("code", code)])

            #expect(doors.contains("They are not sent yet.") && done.status == 200 && gone.status == 422)
        }
    }

    @Test func `what came of it can be read by anybody once somebody has replied`() async throws {
        let plain = makeConsultation()
        let reply = Reply(.notAgreed(why: "No <money>"), day: Day(iso: "2026-04-02")!, words: "Next year.")
        let consultation = Consultation(
            id: plain.id, instrument: plain.instrument, codebook: plain.codebook, register: plain.register,
            asks: [
                Ask(id: "a", text: "Open at <weekends>", evidence: [], replies: [reply]),
                Ask(id: "b", text: "Plain letters", evidence: []),
            ])

        try await visiting(try makeSite(consultation: consultation)) { browser in
            let start = try await browser.get("/riverside")
            let replies = try await browser.get("/riverside/replies")

            #expect(start.contains("href=\"/riverside/replies\""))
            #expect(replies.status == 200 && replies.contains("Open at &lt;weekends&gt;"))
            #expect(replies.contains("Not agreed") && replies.contains("No &lt;money&gt;"))
            #expect(replies.contains("2 April 2026") && replies.contains("No reply yet"))
            #expect(HTMLCheck.problems(of: replies.body) == [])
        }
        try await visiting(try makeSite()) { browser in
            let start = try await browser.get("/riverside")
            let none = try await browser.get("/riverside/replies")
            #expect(!start.contains("/riverside/replies") && none.status == 404)
        }
    }

    @Test func `who saves again and again from one place has everything back, and others can save`() async throws {
        let site = try makeSite(reach: Reach(isBehindProxy: true))
        try await visiting(site) { browser in
            func save(from sender: String) async throws -> Answered {
                let page = try await browser.get("/riverside/answer")
                return try await browser.post(
                    "/riverside/answer", page.fields + [("story", "Half"), ("_go", "save")],
                    headers: [.forwardedFor: sender])
            }
            for _ in 0..<Throttle.mostResponses { _ = site.savingThrottle.isTooMany(from: "203.0.113.7") }
            let tooMany = try await save(from: "203.0.113.7")
            let elsewhere = try await save(from: "203.0.113.8")

            #expect(tooMany.status == 503 && tooMany.contains("We could not save your answers just now"))
            #expect(tooMany.fields.contains { $0.name == "story" && $0.value == "Half" })
            #expect(elsewhere.status == 200 && elsewhere.contains("We have saved your answers"))
            // What is sent is counted apart.
            #expect(site.throttle.placeCount == 0)
        }
    }

    @Test func `a page that cannot save gives everything back`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let long = String(repeating: "a", count: 270_000)
            let refused = try await halfway(browser, typing: long)

            #expect(refused.status == 503 && refused.contains("We could not save your answers just now"))
            #expect(refused.fields.contains { $0.name == "story" && $0.value.utf8.count == 270_000 })
        }
    }
}
