import Involvement
import SurveyEngine
import Testing

/// The seven rules about when a question is asked.
struct SevenRulesTests {
    let chain: Interview
    static let chainPages = """
        - {question: a, type: choose one, text: A?, choices: {x: X, y: Y}}
        - {question: b, type: choose one, text: B?, show if: a is x, choices: {x: X, y: Y}}
        - {question: c, type: choose one, text: C?, show if: b is x, choices: {x: X, y: Y}}
        - {question: d, type: short text, text: "D, {b|nothing}?", show if: b is not y}
        """
    static let all: Entries = ["take_part": ["yes"], "a": ["x"], "b": ["x"], "c": ["y"], "d": ["words"]]

    init() throws {
        chain = try makeInterview(pages: Self.chainPages)
    }

    @Test func `1 a rule may look at earlier questions only`() {
        let found = problems(
            inPages: """
                - {question: a, type: choose one, text: A?, show if: b is x, choices: {x: X}}
                - {question: b, type: choose one, text: B?, show if: a is x, choices: {x: X}}
                """)

        #expect(found.map(\.reason) == ["`b` is asked later, on line 8"])
    }

    @Test func `1 a page may not look at its own questions`() {
        let found = problems(
            inPages: """
                - page: P
                  show if: a is x
                  ask:
                  - {question: a, type: choose one, text: A?, choices: {x: X}}
                """)

        #expect(found.map(\.reason) == ["`a` is asked later, on line 10"])
    }

    @Test func `2 relevance is inherited by the questions of a page`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: a, type: choose one, text: A?, choices: {x: X, y: Y}}
                - page: P
                  show if: a is x
                  ask:
                  - {question: b, type: choose one, text: B?, choices: {x: X}}
                - {question: c, type: short text, text: C?, show if: b is x}
                """)

        let response = try interview.response(["take_part": ["yes"], "a": ["y"], "b": ["x"], "c": ["words"]])

        #expect(
            response.items == ["a": .answered(.choice("y")), "b": .absent(.notAsked), "c": .absent(.notAsked)])
    }

    @Test func `3 a question that is not shown has no value, so chains collapse`() throws {
        var entries = Self.all
        entries["a"] = ["y"]

        let response = try chain.response(entries)

        #expect(
            response.items == [
                "a": .answered(.choice("y")), "b": .absent(.notAsked), "c": .absent(.notAsked),
                "d": .answered(.text("words")),
            ])
        #expect(chain.page("d", entries).askedPage?.questions.first?.text == "D, nothing?")
    }

    @Test func `4 hidden answers are kept while filling in, so that going back restores them`() throws {
        var entries = Self.all
        entries["a"] = ["y"]
        #expect(chain.step(entries).lines?.map(\.question) == ["take_part", "a", "d"])

        entries["a"] = ["x"]

        #expect(chain.page("b", entries).askedPage?.questions.first?.entered == ["x"])
        #expect(try chain.response(entries).items["c"] == .answered(.choice("y")))
    }

    @Test func `4 hidden answers are never stored`() throws {
        var entries = Self.all
        entries["a"] = ["y"]

        #expect(try chain.response(entries).items["b"] == .absent(.notAsked))
    }

    @Test func `5 empty compared is false, and is not on empty is true`() throws {
        var entries = Self.all
        entries["b"] = []

        let response = try chain.response(entries)

        #expect(response.items["c"] == .absent(.notAsked))
        #expect(response.items["d"] == .answered(.text("words")))
    }

    @Test func `6 the whole response is checked again at submission`() throws {
        var entries = Self.all
        entries["a"] = ["forged"]

        let problems = #expect(throws: Problems.self) { try chain.response(entries) }

        #expect(
            problems?.all == [
                Problem(
                    file: "", place: "question `a`", reason: "Choose one of the answers shown here",
                    remedy: "Change the answer to this question")
            ])
    }

    @Test func `7 data keeps apart why there is no answer`() throws {
        let interview = try makeInterview(
            pages: """
                - question: a
                  type: choose one
                  text: A?
                  choices: {x: X, prefer_not_to_say: Rather not, dont_know: Not sure}
                - {question: b, type: short text, text: B?, show if: a is x}
                """)
        func item(_ entered: [String]) throws -> ItemResponse? {
            try interview.response(["take_part": ["yes"], "a": entered]).items["a"]
        }

        #expect(try item(["x"]) == .answered(.choice("x")))
        #expect(try item([]) == .absent(.leftBlank))
        #expect(try item(["prefer_not_to_say"]) == .absent(.preferNotToSay))
        #expect(try item(["dont_know"]) == .absent(.dontKnow))
        #expect(try interview.response(["take_part": ["yes"]]).items["b"] == .absent(.notAsked))
    }
}
