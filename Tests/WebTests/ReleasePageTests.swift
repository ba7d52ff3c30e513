import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

/// Citing people's words, and what happens when that cannot be.
@Suite struct ReleasePageTests {
    private func withRelease(
        asks: [Ask], _ visit: @escaping @Sendable (Browser, _ key: String, _ token: String) async throws -> Void
    ) async throws {
        let plain = makeConsultation()
        let site = try makeSite(
            consultation: Consultation(
                id: plain.id, instrument: plain.instrument, codebook: plain.codebook, register: plain.register,
                asks: asks))
        try await visiting(site) { browser in
            _ = try await browser.answer(try await browser.interview(story: "Housing came late."), [], press: "send")
            try await browser.signIn()
            let list = try await browser.get("/riverside/themes?show=all")
            let key = try #require(try await site.cycles[0].codedQuotations().first).id.rawValue
            try await visit(browser, key, list.fields.first { $0.name == "_token" }?.value ?? "")
        }
    }

    @Test func `an ask that points at words which are not there is said on the page, and nothing is made`() async throws
    {
        try await withRelease(asks: [Ask(id: "doors", text: "Open doors", evidence: ["k99"])]) { browser, _, token in
            let made = try await browser.post("/riverside/release", [("_token", token)])

            #expect(made.status == 422)
            #expect(made.contains("It was not made") && made.contains("there is no quotation `k99`"))
            #expect(made.contains("Make the release"))
            #expect(HTMLCheck.problems(of: made.body) == [])
            #expect(!(try await browser.get("/riverside/release")).contains("role=\"status\""))
        }
    }

    @Test func `a passage shows how to cite it once it may be quoted, and not before`() async throws {
        try await withRelease(asks: []) { browser, key, token in
            let before = try await browser.get("/riverside/themes?show=all")
            _ = try await browser.post(
                "/riverside/themes/\(key)", [("_token", token), ("do", "clear"), ("show", "all")])
            let after = try await browser.get("/riverside/themes?show=all")

            #expect(!before.contains("{quote"))
            #expect(after.contains("{quote \(key)}"))
        }
    }
}
