import Foundation
import Involvement
import Testing
import Workflow

@testable import Web

struct DangerPageTests {
    private func send(_ story: String, _ browser: Browser) async throws {
        _ = try await browser.answer(try await browser.interview(story: story), [], press: "send")
    }

    @Test func `a danger stands first on every staff page, and is written down by somebody with a name`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            try await send("He hits me <b>hard</b>", browser)
            try await browser.signIn()

            let elsewhere = try await browser.get("/riverside/links")
            let page = try await browser.get("/riverside/danger")
            let key = try #require(try await site.cycles[0].dangers(waiting: true, from: 0, atMost: 1).first).finding.id
            let form: [(name: String, value: String)] =
                [
                    ("_token", ""), ("seen", "violence"), ("outcome-\(key)", "talked_about"),
                    ("note-\(key)", "Called Jo"),
                ].filter { !$0.1.isEmpty } + page.fields.filter { $0.name == StaffGuard.formTokenField }
            let nameless = try await browser.post("/riverside/danger/\(key)", form)
            let written = try await browser.post("/riverside/danger/\(key)", form + [("name-\(key)", "Ash")])
            let after = try await browser.get("/riverside/danger")
            let log = try await browser.get("/riverside/danger?show=dealt_with")

            let link = try #require(elsewhere.body.range(of: "Someone may be in danger (1)"))
            let other = try #require(elsewhere.body.range(of: "Links and posters</a>"))
            #expect(link.lowerBound < other.lowerBound)
            #expect(page.contains("<mark>hits me</mark> &lt;b&gt;hard&lt;/b&gt;"))
            #expect(page.contains("May speak of violence"))
            #expect(
                nameless.status == 422 && nameless.contains("Write your own name") && nameless.contains("Called Jo"))
            #expect(written.status == 303)
            #expect(after.contains("There is nothing in this list.") && after.contains("It is written down"))
            #expect(after.contains(">Someone may be in danger</a>"))
            #expect(log.contains("Ash: Talked about with the safeguarding lead") && log.contains("Called Jo"))
            for shown in [page, nameless, after, log] { #expect(HTMLCheck.problems(of: shown.body) == []) }
        }
    }

    @Test func `people who answer see nothing of it`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await browser.interview(story: "I want to kill myself")
            let sent = try await browser.answer(check, [], press: "send")
            let plain = try await browser.interview(story: "They were kind")
            let plainSent = try await browser.answer(plain, [], press: "send")

            func frame(_ page: Answered) -> [String] { HTMLCheck.tags(of: page.body).map(\.name) }
            #expect(frame(sent) == frame(plainSent))
            #expect(!sent.contains("danger"))
        }
    }
}
