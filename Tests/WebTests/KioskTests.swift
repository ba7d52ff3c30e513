import HTTPTypes
import Involvement
import Storage
import Testing

@testable import Web
@testable import Workflow

struct KioskTests {
    /// From the start of the kiosk to the page on which the answers are checked.
    private func interview(_ browser: Browser, story: String) async throws -> Answered {
        let start = try await browser.get("/riverside/kiosk")
        #expect(start.contains("href=\"/riverside/answer?channel=kiosk\""))
        var page = try await browser.get("/riverside/answer?channel=kiosk")
        page = try await browser.answer(page, [("take_part", "yes")])
        page = try await browser.answer(page, [("quote_my_words", "yes")])
        page = try await browser.answer(page, [])
        page = try await browser.answer(page, [("story", story)])
        page = try await browser.answer(page, [("tier", "t2"), ("helped", "group")])
        return try await browser.answer(page, [("weeks_waited", "3")])
    }

    @Test func `answers at a kiosk are stored as such, and the code is shown to whoever asks`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let check = try await interview(browser, story: "The queue was long.")
            let code = try #require(ReceiptCode(typed: check.fields.first { $0.name == "_receipt" }?.value ?? ""))
            let end = try await browser.answer(check, [], press: "send")
            let asked = try await browser.answer(end, [], press: "code")

            #expect(end.contains("Thank you. We have your answers") && !end.contains(code.grouped))
            #expect(end.contains("Finished: start again for the next person") && end.contains("Yes, show me a code"))
            #expect(!end.contains("The queue was long."))
            #expect(asked.contains(code.grouped) && asked.contains("Finished: start again"))
            for page in [check, end, asked] { #expect(HTMLCheck.problems(of: page.body) == []) }
        }

        #expect(try await site.cycles[0].store.channelCounts() == [.kiosk: 1])
    }

    @Test func `whoever goes back at a kiosk finds neither the answers nor the code of who was there before`()
        async throws
    {
        try await visiting(try makeSite()) { browser in
            let check = try await interview(browser, story: "The queue was long.")
            let code = try #require(ReceiptCode(typed: check.fields.first { $0.name == "_receipt" }?.value ?? ""))
            let old = check.fields.map { ($0.name, $0.value) }
            let end = try await browser.answer(check, [], press: "send")
            for button in ["next", "back", "change:story", "stay", "edition:cy", "save"] {
                let again = try await browser.post("/riverside/answer", old + [("_page", "story"), ("_go", button)])
                #expect(again.status == 303 && again.headers[.location] == "/riverside/kiosk", "\(button)")
            }
            let sentAgain = try await browser.answer(check, [], press: "send")
            #expect(sentAgain.contains("Yes, show me a code") && !sentAgain.contains("The queue was long."))

            #expect(end.contains("action=\"/riverside/finished?channel=kiosk\""))
            let next = try await browser.post("/riverside/finished?channel=kiosk", [("_receipt", code.text)])
            let codeAgain = try await browser.answer(end, [], press: "code")
            let sentOnceMore = try await browser.answer(check, [], press: "send")
            for page in [next, codeAgain, sentOnceMore] {
                #expect(page.status == 303 && page.headers[.location] == "/riverside/kiosk")
            }
        }
    }

    @Test func `a database that fails at a kiosk gives the answers back`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await interview(browser, story: "The queue was long.")
            try site.cycles[0].close()
            let refused = try await browser.answer(check, [], press: "send")
            let changed = try await browser.answer(check, [], press: "change:story")

            #expect(refused.status == 503 && refused.contains("The queue was long."))
            #expect(changed.status == 200 && changed.contains("The queue was long.</textarea>"))
        }
    }

    @Test func `another language at a kiosk stays at the kiosk, before a code is typed and after the last day`()
        async throws
    {
        let link = "href=\"/riverside/answer?channel=kiosk&amp;edition=cy\""
        try await visiting(try makeSite(consultation: makeWelshConsultation(needsInvitation: true))) { browser in
            let invitation = try await browser.get("/riverside/answer?channel=kiosk")
            let inWelsh = try await browser.get("/riverside/answer?channel=kiosk&edition=cy")

            #expect(invitation.contains("You need a code to answer") && invitation.contains(link))
            #expect(inWelsh.contains("lang=\"cy\"") && inWelsh.contains("url=/riverside/kiosk"))
        }
        let late = makeWorld(today: "2026-10-01")
        try await visiting(try makeSite(consultation: makeWelshConsultation(), world: late)) { browser in
            let closed = try await browser.get("/riverside/answer?channel=kiosk")

            #expect(closed.contains("We are no longer taking answers") && closed.contains(link))
        }
    }

    @Test func `a page that could not be read stays at the kiosk and goes back to its start`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside/answer?channel=kiosk")
            let address = "/riverside/answer?channel=kiosk"
            #expect(page.contains("action=\"\(address)\""))
            let long = try await browser.post(address, [("story", String(repeating: "a", count: 1_100_000))])
            let wrong = try await browser.send(.post, address, headers: [.contentType: "application/json"], body: "{}")

            #expect(long.status == 413 && wrong.status == 415)
            for page in [long, wrong] {
                #expect(page.contains("<meta http-equiv=\"refresh\" content=\"300; url=/riverside/kiosk\">"))
                #expect(page.contains("<a href=\"/riverside/kiosk\">Go to the first page</a>"))
                #expect(page.contains("<a href=\"/riverside/kiosk\" class=\"leave\"") && !page.contains("\"/leave\""))
            }
        }
    }

    @Test func `every page of a kiosk goes back to its start by itself, and its way out leads there`() async throws {
        try await visiting(try makeSite()) { browser in
            let start = try await browser.get("/riverside/kiosk")
            let check = try await interview(browser, story: "Words")
            let question = try await browser.answer(check, [], press: "change:story")
            let end = try await browser.answer(check, [], press: "send")

            for page in [start, check, question, end] {
                #expect(page.contains("<meta http-equiv=\"refresh\" content=\"300; url=/riverside/kiosk\">"))
                #expect(page.contains("<a href=\"/riverside/kiosk\" class=\"leave\"") && !page.contains("\"/leave\""))
                #expect(page.headers[.cacheControl] == "no-store")
            }
            let web = try await browser.get("/riverside/answer")
            #expect(!web.contains("http-equiv=\"refresh\"") && web.contains("href=\"/leave\" class=\"leave\""))
            #expect(!web.contains("still-here"))
        }
    }

    @Test func `whoever is still there keeps what they have typed, without a complaint`() async throws {
        try await visiting(try makeSite()) { browser in
            var page = try await browser.get("/riverside/answer?channel=kiosk")
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [("quote_my_words", "yes")])
            page = try await browser.answer(page, [])
            let asks = page.contains("Are you still here?") && page.contains("value=\"stay\"")
            let typed = try await browser.answer(page, [("story", "Half a story")], press: "stay")
            let blank = try await browser.answer(page, [("story", "")], press: "stay")

            #expect(asks)
            #expect(typed.status == 200 && typed.contains("Half a story</textarea>"))
            #expect(
                blank.status == 200 && blank.contains("<textarea") && !blank.contains("role=\"alert\" aria-labelledby"))
        }
    }

    @Test func `the question comes before the page clears, with time to answer it`() {
        #expect(Stylesheet.css.contains("animation:still-here 0s 180s forwards"))
        #expect(Kiosk.clearAfterSeconds - 180 >= 20)
    }

    @Test func `the start of a kiosk clears what the browser holds and signs staff out`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let start = try await browser.get("/riverside/kiosk")
            let after = try await browser.get("/riverside/themes")

            #expect(start.status == 200)
            #expect(start.headers[.clearSiteData] == "\"cache\", \"cookies\", \"storage\"")
            #expect(after.status == 403)
        }
    }

    @Test func `a form cannot say that it came on paper or with a peer worker`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let check = try await browser.interview(story: "Words")
            let fields = check.fields + [("_channel", "assisted"), ("_go", "send")]
            _ = try await browser.post("/riverside/answer", fields)
        }

        #expect(try await site.cycles[0].store.channelCounts() == [.web: 1])
    }

    @Test func `who ends early at a kiosk is led to its start`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside/answer?channel=kiosk")
            let declined = try await browser.answer(page, [("take_part", "no")])

            #expect(declined.contains("You chose not to take part"))
            #expect(declined.contains("<a href=\"/riverside/kiosk\">Go back to the first page</a>"))
        }
    }
}
