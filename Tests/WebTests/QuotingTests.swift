import Involvement
import Testing
import Workflow

@testable import Web

struct QuotingTests {
    private func withPassage(
        _ story: String, _ body: @Sendable (Browser, ReviewCycle, String, Answered) async throws -> Void
    ) async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            _ = try await browser.answer(try await browser.interview(story: story), [], press: "send")
            try await browser.signIn()
            let page = try await browser.get("/riverside/themes?show=all")
            let key = try #require(try await site.cycles[0].codedQuotations().first).id.rawValue
            try await body(browser, site.cycles[0], key, page)
        }
    }

    private func form(_ page: Answered, _ key: String, ticked: [String], others: String = "") -> [(
        name: String, value: String
    )] {
        var token: [(name: String, value: String)] = []
        if let one = page.fields.first(where: { $0.name == StaffGuard.formTokenField }) { token = [one] }
        return token + page.fields.filter { $0.name == "seen" } + ticked.map { ("hide-\(key)", $0) }
            + [("others-\(key)", others), ("show", "all"), ("do", "clear")]
    }

    @Test func `a passage lists what would be hidden, and leaves without it`() async throws {
        try await withPassage("My nurse Aneesa left. Bex too.") { browser, cycle, key, page in
            let ticked = page.fields.filter { $0.name == "seen" }.map(\.value)
            let sent = try await browser.post(
                "/riverside/themes/\(key)/quoting", form(page, key, ticked: ticked, others: "bex\r\n"))
            let after = try await browser.get("/riverside/themes?show=all")

            #expect(page.contains("Aneesa → [Name]"))
            #expect(sent.status == 303)
            #expect(after.contains("<p class=\"words\" dir=\"auto\">My nurse [Name] left. [Hidden] too.</p>"))
            #expect(try await cycle.codedQuotations().first?.quotation.text == "My nurse Aneesa left. Bex too.")
            for shown in [page, after] { #expect(HTMLCheck.problems(of: shown.body) == []) }
        }
    }

    @Test func `a typed word that stands nowhere is said so, and nothing typed or ticked is lost`() async throws {
        try await withPassage("My nurse Aneesa left.") { browser, cycle, key, page in
            let refused = try await browser.post(
                "/riverside/themes/\(key)/quoting", form(page, key, ticked: [], others: "<b>Bob</b>\nleft"))

            #expect(refused.status == 422)
            #expect(refused.contains("“&lt;b&gt;Bob&lt;/b&gt;” does not stand in this passage."))
            #expect(refused.contains("&lt;b&gt;Bob&lt;/b&gt;\nleft</textarea>"))
            #expect(!refused.contains(" checked"), "what was unticked stays so")
            #expect(try await cycle.codedQuotations().first?.clearance == nil)
            #expect(HTMLCheck.problems(of: refused.body) == [])
        }
    }

    @Test func `a form from before the words were proposed clears nothing`() async throws {
        try await withPassage("My nurse Aneesa left.") { browser, cycle, key, page in
            let old = form(page, key, ticked: []).filter { $0.name != "seen" }
            let refused = try await browser.post("/riverside/themes/\(key)/quoting", old)
            let direct = try await browser.post("/riverside/themes/\(key)", old)

            #expect(refused.status == 422 && refused.contains("Look at the list once more"))
            #expect(direct.status == 422 || direct.status == 400)
            #expect(try await cycle.codedQuotations().first?.clearance == nil)
        }
    }

    @Test func `hiding everything is refused, and holding back is not`() async throws {
        try await withPassage("Aneesa.") { browser, cycle, key, page in
            let ticked = page.fields.filter { $0.name == "seen" }.map(\.value)
            let all = try await browser.post("/riverside/themes/\(key)/quoting", form(page, key, ticked: ticked))
            let fields = form(page, key, ticked: ticked).filter { $0.name != "do" } + [("do", "hold_back")]
            let back = try await browser.post("/riverside/themes/\(key)/quoting", fields)

            #expect(all.status == 422 && all.contains("Nothing would be left to read."))
            #expect(back.status == 303)
            #expect(try await cycle.codedQuotations().first?.clearance?.isCleared == false)
        }
    }
}
