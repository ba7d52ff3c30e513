import Involvement
import Testing

@testable import SurveyEngine

struct RankTests {
    private let choices = [
        Choice(id: "flex", text: "Flexible prescribing"), Choice(id: "trust", text: "Being trusted"),
        Choice(id: "near", text: "Being near home"), Choice(id: "dont_know", text: "I don't know"),
    ]

    private func question(atMost: Int? = nil, isRequired: Bool = false) -> Question {
        Question(
            id: "q", type: "rank", shape: .ranking, text: "", isRequired: isRequired, choices: choices,
            limits: Question.Limits(chooseAtMost: atMost))
    }

    private func item(_ entered: [String], atMost: Int? = nil, isRequired: Bool = false) throws(Refusal) -> ItemResponse
    {
        try Rank().item(from: entered, to: question(atMost: atMost, isRequired: isRequired), offering: choices)
    }

    @Test func `places become the person's order, whole or in part`() throws {
        #expect(
            try item(["flex=3", "trust=1", "near= 2 "]) == .answered(.ranking(["trust", "near", "flex"])))
        #expect(try item(["near=1"]) == .answered(.ranking(["near"])))
        #expect(try item(["near", "flex"]) == .answered(.ranking(["near", "flex"])))
    }

    @Test(arguments: [
        (["flex=1", "trust=1"], "Give each place to one thing only"),
        (["near", "near"], "Give each place to one thing only"),
        (["flex=2", "trust=3"], "Start from 1"),
        (["flex=1", "trust=3"], "Give the places one after the other, without leaving one out: 1, 2, 3"),
        (["flex=1", "trust=999999999"], "Give the places one after the other, without leaving one out: 1, 2, 3"),
        (["flex=first"], "Write each place as a number: 1 for the first, 2 for the next"),
        (["flex=0"], "Write each place as a number: 1 for the first, 2 for the next"),
        (["flex=-1"], "Write each place as a number: 1 for the first, 2 for the next"),
        (["flex=1.5"], "Write each place as a number: 1 for the first, 2 for the next"),
        (["flex=\u{2713}"], "Write each place as a number: 1 for the first, 2 for the next"),
        (["money=1"], "Put only the things listed here in order"),
        (["money"], "Put only the things listed here in order"),
        (["flex=1", "flex=2"], "Put only the things listed here in order"),
        (["flex=1", "trust"], "Put only the things listed here in order"),
    ])
    func `places that make no order are sent back kindly`(entered: [String], words: String) {
        #expect(throws: Refusal(words)) { try item(entered) }
    }

    @Test func `only so many places are given`() throws {
        #expect(try item(["flex=2", "near=1"], atMost: 2) == .answered(.ranking(["near", "flex"])))
        #expect(throws: Refusal("Give only the places 1 to 2")) {
            try item(["flex=2", "near=1", "trust=3"], atMost: 2)
        }
        #expect(throws: Refusal("Write only a 1, beside one of these")) { try item(["flex=2", "near=1"], atMost: 1) }
        #expect(Rank().paper(for: question(atMost: 9), offering: choices) == .rankPlaces(choices, places: 3))
    }

    @Test func `a needed order has every place, but for what people wrote by hand`() {
        #expect(throws: Refusal("Give every place from 1 to 3", isMissing: true)) {
            try item(["near=1"], isRequired: true)
        }
        #expect(throws: Never.self) { try item(["near=1", "flex=2"], atMost: 2, isRequired: true) }
        #expect(
            Rank().itemFromHand(["near=1"], to: question(isRequired: true), offering: choices)
                == .answered(.ranking(["near"])))
    }

    @Test func `not knowing is a reason, alone`() throws {
        #expect(try item(["dont_know=1"]) == .absent(.dontKnow))
        #expect(
            throws: Refusal("“I don't know” cannot go with another answer. Choose that one, or the others")
        ) { try item(["dont_know=2", "near=1"]) }
        #expect(Rank().words(of: .absent(.dontKnow), offering: choices) == "I don't know")
    }

    private static let byHand: [([String], ItemResponse)] = [
        (["trust flex"], .answered(.ranking(["trust", "flex"]))),
        (["being trusted; Flexible Prescribing"], .answered(.ranking(["trust", "flex"]))),
        (["trust", "flex"], .answered(.ranking(["trust", "flex"]))),
        (["the staff"], .asWritten("the staff")), (["flex=1", "trust=1"], .asWritten("flex=1; trust=1")),
    ]

    @Test(arguments: RankTests.byHand)
    func `by hand, names in order are an order, and anything else is kept`(written: [String], item: ItemResponse) {
        #expect(Rank().itemFromHand(written, to: question(), offering: choices) == item)
    }
}
