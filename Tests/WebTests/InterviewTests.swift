import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

struct InterviewTests {
    @Test func `a whole interview is stored once, however often it is sent`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let check = try await browser.interview(story: "Housing came late. \(hostile)")
            let first = try await browser.answer(check, [], press: "send")
            let second = try await browser.answer(check, [], press: "send")

            #expect(check.contains("Check your answers") && check.contains("A drop-in"))
            #expect(first.status == 200 && first.contains("Thank you. We have your answers"))
            #expect(second.status == 200 && second.contains("We already have your answers"))
            let code = try #require(ReceiptCode(typed: check.fields.first { $0.name == "_receipt" }?.value ?? ""))
            #expect(first.contains(code.grouped))
            _ = try await site.cycles[0].tag()
            #expect(try await site.cycles[0].codedQuotations().count == 1)
        }
    }

    @Test func `what a person typed comes back as they typed it, escaped`() async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: hostile)
            let story = try await browser.answer(check, [], press: "change:story")

            #expect(story.status == 200)
            #expect(!story.contains("<script>") && !check.contains("<script>"))
            #expect(story.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;\(accent) onload="))
            #expect(check.fields.first { $0.name == "story" }?.value.utf8.elementsEqual(hostile.utf8) == true)
        }
    }

    @Test func `a page with something to mend says so at the top, beside the box and in the title`() async throws {
        try await visiting(try makeSite()) { browser in
            var page = try await browser.get("/riverside/answer")
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [])
            page = try await browser.answer(page, [])
            page = try await browser.answer(page, [("story", "Some words")])
            page = try await browser.answer(page, [("tier", "t1")])
            page = try await browser.answer(page, [("weeks_waited", "about <three>")])

            #expect(page.status == 422)
            #expect(page.contains("<title>Error: How many weeks did you wait? - "))
            #expect(page.contains("role=\"alert\"") && page.contains("<a href=\"#q-weeks_waited\">"))
            #expect(page.contains("aria-describedby=\"problem-weeks_waited\" aria-invalid=\"true\""))
            #expect(page.contains("value=\"about &lt;three&gt;\""))
            #expect(page.fields.first { $0.name == "story" }?.value == "Some words")
            #expect(HTMLCheck.problems(of: page.body) == [])
        }
    }

    @Test func `going back keeps what was typed on the page that was left`() async throws {
        try await visiting(try makeSite()) { browser in
            var page = try await browser.get("/riverside/answer")
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [("quote_my_words", "no")])
            page = try await browser.answer(page, [])
            page = try await browser.answer(page, [("story", "Half a story")], press: "back")

            #expect(page.status == 200)
            #expect(page.contains("Take your time."))
            #expect(page.fields.first { $0.name == "story" }?.value == "Half a story")
            page = try await browser.answer(page, [])
            #expect(page.contains("Half a story</textarea>") || page.contains("What kind was it?"))
        }
    }

    @Test func `Enter goes on, since the button for it comes first`() async throws {
        try await visiting(try makeSite()) { browser in
            var page = try await browser.get("/riverside/answer")
            page = try await browser.answer(page, [("take_part", "yes")])

            let buttons = HTMLCheck.tags(of: page.body).filter { $0.name == "button" && !$0.isEnd }
            #expect(buttons.compactMap { $0.attributes["value"] } == ["next", "back", "next", "save"])
            // The first is there for Enter alone: the eye, the ear and the Tab key pass it by.
            #expect(buttons[0].attributes["tabindex"] == "-1" && buttons[0].attributes["aria-hidden"] == "true")
            #expect(buttons[0].attributes["class"] == "heard-only" && buttons[1].attributes["form"] == "answers")
        }
    }

    @Test func `a blank answer is carried as seen, not asked again`() async throws {
        try await visiting(try makeSite()) { browser in
            var page = try await browser.get("/riverside/answer")
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [])

            #expect(page.fields.contains { $0.name == "quote_my_words" && $0.value.isEmpty })
            #expect(page.contains("Take your time."))
        }
    }

    @Test func `the first page for free words says that nobody reads it live`() async throws {
        try await visiting(try makeSite()) { browser in
            var page = try await browser.get("/riverside/answer")
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [])
            let before = page
            page = try await browser.answer(page, [])

            #expect(!before.contains("call 999"))
            #expect(page.contains("If you or someone else is in danger now, call 999."))
            #expect(page.contains("href=\"tel:08081570142\""))
        }
    }

    @Test func `an unknown page keeps every answer and can be carried on from`() async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: "My words")

            let lost = try await browser.post("/riverside/answer", check.fields + [("_page", "gone"), ("_go", "next")])
            let carriedOn = try await browser.answer(lost, [])

            #expect(lost.status == 400)
            #expect(lost.contains("Carry on") && lost.contains("My words"))
            #expect(carriedOn.status == 200 && carriedOn.contains("Check your answers"))
        }
    }

    @Test(arguments: ["", "nonsense", "7QK2M"])
    func `a receipt code that cannot be read is replaced and nothing is lost`(code: String) async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: "My words")
            let fields = check.fields.filter { $0.name != "_receipt" } + [("_receipt", code), ("_go", "send")]

            let sent = try await browser.post("/riverside/answer", fields)

            #expect(sent.status == 200 && sent.contains("Thank you. We have your answers"))
        }
    }

    @Test func `sending too early goes back to what is missing`() async throws {
        try await visiting(try makeSite()) { browser in
            let sent = try await browser.post("/riverside/answer", [("take_part", "yes"), ("_go", "send")])

            #expect(sent.status == 422)
            #expect(sent.contains("You may publish what I write"))
        }
    }

    @Test func `somebody who does not take part is told that nothing was kept`() async throws {
        try await visiting(try makeSite()) { browser in
            let page = try await browser.get("/riverside/answer")
            let declined = try await browser.answer(page, [("take_part", "no")])

            #expect(declined.status == 200)
            #expect(declined.contains("We kept nothing."))
            // Only what it takes to show this page in another language; this survey has one.
            #expect(declined.fields.isEmpty)
        }
    }

    @Test func `after the last day people are told, and get their words back`() async throws {
        let closed = try makeSite(world: makeWorld(today: "2026-10-01"))

        try await visiting(closed) { browser in
            let start = try await browser.get("/riverside")
            let asked = try await browser.get("/riverside/answer")
            let sent = try await browser.post(
                "/riverside/answer", [("story", "Too late <b>"), ("_page", "story"), ("_go", "next")])

            #expect(start.status == 200 && start.contains("The last day was 30 September 2026."))
            #expect(!start.contains("Start now"))
            #expect(asked.status == 200 && asked.contains("We are no longer taking answers"))
            #expect(sent.status == 409 && sent.contains("Too late &lt;b&gt;"))
        }
    }

    @Test func `when answers cannot be stored they stay on the page, ready to be sent again`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await browser.interview(story: "My <words>")
            try site.cycles[0].close()

            let failed = try await browser.answer(check, [], press: "send")

            #expect(failed.status == 503)
            #expect(failed.headers[.retryAfter] == "60")
            #expect(failed.contains("My &lt;words&gt;") && failed.contains("Try again"))
            #expect(
                Set(failed.fields.map { "\($0.name)=\($0.value)" })
                    == Set(check.fields.map { "\($0.name)=\($0.value)" }))
            #expect(HTMLCheck.tags(of: failed.body).contains { $0.attributes["value"] == "send" })
        }
    }

    @Test func `a form that is none of ours is refused with a page`() async throws {
        try await visiting(try makeSite()) { browser in
            let wrongKind = try await browser.send(
                .post, "/riverside/answer", headers: [.contentType: "application/json"], body: "{}")
            let noKind = try await browser.send(.post, "/riverside/answer", body: "a=1")
            let empty = try await browser.post("/riverside/answer", [])
            let charset = try await browser.send(
                .post, "/riverside/answer",
                headers: [.contentType: "Application/x-www-form-urlencoded; charset=UTF-8"], body: "take_part=yes")

            #expect(wrongKind.status == 415 && noKind.status == 415)
            #expect(empty.status == 400 && empty.contains("Nothing arrived"))
            #expect(empty.contains("<a href=\"/riverside\">"))
            #expect(charset.status == 200)
        }
    }

    @Test func `too long a body is refused, whether it says its length or not`() async throws {
        try await visiting(try makeSite()) { browser in
            let long = try await browser.post(
                "/riverside/answer", [("story", String(repeating: "a", count: 3_000_000))])
            let fields = Array(repeating: (name: "a", value: "1"), count: PostedForm.fieldLimit + 1)
            let many = try await browser.post("/riverside/answer", fields)

            #expect(long.status == 413 && long.contains("too much to take at once"))
            #expect(many.status == 413)
        }
    }

    @Test func `nothing in a page is asked of anybody else, and no page is heavy`() async throws {
        try await visiting(try makeSite()) { browser in
            let check = try await browser.interview(story: "My words")
            let pages = [
                try await browser.get("/"), try await browser.get("/riverside"),
                try await browser.get("/riverside/answer"), check, try await browser.answer(check, [], press: "send"),
                try await browser.get("/nowhere"),
            ]

            for page in pages {
                #expect(HTMLCheck.problems(of: page.body) == [])
                #expect(!page.contains("<img") && !page.contains("http://") && !page.contains("https://"))
                #expect(
                    HTMLCheck.tags(of: page.body).filter { $0.name == "script" && !$0.isEnd }.map(\.attributes)
                        == [["src": "/script.js?v=\(Script.version)", "defer": ""]])
                #expect(page.contains("<a href=\"/leave\""))
                #expect(page.contains("Night Line"))
                #expect(page.body.utf8.count < 30_000)
            }
        }
    }

    @Test func `a survey's own words are escaped everywhere`() async throws {
        let site = try makeSite(consultation: makeConsultation(title: hostile))

        try await visiting(site) { browser in
            for path in ["/", "/riverside", "/riverside/answer"] {
                let page = try await browser.get(path)

                #expect(!page.contains("<script>"))
                #expect(HTMLCheck.problems(of: page.body) == [])
            }
        }
    }
}
