import Involvement
import Testing

@testable import SurveyEngine

struct ChooseAnyTests {
    static let choices = [
        Choice(id: "a", text: "A"), Choice(id: "b", text: "B"), Choice(id: "c", text: "C"),
        Choice(id: "none", text: "None of these", isOnItsOwn: true),
        Choice(id: Choice.preferNotToSay, text: "Rather not say"),
    ]

    private func item(_ entered: String..., limits: Question.Limits = .init()) throws(Refusal) -> ItemResponse {
        let question = Question(id: "q", type: "choose any", shape: .choices, text: "", limits: limits)
        return try ChooseAny().item(from: entered, to: question, offering: Self.choices)
    }

    @Test func `choices are kept once and in the order of the questionnaire`() throws {
        #expect(try item("c", "a", "c") == .answered(.choices(["a", "c"])))
    }

    @Test func `what stands on its own cannot go with another`() throws {
        #expect(try item("none") == .answered(.choices(["none"])))
        #expect(throws: Refusal("“None of these” cannot go with another answer. Choose that one, or the others")) {
            try item("none", "a")
        }
    }

    @Test func `rather not saying is a reason, alone`() throws {
        #expect(try item("prefer_not_to_say") == .absent(.preferNotToSay))
        #expect(throws: Refusal("“Rather not say” cannot go with another answer. Choose that one, or the others")) {
            try item("prefer_not_to_say", "a")
        }
    }

    @Test func `too few and too many are counted`() throws {
        let limits = Question.Limits(chooseAtLeast: 2, chooseAtMost: 2)

        #expect(throws: Refusal("Choose at least 2 of these")) { try item("a", limits: limits) }
        #expect(throws: Refusal("Choose no more than 2 of these")) { try item("a", "b", "c", limits: limits) }
        #expect(try item("a", "b", limits: limits) == .answered(.choices(["a", "b"])))
        #expect(try item("none", limits: limits) == .answered(.choices(["none"])))
    }

    @Test func `a code that is not on offer is a problem`() {
        #expect(throws: Refusal("Choose from the answers shown here")) { try item("a", "z") }
    }
}
