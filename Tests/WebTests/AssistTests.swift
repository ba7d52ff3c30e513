import HTTPTypes
import Involvement
import Storage
import Testing

@testable import Web
@testable import Workflow

struct AssistTests {
    private let path = "/riverside/assist"

    /// Signed in, and past who helps and how the person agreed.
    private func begin(_ browser: Browser, helper: String = "Sam, peer worker") async throws -> Answered {
        try await browser.signIn()
        let start = try await browser.get(path)
        return try await browser.post(
            path, start.fields + [("helper", helper), ("manner", "interpreter"), ("do", "begin")])
    }

    private func interview(_ browser: Browser, _ first: Answered) async throws -> [Answered] {
        var pages = [first]
        let typed: [[(name: String, value: String)]] = [
            [("take_part", "yes")], [("quote_my_words", "no")], [], [("story", "In their own words")],
            [("tier", "t1"), ("helped", "group")], [("weeks_waited", "2")],
        ]
        for fields in typed { pages.append(try await browser.answer(pages[pages.count - 1], fields, at: path)) }
        return pages
    }

    @Test func `who helped and how the person agreed is stored with the answers`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let pages = try await interview(browser, begin(browser))
            let end = try await browser.answer(pages[pages.count - 1], [], press: "send", at: path)
            let again = try await browser.answer(pages[pages.count - 1], [], press: "send", at: path)
            let code = try #require(ReceiptCode(typed: pages[0].fields.first { $0.name == "_receipt" }?.value ?? ""))

            for page in pages {
                #expect(page.status == 200 && page.contains("Someone is typing these answers for you."))
                #expect(page.contains("action=\"/riverside/assist\""))
                #expect(HTMLCheck.problems(of: page.body) == [])
            }
            #expect(end.contains("The answers are stored") && end.contains(code.grouped))
            #expect(again.contains("These answers were stored before"))
            #expect(HTMLCheck.problems(of: end.body) == [])
            #expect(
                try await site.cycles[0].store.responses().map(\.assistance)
                    == [Assistance(helper: "Sam, peer worker", consent: .byInterpreter)])
        }
    }

    @Test func `it does not begin before it is said who helps and how they agreed`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()
            let start = try await browser.get(path)
            let refused = try await browser.post(path, start.fields + [("helper", " "), ("do", "begin")])

            #expect(refused.status == 422)
            #expect(refused.contains("Write your name or what you are") && refused.contains("Say how they agreed."))
            #expect(HTMLCheck.problems(of: refused.body) == [])
        }
    }

    @Test func `a page without the session's token takes nothing`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let pages = try await interview(browser, begin(browser))
            let last = pages[pages.count - 1].fields.filter { $0.name != "_token" }
            let forged = try await browser.post(path, last + [("_go", "send")])

            #expect(forged.status == 403)
        }
        #expect(try await site.cycles[0].store.responseCount() == 0)
    }

    @Test func `the name of the helper is escaped, and stands as who works there`() async throws {
        try await visiting(try makeSite()) { browser in
            _ = try await begin(browser, helper: "Ash <b>")
            let start = try await browser.get(path)

            #expect(start.contains("value=\"Ash &lt;b&gt;\""))
        }
    }

    @Test func `a name changed on another page meanwhile does not change who helped`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let pages = try await interview(browser, begin(browser))
            let token = pages[0].fields.filter { $0.name == "_token" }.prefix(1)
            _ = try await browser.post("/riverside/themes", token + [("name", "Ash")])
            let end = try await browser.answer(pages[pages.count - 1], [], press: "send", at: path)

            #expect(end.contains("The answers are stored"))
        }
        #expect(try await site.cycles[0].store.responses().map(\.assistance?.helper) == ["Sam, peer worker"])
    }

    @Test func `answers are not taken from a session in which nobody said who helps`() async throws {
        let site = try makeSite()

        try await visiting(site) { browser in
            let pages = try await interview(browser, begin(browser))
            try await browser.signIn()
            let start = try await browser.get(path)
            let stale = pages[pages.count - 1].fields.filter { $0.name != "_token" }
            let token = start.fields.filter { $0.name == "_token" }.prefix(1)
            let refused = try await browser.post(path, stale + token + [("_go", "send")])

            #expect(refused.contains("It does not say who helps and how they agreed."))
        }
        #expect(try await site.cycles[0].store.responseCount() == 0)
    }
}
