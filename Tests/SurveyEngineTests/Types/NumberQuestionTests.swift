import Involvement
import Testing

@testable import SurveyEngine

struct NumberQuestionTests {
    private func item(_ text: String, _ limits: Question.Limits = .init()) throws(Refusal) -> ItemResponse {
        let question = Question(id: "q", type: "number", shape: .number, text: "", limits: limits)
        return try NumberQuestion().item(from: [text], to: question, offering: [])
    }

    @Test(arguments: [
        ("2.5", 2.5), ("2.50", 2.5), (" .5", 0.5), ("5.", 5), ("-0.25", -0.25), ("1,000.5", 1000.5), ("26", 26),
        ("0.1", 0.1), ("-0", 0), ("00012.5000000000000000", 12.5), ("123456789.123456", 123_456_789.123456),
    ])
    func `figures are read as people write them`(text: String, number: Double) throws {
        #expect(try item(text) == .answered(.number(number)))
    }

    @Test(arguments: [
        ("two and a half", "Write it in figures, like 2.5"), ("2½", "Write it in figures, like 2.5"),
        ("£20", "Write it in figures, like 2.5"), ("1.2.3", "Write it in figures, like 2.5"),
        (".", "Write it in figures, like 2.5"), ("1.000,5", "Write it in figures, like 2.5"),
        ("about 3", "Write it in figures, like 2.5"), ("3-4", "Write it in figures, like 2.5"),
        ("2,5", "Write a number, like 2.5"),
        ("9999999999999999", "This number is too large. Check that it is right"),
        ("0.12345678901234567", "Write this number with fewer figures"),
    ])
    func `what is not a number in figures is sent back kindly, never guessed`(text: String, words: String) {
        #expect(throws: Refusal(words)) { try item(text) }
    }

    @Test func `bounds may have a fraction`() throws {
        let limits = Question.Limits(atLeast: 0.5, atMost: 2.5)

        #expect(throws: Refusal("Write a number that is 0.5 or more")) { try item("0.49", limits) }
        #expect(throws: Refusal("Write a number that is 2.5 or less")) { try item("2.51", limits) }
        #expect(try item("2.5", limits) == .answered(.number(2.5)))
    }

    @Test(arguments: [
        (0, "0"), (2.5, "2.5"), (-0.00001, "-0.00001"), (0.000125, "0.000125"), (1e-7, "0.0000001"),
        (999_999_999_999_999, "999999999999999"), (0.1, "0.1"),
    ])
    func `a number is printed in plain figures, which read back as the same`(number: Double, text: String) throws {
        #expect(Figures.text(of: number) == text)
        #expect(try Figures.number(in: text) == number)
    }

    @Test func `a nought after the point does not keep a whole number from being one`() throws {
        let question = Question(id: "q", type: "whole number", shape: .number, text: "")

        #expect(try WholeNumber().item(from: ["26.0"], to: question, offering: []) == .answered(.number(26)))
    }

    @Test(arguments: ["twenty six", "60+", "very old", "26 weeks", "25-30"])
    func `what was written by hand in words is kept as written, never guessed`(text: String) {
        let question = Question(id: "q", type: "whole number", shape: .number, text: "")

        #expect(WholeNumber().itemFromHand([text], to: question, offering: []) == .asWritten(text))
    }

    @Test func `a number out of bounds on paper is kept as written`() {
        let question = Question(
            id: "q", type: "whole number", shape: .number, text: "", limits: Question.Limits(atLeast: 0, atMost: 99))

        #expect(WholeNumber().itemFromHand(["100"], to: question, offering: []) == .asWritten("100"))
        #expect(WholeNumber().paper(for: question, offering: []) == .numberBoxes(figures: 2, takesDecimals: false))
    }
}
