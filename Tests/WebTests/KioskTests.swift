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
