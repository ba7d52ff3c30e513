import Involvement
import Testing

@testable import SurveyEngine

struct UnaskedTypeTests {
    private let nothing = AnswersSoFar(places: [:], today: .example)

    private func question(_ keys: String) throws -> Question {
        try #require(try makeInstrument(pages: "- {question: q, text: Q, \(keys)}").question("q"))
    }

    @Test func `what is fixed is the same for everybody`() throws {
        let question = try question("type: fixed, value: summer 2026")

        #expect(question.fixedValue == "summer 2026")
        #expect(Fixed().itemUnasked(question, given: nothing) == .answered(.text("summer 2026")))
    }

    @Test func `what is worked out is text, or a number where the survey says so`() throws {
        let text = try question("type: worked out, value xpath: \"'3'\"")
        let number = try question("type: worked out, value xpath: '3', as: number")

        #expect(text.shape == .text)
        #expect(number.shape == .number)
        #expect(WorkedOut().itemUnasked(text, given: nothing) == .answered(.text("3")))
        #expect(WorkedOut().itemUnasked(number, given: nothing) == .answered(.number(3)))
        #expect(formTwin(of: number).ddi == .numeric)
    }

    @Test(arguments: ["", " ", "NaN", "inf", "three"])
    func `what does not come to a number is no answer`(text: String) {
        #expect(WorkedOut.item(valued: text, as: .number) == .absent(.leftBlank))
    }

    @Test(arguments: [
        ("type: fixed", "`value` is missing"), ("type: fixed, value: ' '", "`value` says nothing"),
        ("type: worked out", "`value xpath` is missing"),
        ("type: worked out, value xpath: '3', as: date", "`as` cannot be `date`"),
    ])
    func `a mistake in the file is named`(keys: String, reason: String) {
        #expect(problems(inPages: "- {question: q, text: Q, \(keys)}").map(\.reason) == [reason])
    }
}
