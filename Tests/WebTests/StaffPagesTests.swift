import HTTPTypes
import Involvement
import NIOCore
import Testing
import Workflow

@testable import Web

struct StaffPagesTests {
    @Test func `the first page leads to every place where staff work`() async throws {
        try await visiting(try makeSite()) { browser in
            let home = try await browser.get("/")

            for place in StaffNavigation.Place.allCases {
                #expect(home.contains("href=\"/riverside/\(place.rawValue)\""), "\(place)")
            }
        }
    }

    /// A facilitator at the list, with one passage to decide on.
    private func withPassage(
        story: String = "Housing came late. \(hostile)",
        _ visit: @escaping @Sendable (Browser, _ key: String, _ token: String) async throws -> Void
    ) async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            let check = try await browser.interview(story: story)
            _ = try await browser.answer(check, [], press: "send")
            try await browser.signIn()
            let list = try await browser.get("/riverside/themes")
            let key = try await site.cycles[0].codedQuotations()[0].id.rawValue
            let token = list.fields.first { $0.name == "_token" }?.value ?? ""
            try await visit(browser, key, token)
        }
    }

    @Test func `a passage is listed with its theme, the reason and the words, all escaped`() async throws {
        try await withPassage { browser, key, _ in
            let list = try await browser.get("/riverside/themes")

            #expect(list.status == 200)
            #expect(list.contains("<mark>Hous"))
            #expect(list.contains("Housing &amp; &quot;home&quot;"))
            #expect(list.contains("Answer to: What was it like?"))
            #expect(!list.contains("<script>") && list.contains("&quot;\(accent) onload="))
            #expect(list.contains("id=\"passage-\(key)\""))
            #expect(HTMLCheck.problems(of: list.body) == [])
        }
    }

    @Test func `words in Welsh say so, for a screen reader to speak them`() async throws {
        try await withPassage(story: "Roedd y gweithiwr yn garedig iawn wrtha i.") { browser, _, _ in
            let list = try await browser.get("/riverside/themes?show=all")

            #expect(list.contains("<blockquote lang=\"cy\">"))
            #expect(HTMLCheck.problems(of: list.body) == [])
        }
    }

    @Test func `an accepted theme is kept with the name of who decided`() async throws {
        try await withPassage { browser, key, token in
            let named = try await browser.post("/riverside/themes", [("_token", token), ("name", "Ash <b>")])
            let decided = try await browser.post(
                "/riverside/themes/\(key)",
                [
                    ("_token", token), ("do", "accept"), ("theme", "housing"), ("polarity", "mixed"),
                    ("show", "to_decide"),
                ])
            let list = try await browser.get(String(decided.headers[.location]?.split(separator: "#")[0] ?? ""))

            #expect(named.status == 303 && decided.status == 303)
            #expect(
                decided.headers[.location] == "/riverside/themes?show=to_decide&page=1&at=\(key)#passage-\(key)")
            #expect(list.contains("accepted, mixed, by Ash &lt;b&gt;"))
            #expect(HTMLCheck.problems(of: list.body) == [])
        }
    }

    @Test func `who is done with a passage rejects what is left, and it is no longer to decide`() async throws {
        try await withPassage { browser, key, token in
            let done = try await browser.post("/riverside/themes/\(key)", [("_token", token), ("do", "done")])
            let list = try await browser.get("/riverside/themes?show=all")

            #expect(done.status == 303)
            #expect(list.contains("is done with this passage."))
            #expect(list.contains("rejected by"))
            #expect(list.contains("To decide (0)"))
            #expect(!list.contains("value=\"done\""))
            #expect(HTMLCheck.problems(of: list.body) == [])
        }
    }

    @Test func `a theme that nobody suggested can be added, and one refused`() async throws {
        try await withPassage { browser, key, token in
            _ = try await browser.post(
                "/riverside/themes/\(key)",
                [("_token", token), ("do", "accept"), ("theme", "trust"), ("polarity", "positive")])
            _ = try await browser.post(
                "/riverside/themes/\(key)", [("_token", token), ("do", "reject"), ("theme", "housing")])
            let list = try await browser.get("/riverside/themes?show=all")

            #expect(list.contains("accepted, positive, by facilitator"))
            #expect(list.contains("rejected by facilitator"))
            #expect(!list.contains("Suggested themes"))
        }
    }

    @Test func `a passage shows who checked it for names and places, and what they found`() async throws {
        try await withPassage { browser, key, token in
            let before = try await browser.get("/riverside/themes?show=all")
            _ = try await browser.post("/riverside/themes/\(key)", [("_token", token), ("do", "clear")])
            let cleared = try await browser.get("/riverside/themes?show=all")
            _ = try await browser.post("/riverside/themes/\(key)", [("_token", token), ("do", "hold_back")])
            let heldBack = try await browser.get("/riverside/themes?show=all")

            #expect(before.contains("Nobody has checked it for names and places yet."))
            #expect(cleared.contains("Checked for names and places by facilitator"))
            #expect(heldBack.contains("Not to be quoted, says facilitator."))
        }
    }

    @Test(arguments: ["", "0000"])
    func `a form without this session's token changes nothing`(token: String) async throws {
        try await withPassage { browser, key, _ in
            let forged = try await browser.post(
                "/riverside/themes/\(key)", [("_token", token), ("do", "accept"), ("theme", "housing")])
            let list = try await browser.get("/riverside/themes")

            #expect(forged.status == 403 && forged.contains("It was not stored."))
            #expect(list.contains("Suggested themes"))
        }
    }

    @Test func `a form sent from another site changes nothing, even with the token`() async throws {
        try await withPassage { browser, key, token in
            let fields = [(name: "_token", value: token), ("do", "accept"), ("theme", "housing")]
            for headers: HTTPFields in [
                [.secFetchSite: "cross-site"], [.secFetchSite: "same-site"], [.origin: "https://evil.example"],
                [.origin: "http://localhost.evil.example"],
            ] {
                let forged = try await browser.post("/riverside/themes/\(key)", fields, headers: headers)
                #expect(forged.status == 403)
            }
            for headers: HTTPFields in [
                [.secFetchSite: "same-origin", .origin: "null"], [.origin: "http://localhost"],
            ] {
                let honest = try await browser.post("/riverside/themes/\(key)", fields, headers: headers)
                #expect(honest.status == 303)
            }
        }
    }

    @Test func `a theme or passage that does not exist is refused in words`() async throws {
        try await withPassage { browser, key, token in
            let theme = try await browser.post(
                "/riverside/themes/\(key)", [("_token", token), ("do", "accept"), ("theme", "nothing")])
            let none = try await browser.post(
                "/riverside/themes/\(key)", [("_token", token), ("do", "accept"), ("theme", "")])
            let passage = try await browser.post(
                "/riverside/themes/kzzzz", [("_token", token), ("do", "accept"), ("theme", "housing")])

            #expect(theme.status == 422 && theme.contains("It is not in the codebook."))
            #expect(none.status == 422 && none.contains("Choose a theme first."))
            #expect(passage.status == 404)
        }
    }

    @Test(arguments: ["", "?by=service", "?by=tier", "?by=month", "?by=nonsense&page=x", "?page=-9223372036854775808"])
    func `the summary is a page whatever is asked`(query: String) async throws {
        try await withPassage { browser, _, _ in
            let summary = try await browser.get("/riverside/summary\(query)")

            #expect(summary.status == 200)
            #expect(summary.contains("role=\"img\"") && summary.contains("[c] means too few people to publish"))
            #expect(HTMLCheck.problems(of: summary.body) == [])
        }
    }

    @Test(arguments: ["", "?show=all", "?show=no_theme", "?show=to_check", "?show=x&page=999999999999999999999&at=x"])
    func `the list of passages is a page whatever is asked`(query: String) async throws {
        try await withPassage { browser, _, _ in
            let list = try await browser.get("/riverside/themes\(query)")

            #expect(list.status == 200)
            #expect(HTMLCheck.problems(of: list.body) == [])
        }
    }

    @Test func `the release page says what is held back and makes nothing by itself`() async throws {
        try await withPassage { browser, _, _ in
            let page = try await browser.get("/riverside/release")
            let forged = try await browser.post("/riverside/release", [("_token", "x")])

            #expect(page.status == 200 && page.contains("What is held back"))
            #expect(!page.contains("role=\"status\""))
            #expect(forged.status == 403)
            #expect(HTMLCheck.problems(of: page.body) == [])
        }
    }

    @Test func `a release that was made is shown by its name, never by where it lies`() {
        var html = HTMLWriter()
        MadeReleaseModel(consultation: "riverside", number: 3, folder: "riverside-3", files: ["a.csv"]).write(
            at: Address("/riverside/release"), &html)
        let page = String(buffer: html.finish())

        #expect(page.contains("Release 3 is made") && page.contains("riverside-3") && page.contains("<li>a.csv</li>"))
    }

    @Test func `the summary says how answers came in, in numbers that may be shown`() async throws {
        let site = try makeSite()
        for way in [Channel.paper, .assisted] {
            for _ in 1...20 {
                let cycle = site.cycles[0]
                let submitted = try await cycle.submit(
                    [
                        "take_part": ["yes"], "quote_my_words": ["no"], "before": [], "story": ["S"], "tier": ["t1"],
                        "helped": [], "weeks_waited": [],
                    ], receipt: cycle.makeReceiptCode(), channel: way,
                    assistance: way == .assisted ? Assistance(helper: "Sam", consent: .inSignLanguage) : nil)
                #expect(submitted == .stored)
            }
        }

        try await visiting(site) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/summary")

            #expect(page.contains("<th scope=\"row\">Somebody typed for them</th><td>20</td>"))
            #expect(page.contains("<th scope=\"row\">They said yes in sign language</th><td>[c]</td>"))
            #expect(!page.contains("Sam"))
            #expect(HTMLCheck.problems(of: page.body) == [])
        }
    }
}
