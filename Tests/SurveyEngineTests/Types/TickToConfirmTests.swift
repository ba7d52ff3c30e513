import Involvement
import Testing

@testable import SurveyEngine

struct TickToConfirmTests {
    private func question(_ keys: String = "") throws -> Question {
        let page = "- {question: q, type: tick to confirm, text: Ready?\(keys)}"
        return try #require(try makeInstrument(pages: page).question("q"))
    }

    @Test func `the box has words beside it, the survey's or our own`() throws {
        #expect(TickToConfirm().widget(for: try question(), offering: []) == .tick("Yes, I confirm"))
        let labelled = try question(", label: I am over 18")
        #expect(TickToConfirm().widget(for: labelled, offering: []) == .tick("I am over 18"))
        #expect(TickToConfirm().paper(for: labelled, offering: []) == .tickBox("I am over 18"))
        #expect(labelled.choices == [Choice(id: "confirmed", text: "I am over 18")])
    }

    @Test func `a rule looks at it as at a choice`() throws {
        #expect(throws: Never.self) {
            try makeInstrument(
                pages: """
                    - {question: q, type: tick to confirm, text: Ready?}
                    - {message: m, text: M, show if: q is confirmed}
                    """)
        }
    }

    @Test func `what no box sends is sent back`() throws {
        #expect(throws: Refusal("Tick the box, or leave it empty")) {
            try TickToConfirm().item(from: ["no"], to: try question(), offering: [])
        }
    }

    @Test(arguments: ["x", "X", "\u{2713}", "OK", "yes", "confirmed", "yes,  i confirm"])
    func `a mark in the box is a tick`(mark: String) throws {
        let item = TickToConfirm().itemFromHand([mark], to: try question(), offering: [])

        #expect(item == .answered(.choice("confirmed")))
    }

    @Test(arguments: ["no", "0", "not sure", "yes but"])
    func `anything else by hand is kept, and is no yes`(text: String) throws {
        #expect(TickToConfirm().itemFromHand([text], to: try question(), offering: []) == .asWritten(text))
    }
}
