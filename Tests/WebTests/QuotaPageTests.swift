import Involvement
import Storage
import Testing

@testable import Web
@testable import Workflow

struct QuotaPageTests {
    private let full = "Enough people have told us about doctors."

    /// What kind of service it was comes before anybody has written a word.
    private func makeQuotaConsultation() -> Consultation {
        let open = makeConsultation()
        var instrument = open.instrument
        instrument.blocks.sort { one, _ in one.pages.contains { $0.id == "tier" } }
        instrument.quotas = [
            Quota(id: "doctors", fits: .call(.equal, [.answer("tier"), .text("t1")]), atMost: 1, say: full)
        ]
        return Consultation(
            id: open.id, instrument: instrument, codebook: open.codebook, register: open.register)
    }

    @Test func `a place that a command has filled beside the server is not offered`() async throws {
        let site = try makeSite(consultation: makeQuotaConsultation())
        let command = ReviewCycle(
            consultation: makeQuotaConsultation(), store: site.cycles[0].store, world: makeWorld())
        let entries: Entries = [
            "take_part": ["yes"], "quote_my_words": ["no"], "before": [], "story": ["S"], "tier": ["t1"], "helped": [],
            "weeks_waited": [],
        ]
        #expect(try await command.submit(entries, receipt: command.makeReceiptCode(), channel: .paper) == .stored)

        try await visiting(site) { browser in
            var page = try await browser.get("/riverside/answer")
            page = try await browser.answer(page, [("take_part", "yes")])
            page = try await browser.answer(page, [("quote_my_words", "no")])
            page = try await browser.answer(page, [("tier", "t1")])

            #expect(page.contains(full))
        }
    }
}
