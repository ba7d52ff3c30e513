import Involvement
import Testing
import Workflow

@testable import Web

struct InvitationPageTests {
    private func makeInvitedSite() throws -> Site {
        let open = makeConsultation()
        var instrument = open.instrument
        instrument.needsInvitation = true
        return try makeSite(
            consultation: Consultation(
                id: open.id, instrument: instrument, codebook: open.codebook, register: open.register))
    }

    @Test func `the start page asks for the code, and a link with a code begins at once`() async throws {
        let site = try makeInvitedSite()
        let code = try await site.cycles[0].invite(count: 8, label: "Drop-in")[0]

        try await visiting(site) { browser in
            let start = try await browser.get("/riverside")
            let linked = try await browser.get("/riverside?invitation=\(code.grouped)")
            let first = try await browser.get("/riverside/answer?invitation=\(code.grouped)")

            #expect(start.contains("You need a code to answer") && start.contains("name=\"invitation\""))
            #expect(linked.contains("/riverside/answer?invitation=\(code.grouped)"))
            #expect(first.status == 200 && first.contains("I agree to take part"))
            #expect(HTMLCheck.problems(of: start.body) == [])
        }
    }

    @Test func `without a code, or with a wrong one, nobody begins and the page says what to do`() async throws {
        try await visiting(try makeInvitedSite()) { browser in
            let without = try await browser.get("/riverside/answer")
            let wrong = try await browser.get("/riverside/answer?invitation=\(encoded("0000-<b>"))")

            #expect(without.status == 200 && without.contains("You need a code to answer"))
            #expect(wrong.status == 422 && wrong.contains("<title>Error: You need a code to answer"))
            #expect(wrong.contains("value=\"0000-&lt;b&gt;\""))
            #expect(wrong.contains("aria-invalid=\"true\"") && !without.contains("aria-invalid"))
            #expect(wrong.contains("aria-describedby=\"problem-invitation\"") && wrong.contains("href=\"#invitation\""))
            #expect(HTMLCheck.problems(of: wrong.body) == [])
        }
    }

    @Test func `a code that was used meanwhile keeps the answers and takes another code`() async throws {
        let site = try makeInvitedSite()
        let codes = try await site.cycles[0].invite(count: 8, label: "Drop-in")

        try await visiting(site) { browser in
            func check() async throws -> Answered {
                var page = try await browser.get("/riverside/answer?invitation=\(codes[0].grouped)")
                page = try await browser.answer(page, [("take_part", "yes")])
                page = try await browser.answer(page, [("quote_my_words", "yes")])
                page = try await browser.answer(page, [])
                page = try await browser.answer(page, [("story", "Told once")])
                page = try await browser.answer(page, [("tier", "t2")])
                return try await browser.answer(page, [("weeks_waited", "3")])
            }
            let (mine, theirs) = (try await check(), try await check())
            let first = try await browser.answer(mine, [], press: "send")
            let second = try await browser.answer(theirs, [], press: "send")
            let third = try await browser.answer(second, [("_invitation", codes[1].text)], press: "send")

            #expect(first.status == 200 && first.contains("We have your answers"))
            #expect(second.status == 422 && second.contains("This code does not work"))
            #expect(second.fields.contains { $0.name == "story" && $0.value == "Told once" })
            #expect(third.status == 200 && third.contains("We have your answers"))
        }
    }
}
