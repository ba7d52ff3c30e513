import HTTPTypes
import Involvement
import Testing
import Workflow

@testable import Web

/// What staff have typed is never lost: not by a disk that is full, and not when
/// they are signed out meanwhile.
struct KeptFormTests {
    private let said: [(name: String, value: String)] = [
        ("met-day", "20"), ("met-month", "4"), ("met-year", "2026"), ("present", "6"), ("manner", "spoken"),
        ("attribution", "Member of the panel"), ("read", "confirmed"), ("speaker-1", "Member A"),
        ("words-1", "They \(hostile) came"), ("consent-1", "publish"), ("rows", "8"), ("do", "store"),
    ]
    private let fromHere: HTTPFields = [.secFetchSite: "same-origin"]

    private func own(_ page: Answered) -> [(name: String, value: String)] {
        page.fields.filter { $0.name.hasPrefix("_") }
    }

    @Test func `a panel session that cannot be stored just now stands on the page still`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/panel")
            try site.cycles[0].close()

            let refused = try await browser.post("/riverside/panel", own(page) + said)

            #expect(refused.status == 503 && refused.contains("What you typed is still here"))
            #expect(refused.contains("value=\"Member A\"") && refused.contains(" came</textarea>"))
            #expect(HTMLCheck.problems(of: refused.body) == [])
        }
    }

    @Test func `an equality sheet that cannot be stored just now stands on the page still`() async throws {
        var instrument = makeConsultation().instrument
        let age = Question(
            id: "age", type: "choose one", shape: .choice, text: "How old are you?",
            choices: [Choice(id: "young", text: "Young"), Choice(id: "old", text: "Old")])
        instrument.equality = EqualityQuestions(pages: [Page(id: "age", questions: [age])], isShippedPack: false)
        let site = try makeSite(
            consultation: Consultation(
                id: "riverside", instrument: instrument, codebook: makeConsultation().codebook,
                register: ServiceRegister()))
        try await visiting(site) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/paper/apart")
            try site.cycles[0].close()

            let refused = try await browser.post(
                "/riverside/paper/apart", own(page) + [("age", "old"), ("do", "store")])

            #expect(refused.status == 503 && refused.contains("What you typed is still here"))
            #expect(
                HTMLCheck.tags(of: refused.body).contains {
                    $0.attributes["value"] == "old" && $0.attributes["checked"] != nil
                })
        }
    }

    @Test func `who was signed out gets back what they typed, and sends it again once they are in`() async throws {
        let site = try makeSite()
        try await visiting(site) { browser in
            try await browser.signIn()
            let page = try await browser.get("/riverside/panel")
            // As when the program is started again: it knows no session.
            let restarted = Browser(browser.client)

            let out = try await restarted.post("/riverside/panel", own(page) + said, headers: fromHere)
            try await restarted.signIn()
            let back = try await restarted.post("/riverside/panel", out.fields, headers: fromHere)
            let sent = try await restarted.post("/riverside/panel", back.fields, headers: fromHere)
            let after = try await restarted.get("/riverside/panel")

            #expect(out.status == 403 && out.contains("You were signed out") && out.contains("Member A"))
            #expect(!out.fields.contains { $0.name == "_token" })
            #expect(back.status == 403 && back.contains("from before you signed in"))
            #expect(sent.status == 303 && after.contains("stored with 1 statement"))
            #expect(HTMLCheck.problems(of: out.body) == [] && HTMLCheck.problems(of: back.body) == [])
        }
    }

    @Test func `a form that a page elsewhere could have filled in is shown without a button`() async throws {
        try await visiting(try makeSite()) { browser in
            try await browser.signIn()

            let unknown = try await browser.post("/riverside/panel", said)
            let elsewhere = try await browser.post(
                "/riverside/panel", said, headers: [.secFetchSite: "cross-site"])

            #expect(unknown.status == 403 && unknown.contains("Member A") && !unknown.contains("<form"))
            #expect(elsewhere.status == 403 && !elsewhere.contains("Member A"))
        }
    }
}
