import Involvement
import SurveyEngine
import Testing

struct EntriesTests {
    let interview: Interview

    init() throws {
        interview = try makeInterview(
            pages: """
                - {question: a, type: choose one, text: A?, choices: {x: X, y: Y}}
                - page: P
                  ask:
                  - {question: b, type: choose any, text: B?, choices: {p: P, q: Q}}
                  - {question: c, type: story, text: C?, show if: a is x}
                - {message: bye, text: Bye}
                """)
    }

    private func entries(_ posted: KeyValuePairs<String, String>) -> Entries {
        interview.entries(posted: posted.map { (name: $0.key, value: $0.value) })
    }

    @Test func `names that are not questions are dropped`() {
        #expect(entries(["a": "x", "csrf": "1", "": "", "A": "x"]) == ["a": ["x"]])
    }

    @Test func `several ticks are kept in the order sent, the same one once`() {
        #expect(entries(["b": "q", "b": "p", "b": "q"]) == ["b": ["q", "p"]])
    }

    @Test func `a name with nothing in it was seen and left blank`() {
        #expect(entries(["a": "", "b": " \r\n ", "b": ""]) == ["a": [], "b": []])
    }

    @Test func `line ends of forms become line feeds, and control characters go`() {
        #expect(entries(["c": "One\r\nTwo\rThree\n\tFour\u{0}\u{1B}"]) == ["c": ["One\nTwo\nThree\n\tFour"]])
    }

    @Test func `words are otherwise left alone`() {
        #expect(entries(["c": "  e\u{301} 👋🏽 \u{A0} "]) == ["c": ["  e\u{301} 👋🏽 \u{A0} "]])
    }

    @Test func `a question that was not named was not seen, so it is asked when it opens`() {
        let sent = entries(["take_part": "yes", "a": "y", "b": "p"])
        #expect(sent == ["take_part": ["yes"], "a": ["y"], "b": ["p"]])

        let changed = sent.merging(["a": ["x"]]) { $1 }

        #expect(interview.step(changed).askedPage?.questions.map(\.id) == ["b", "c"])
    }

    @Test func `a page is known by the code of its first question`() {
        #expect(interview.hasPage("b"))
        #expect(!interview.hasPage("nowhere"))
    }
}
