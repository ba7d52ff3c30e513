import Involvement
import Testing

@testable import SurveyEngine

struct RatingTests {
    private func question(_ keys: String) throws -> Question {
        try #require(
            try makeInstrument(pages: "- {question: q, type: rating, text: Q?, \(keys)}").question("q"))
    }

    private func item(_ entered: [String], _ keys: String = "to: 10") throws -> ItemResponse {
        try Rating().item(from: entered, to: try question(keys), offering: [])
    }

    @Test(arguments: [
        ("to: 3", [0, 1, 2, 3]), ("from: 1, to: 5, step: 2", [1, 3, 5]), ("from: -2, to: 2", [-2, -1, 0, 1, 2]),
        ("to: 0.5, step: 0.1", [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    ])
    func `the marks go from one end to the other, both included`(keys: String, marks: [Double]) throws {
        let question = try question(keys)

        #expect(Rating().widget(for: question, offering: []) == .rating(marks, low: nil, high: nil))
        for mark in marks {
            #expect(try item([Figures.text(of: mark)], keys) == .answered(.number(mark)))
        }
    }

    @Test func `the ends have words`() throws {
        let question = try question("to: 1, low: Never, high: Always")

        #expect(question.ends == Question.Ends(low: "Never", high: "Always"))
        #expect(Rating().widget(for: question, offering: []) == .rating([0, 1], low: "Never", high: "Always"))
        #expect(Rating().paper(for: question, offering: []) == .ratingCircles([0, 1], low: "Never", high: "Always"))
    }

    @Test(arguments: [["11"], ["-1"], ["2.5"], ["seven"], ["7/10"], ["7 out of 10"]])
    func `a number that is not offered is sent back, and kept by hand`(entered: [String]) throws {
        #expect(throws: Refusal("Choose one of the numbers shown here")) { try item(entered) }
        #expect(Rating().itemFromHand(entered, to: try question("to: 10"), offering: []) == .asWritten(entered[0]))
    }

    @Test func `two numbers are too many`() {
        #expect(throws: Refusal("Choose only one of these numbers")) { try item(["7", "8"]) }
    }

    @Test(arguments: [
        ("from: 1", "`to` is missing"), ("to: many", "`to` must be a number"),
        ("from: 5, to: 5", "`from` is not smaller than `to`, so there is nothing to choose"),
        ("to: 10, step: 0", "`step` must be more than 0"),
        ("to: 1000", "there are more than 101 numbers to choose from"),
        ("to: 10, step: 0.0000001", "there are more than 101 numbers to choose from"),
        ("to: 10, step: 3", "steps of 3 do not come to 10"), ("to: 10, low: Bad", "`low` has no `high` beside it"),
        ("to: 10, high: Good", "`high` has no `low` beside it"),
    ])
    func `a mistake in the file is named`(keys: String, reason: String) {
        #expect(
            problems(inPages: "- {question: q, type: rating, text: Q?, \(keys)}").map(\.reason) == [reason])
    }

    @Test func `a hundred is the most, as people give percentages`() throws {
        #expect(Rating.marks(of: try question("to: 100")).count == 101)
    }

    @Test func `tenths are a decimal in other tools`() throws {
        #expect(formTwin(of: try question("to: 10")).dataType == "int")
        #expect(formTwin(of: try question("to: 1, step: 0.1")).dataType == "decimal")
    }
}
