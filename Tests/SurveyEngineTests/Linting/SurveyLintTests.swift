import Involvement
import Testing

@testable import SurveyEngine

struct SurveyLintTests {
    private func kinds(_ pages: String) throws -> [String] {
        try SurveyLint.advice(on: makeInstrument(pages: pages)).map {
            "\($0.kind.rawValue) \($0.question?.rawValue ?? "-")"
        }
    }

    private static let story = """
        - question: story
          type: story
          text: What was it like?

        """

    @Test("A survey that starts with a story and asks plainly gets no advice")
    func plain() throws {
        #expect(
            try kinds(
                Self.story + """
                    - question: helped
                      type: choose one
                      text: Did it help?
                      choices: {yes_it_did: "Yes", neither: In between, no_it_did_not: "No"}
                    """) == [])
    }

    @Test("Long sentences of long words are too old for the people asked")
    func readingAge() throws {
        let hard = """
            - question: hard
              type: long text
              text: Considering your individual circumstances, to what extent did the multidisciplinary organisation accommodate your requirements appropriately?
            """
        #expect(try kinds(hard).contains("reading_age hard"))
        let years = try #require(ReadingAge.years(of: "The cat sat on the mat. Then the dog came in and ran off."))
        #expect(years < 8)
        #expect(ReadingAge.years(of: "What was it like?") == nil)
    }

    @Test(arguments: [
        ("cat", 1), ("like", 1), ("table", 2), ("helped", 1), ("wanted", 2), ("medicine", 3), ("appointment", 3),
        ("multidisciplinary", 7), ("the", 1), ("house", 1),
    ])
    func `syllables are counted as they are spoken`(word: String, syllables: Int) {
        #expect(ReadingAge.syllables(in: word) == syllables)
    }

    @Test("A hard word gets a plain one, once")
    func plainWords() throws {
        let advice = try SurveyLint.advice(
            on: makeInstrument(
                pages: """
                    - question: a
                      type: long text
                      text: Did you require assistance, and did you require more?
                    """))
        #expect(
            advice.filter { $0.kind == .plainWords }.map(\.reason) == [
                "“require” is a hard word", "“assistance” is a hard word",
            ])
    }

    @Test(arguments: [
        ("Were staff kind and quick?", true), ("Do you drink or use drugs?", true), ("Were staff kind?", false),
        ("Did alcohol and drug staff listen?", false),
    ])
    func `a closed question asks one thing`(text: String, isFound: Bool) throws {
        let closed = """
            - question: a
              type: choose one
              text: \(text)
              choices: {y: "Yes", n: "No"}
            """
        #expect(try kinds(Self.story + closed).contains("double_barrelled a") == isFound)
    }

    @Test("An open question may ask two things")
    func openMayAskTwo() throws {
        #expect(
            try !kinds("- {question: a, type: story, text: What was good and what was bad?}").contains(
                "double_barrelled a"))
    }

    @Test(arguments: [
        "Don’t you think they were kind?", "How helpful was your worker?", "Do you agree that it is good?",
    ])
    func `a question that gives the answer away is noted`(text: String) throws {
        #expect(try kinds("- {question: a, type: story, text: \(text)}") == ["leading a"])
    }

    @Test("Three closed questions before the first open one are too many, two are not")
    func storyFirst() throws {
        let closed = { (n: Int) in
            (1...n).map { "- {question: c\($0), type: whole number, text: How many times?}\n" }.joined()
        }
        #expect(try kinds(closed(3) + Self.story) == ["story_first story"])
        #expect(try kinds(closed(2) + Self.story) == [])
        #expect(try kinds(closed(1)) == ["story_first -"])
    }

    @Test("A scale has as many ways up as down")
    func unequalScale() throws {
        let scale = { (steps: String) in
            Self.story + "- {question: a, type: choose one, text: How was it?, choices: {\(steps)}}"
        }
        #expect(try kinds(scale("e: Excellent, v: Very good, g: Good, p: Poor")) == ["unequal_scale a"])
        #expect(try kinds(scale("g: Good, o: OK, p: Poor")) == [])
        #expect(try kinds(scale("d: Drop-in, r: Rehab, n: None of these")) == [])
    }

    @Test("A question about what people keep to themselves offers not to say")
    func sensitive() throws {
        let asks = { (more: String) in
            Self.story
                + "- {question: a, type: choose one, text: Have you been in prison?, choices: {y: \"Yes\", n: \"No\"\(more)}}"
        }
        #expect(try kinds(asks("")) == ["prefer_not_to_say a"])
        #expect(try kinds(asks(", prefer_not_to_say: I would rather not say")) == [])
    }

    @Test("A question that nobody can reach is found, also through hidden ones")
    func unreachable() throws {
        let pages =
            Self.story + """
                - {question: tier, type: choose one, text: Which?, choices: {t1: One, t2: Two}}
                - {question: more, type: choose one, text: Which one?, show if: tier is t1, choices: {a: First, b: Second}}
                - {question: never, type: story, text: Say more, show if: more is a and tier is t2}
                - {question: fine, type: story, text: Say more, show if: more is a and tier is t1}
                """
        #expect(try kinds(pages) == ["unreachable never"])
    }

    @Test("A long survey is said to be long, in minutes")
    func length() throws {
        let stories = (1...10).map { "- {question: s\($0), type: story, text: What was it like?}\n" }.joined()
        #expect(try kinds(stories) == ["length -"])
        #expect(SurveyLength.minutes(of: []) == 1)
    }
}

struct RiversideLintTests {
    @Test("The example survey is one we would give people ourselves")
    func riverside() throws {
        let text = try productFile("Surveys/riverside/survey.yaml")
        let advice = SurveyLint.advice(on: try SurveyFile.read(name: "survey.yaml", text: text))
        #expect(advice == [])
    }
}
