import Involvement
import Testing

@testable import SurveyEngine

struct ChoiceKeysTests {
    private let head = "scales: {s: {choices: {a: A, none: {text: None, on its own: yes}}, xlsform: {list_name: S1}}}"

    @Test(arguments: ["choose one", "choose any", "rank"])
    func `a list of choices may be a scale, and its name is kept`(type: String) throws {
        let instrument = try makeInstrument(
            pages: "- {question: q, type: \(type), text: Q?, scale: s, order: random}", head: head)

        let choices = [Choice(id: "a", text: "A"), Choice(id: "none", text: "None", isOnItsOwn: true)]
        let question = try #require(instrument.question("q"))
        #expect(question.choices == choices)
        #expect(question.scale == "s")
        #expect(question.isShuffled)
        #expect(instrument.scales == [SharedScale(name: "s", choices: choices, kept: ["list_name": "S1"])])
    }

    @Test func `scales keep the order of the file`() throws {
        let names = ["z", "a", "m"]
        let head = "scales:\n" + names.map { "  \($0): {x: X}" }.joined(separator: "\n")

        let instrument = try makeInstrument(pages: "- {message: m, text: M}", head: head)

        #expect(instrument.scales.map(\.name) == names)
    }

    @Test func `a choice may ask to say more, have a picture, and keep columns`() throws {
        let instrument = try makeInstrument(
            pages: """
                - question: q
                  type: choose any
                  text: Q?
                  choices:
                    other: {text: Something else, please say: What else?, picture: pictures/else.png, xlsform: {name: Other, de: ""}}
                """)

        #expect(
            instrument.question("q")?.choices == [
                Choice(
                    id: "other", text: "Something else", pleaseSay: "What else?", picture: "pictures/else.png",
                    kept: ["name": "Other", "de": ""])
            ])
    }

    private static let looks: [(String, Question.Look, String?)] = [
        ("look: dropdown", .dropdown, "minimal"), ("look: type ahead", .typeAhead, "autocomplete"),
        ("hint: H", .plain, nil),
    ]

    @Test(arguments: ChoiceKeysTests.looks)
    func `a long list folds out or is found by typing`(key: String, look: Question.Look, appearance: String?) throws {
        let instrument = try makeInstrument(
            pages: "- {question: q, type: choose one, text: Q?, choices: {a: A}, \(key)}")
        let question = try #require(instrument.question("q"))
        let choices = [Choice(id: "a", text: "A")]
        let widgets: [Question.Look: Widget] = [
            .plain: .radios(choices), .dropdown: .dropdown(choices), .typeAhead: .typeAhead(choices),
        ]

        #expect(ChooseOne().widget(for: question, offering: choices) == widgets[look])
        #expect(formTwin(of: question).appearance == appearance)
    }

    @Test(arguments: [
        ("scale: s, choices: {a: A}", "the question has both `choices` and a `scale`"),
        ("scale: t", "there is no scale `t`"),
        ("choices: {a: A}, order: alphabetical", "`order` cannot be `alphabetical`"),
        ("choices: {a: A}, look: plain", "`look` cannot be `plain`"),
        ("choices: {a: {text: A, please say: }}", "`please say` is missing"),
        (
            "choices: {a: {text: A, please say: 'What {b}?'}}",
            "an answer can be put only into the text or the hint of a question"
        ),
        ("choices: {a: {text: A, picture: /etc/passwd}}", "`picture` must name a file beside the survey"),
        ("choices: {a: {text: A, picture: 'a/../../b.png'}}", "`picture` must name a file beside the survey"),
        ("choices: {a: {text: A, picture: 'https://x.example/a.png'}}", "`picture` must name a file beside the survey"),
        ("choices: {a: {text: A, xlsform: name}}", "`xlsform` is a map of columns to texts, and this is text"),
        ("choices: {a: {text: A, xlsform: {name: [x]}}}", "`name` must be text, and this is a list"),
    ])
    func `a mistake is named`(keys: String, reason: String) {
        let reasons = problems(inPages: "- {question: q, type: choose one, text: Q?, \(keys)}", head: head).map(
            \.reason)

        #expect(reasons == [reason])
    }

    @Test func `what is said beside a choice needs a code that is not too long`() {
        let long = "q" + String(repeating: "x", count: 60)
        let found = problems(
            inPages: """
                - {question: \(long), type: choose one, text: Q?, choices: {other: {text: Other, please say: What?}}}
                """)

        #expect(
            found.map(\.reason) == [
                "`\(long)_other` would be the code of what is said beside a choice, and it is too long"
            ])
        #expect(found.first?.line == 7)
    }

    @Test func `the line beside a choice is a question of its own, asked when it is chosen`() {
        let other = Choice(id: "other", text: "Other", pleaseSay: "What else?")
        let one = Question(
            id: "q", type: "choose one", shape: .choice, text: "", choices: [Choice(id: "a", text: "A"), other])
        let any = Question(id: "q", type: "choose any", shape: .choices, text: "", choices: [other])

        var more = Question(
            id: "q_other", type: "short text", shape: .text, text: "What else?",
            showIf: .call(.equal, [.answer("q"), .text("other")]), limits: Question.Limits(atMostCharacters: 500))
        more.saysMoreAbout = Question.ChoiceOfQuestion(question: "q", choice: "other")
        #expect(sayMoreQuestions(of: one) == [more])
        more.showIf = .call(.includes, [.answer("q"), .text("other")])
        #expect(sayMoreQuestions(of: any) == [more])
    }

    private static let byHand: [(String, [String]?)] = [
        ("a", ["a"]), ("A pear,  ripe", ["b"]), ("b; an apple", ["b", "a"]), ("a\nb", ["a", "b"]), ("a b", ["a", "b"]),
        ("a, b", ["a", "b"]), ("apple", nil), ("a c", nil), ("an apple pear", nil), ("twin", nil), ("", nil),
    ]

    @Test(arguments: ChoiceKeysTests.byHand)
    func `choices by hand are taken by code or by their exact words`(written: String, codes: [String]?) {
        let choices = [
            Choice(id: "a", text: "An apple"), Choice(id: "b", text: "A pear, ripe"), Choice(id: "t1", text: "Twin"),
            Choice(id: "t2", text: "Twin"),
        ]

        #expect(HandChosen.codes([written], among: choices) == codes)
    }
}
