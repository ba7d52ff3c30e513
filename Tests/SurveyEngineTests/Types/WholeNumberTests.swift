import Involvement
import Testing

@testable import SurveyEngine

struct WholeNumberTests {
    private func item(_ text: String, _ limits: Question.Limits = .init()) throws(Refusal) -> ItemResponse {
        let question = Question(id: "q", type: "whole number", shape: .number, text: "", limits: limits)
        return try WholeNumber().item(from: [text], to: question, offering: [])
    }

    @Test(arguments: [
        ("26", 26), (" 26\u{A0}", 26), ("1,000", 1000), ("12,345,678", 12_345_678), ("-3", -3), ("\u{2212}3", -3),
        ("+3", 3), ("007", 7), ("0", 0),
    ])
    func `figures are read as people write them`(text: String, number: Double) throws {
        #expect(try item(text) == .answered(.number(number)))
    }

    @Test(arguments: [
        ("twenty six", "Write it in figures, like 26"), ("26 weeks", "Write it in figures, like 26"),
        ("60+", "Write it in figures, like 26"), ("-", "Write it in figures, like 26"),
        ("2.5", "Write a whole number, like 26"), ("1,5", "Write a whole number, like 26"),
        ("1000,000", "Write a whole number, like 26"), ("1,,000", "Write a whole number, like 26"),
        ("1e5", "Write it in figures, like 26"), ("0x1A", "Write it in figures, like 26"),
        ("nan", "Write it in figures, like 26"),
        ("9999999999999999", "This number is too large. Check that it is right"),
        ("99999999999999999999999", "This number is too large. Check that it is right"),
    ])
    func `what is not a whole number is sent back kindly, never guessed`(text: String, words: String) {
        #expect(throws: Refusal(words)) { try item(text) }
    }

    @Test func `bounds are said with the number to keep to`() throws {
        let limits = Question.Limits(atLeast: 0, atMost: 520)

        #expect(throws: Refusal("Write a number that is 0 or more")) { try item("-1", limits) }
        #expect(throws: Refusal("Write a number that is 520 or less")) { try item("521", limits) }
        #expect(try item("520", limits) == .answered(.number(520)))
    }
}
