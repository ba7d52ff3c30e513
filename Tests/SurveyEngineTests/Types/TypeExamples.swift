import Involvement

@testable import SurveyEngine

/// The smallest question of a type, an answer a person may give, and how it
/// reads on the page where answers are checked.
struct TypeExample {
    /// The keys of its own, as they stand in a file.
    var keys: [(key: String, value: String)] = []
    var entered: [String] = []
    /// The same by hand, where that is written in another way.
    var byHand: [String]?
    var words = ""
    var item: ItemResponse = .absent(.leftBlank)
    /// The lines it has on a page.
    var parts: [String] = []

    private static let fruit = (key: "choices", value: "{a: An apple, b: A pear}")

    static let all: [String: TypeExample] = [
        "short text": TypeExample(
            entered: ["My sister"], words: "My sister", item: .answered(.text("My sister"))),
        "long text": TypeExample(
            entered: ["One\nTwo"], words: "One\nTwo", item: .answered(.text("One\nTwo"))),
        "story": TypeExample(
            entered: [" It was cold. "], words: " It was cold. ", item: .answered(.text(" It was cold. "))),
        "whole number": TypeExample(entered: ["26"], words: "26", item: .answered(.number(26))),
        "number": TypeExample(entered: ["2.50"], words: "2.5", item: .answered(.number(2.5))),
        "date": TypeExample(
            entered: ["day=3", "month=5", "year=2026"], byHand: ["3 May 2026"], words: "3 May 2026",
            item: .answered(.date(PartialDate(year: 2026, month: 5, day: 3)!)), parts: ["day", "month", "year"]),
        "time": TypeExample(
            entered: ["hour=9", "minute=5"], byHand: ["9.05am"], words: "9:05am",
            item: .answered(.time(TimeOfDay(hour: 9, minute: 5)!)), parts: ["hour", "minute"]),
        "choose one": TypeExample(
            keys: [fruit], entered: ["b"], byHand: ["a  PEAR"], words: "A pear", item: .answered(.choice("b"))),
        "choose any": TypeExample(
            keys: [fruit], entered: ["b", "a"], byHand: ["A pear, a"], words: "An apple; A pear",
            item: .answered(.choices(["a", "b"]))),
        "scale": TypeExample(
            keys: [("scale", "s")], entered: ["lot"], byHand: ["a lot"], words: "A lot", item: .answered(.choice("lot"))
        ),
        "rating": TypeExample(keys: [("to", "10")], entered: ["7"], words: "7", item: .answered(.number(7))),
        "rank": TypeExample(
            keys: [fruit], entered: ["a=2", "b=1"], byHand: ["b a"], words: "1. A pear; 2. An apple",
            item: .answered(.ranking(["b", "a"])), parts: ["a", "b"]),
        "grid": TypeExample(
            keys: [("scale", "s"), ("rows", "{q: They listened}")], entered: ["lot"], words: "A lot",
            item: .answered(.choice("lot"))),
        "tick to confirm": TypeExample(
            entered: ["confirmed"], byHand: ["x"], words: "Yes, I confirm", item: .answered(.choice("confirmed"))),
        "message": TypeExample(),
        "worked out": TypeExample(keys: [("value xpath", "\"'summer'\"")]),
        "fixed": TypeExample(keys: [("value", "summer")]),
        "service": TypeExample(
            entered: ["drop_in"], byHand: ["the drop-in"], words: "The Drop-in", item: .answered(.service("drop_in"))),
        "consent": TypeExample(
            entered: ["yes"], byHand: ["YES"], words: "Yes", item: .answered(.consent(true))),
    ]

    static let scales = "scales: {s: {lot: A lot, bit: A bit}}"

    /// A survey with one question `q` of the type, with one key written in
    /// another way.
    func survey(_ type: any QuestionType, with change: (key: String, value: String)? = nil) -> String {
        var own = keys.filter { $0.key != change?.key }
        if let change { own.append(change) }
        let fields = own.map { ", \($0.key): \($0.value)" }.joined()
        if type is ConsentQuestion {
            return makeSurveyText(
                pages: "- {message: end, text: End}",
                consent: "  q: {text: Q\(fields)}\n  take part: {text: Yes?, needed: yes}")
        }
        // The row of a grid is the question that is asked.
        let start = type is Message ? "message: q" : "question: \(type is Grid ? "g" : "q"), type: \(type.name)"
        let page = "- {\(start), text: Q?\(fields)}"
        return makeSurveyText(pages: page, head: Self.scales)
    }
}
