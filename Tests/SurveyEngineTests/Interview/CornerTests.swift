import Involvement
import SurveyEngine
import Testing

/// Corners of the layout in which an interview could go wrong without a word.
struct CornerTests {
    private let begun: Entries = ["take_part": ["yes"]]

    @Test func `title of a round prints an earlier answer`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: tier, type: choose one, text: Tier?, choices: {t2: Two}}
                - {repeat: w, text: "Someone at {tier}", up to: 2, ask: [{question: k, type: short text, text: K?}]}
                """)
        #expect(interview.step(begun.merging(["tier": ["t2"]]) { $1 }).askedPage?.title == "Someone at Two")
    }

    static let stopPages = """
        - {question: used, type: choose one, text: U?, choices: {y: "Yes", n: "No"}, stop if: [{if: this is n, say: Bye}]}
        """

    @Test(arguments: [Channel.paper, .imported, .web])
    func `a stop holds on submit though an earlier question was not seen`(channel: Channel) throws {
        let interview = try makeInterview(pages: "- {question: first, type: short text, text: F?}\n" + Self.stopPages)
        #expect(throws: Problems.self) {
            try interview.response(begun.merging(["used": ["n"]]) { $1 }, channel: channel)
        }
    }

    @Test func `a page's stop holds though its last part is hidden`() throws {
        let interview = try makeInterview(
            pages: """
                - page: P
                  stop if: [{if: a is n, say: Bye}]
                  ask:
                  - {question: a, type: choose one, text: A?, choices: {y: "Yes", n: "No"}}
                  - {question: b, type: short text, text: B?, show if: a is y}
                - {question: c, type: short text, text: C?}
                """)
        #expect(interview.step(begun.merging(["a": ["n"]]) { $1 }) == .stopped("Bye"))
    }

    @Test func `parts of a date among the equality questions`() throws {
        let interview = try makeInterview(
            pages: "- {question: a, type: short text, text: A?}",
            head: "equality questions: {ask: [{question: born, type: date, precision: year, text: Born?}]}")
        let entries = interview.entries(posted: [
            ("take_part", "yes"), ("a", ""), ("_checked", "yes"), ("born", ""), ("born-year", "1980"),
        ])
        #expect(try interview.response(entries).equality["born"] == .answered(.date(PartialDate(year: 1980)!)))
    }

    @Test func `stop if among the equality questions`() throws {
        #expect(
            !problems(
                inPages: "- {question: a, type: short text, text: A?}",
                head:
                    "equality questions: {ask: [{question: b, type: choose one, text: B?, choices: {x: X}, stop if: [{if: this is x, say: Bye}]}]}"
            ).isEmpty)
    }

    @Test(arguments: [
        "{repeat: r, up to: 3, ask: [{question: b, type: time, text: B}]}",
        "{section: S, ask: [{question: b, type: time, text: B}]}", "{kept: survey, rows: [{row: 1, cells: {type: x}}]}",
    ])
    func `layout among the equality questions`(item: String) throws {
        #expect(
            !problems(
                inPages: "- {question: a, type: short text, text: A?}",
                head: "equality questions: {ask: [{question: z, type: time, text: Z}, \(item)]}"
            ).isEmpty)
    }

    @Test func `hidden questions of a later asked round are items`() throws {
        let interview = try makeInterview(
            pages: """
                - repeat: w
                  up to: 2
                  ask:
                  - {question: k, type: choose one, text: K?, choices: {x: X, y: Y}}
                  - {question: l, type: short text, text: L?, show if: k is y}
                """)
        let items = try interview.response(
            begun.merging(["k.1": ["y"], "l.1": ["w"], "w.another.1": ["yes"], "k.2": ["x"]]) { $1 }
        ).items
        #expect(items["l.2"] == .absent(.notAsked))
    }

    @Test func `a line beside a choice that is too long is a problem of its page`() throws {
        let interview = try makeInterview(
            pages:
                "- {question: a, type: choose one, text: A?, choices: {x: X, other: {text: Other, please say: What}}}")
        let page = interview.step(
            begun.merging(["a": ["other"], "a_other": [String(repeating: "a", count: 600)]]) { $1 }
        ).askedPage
        #expect(page?.questions[0].sayMore["other"]?.problem != nil)
        #expect(page?.hasProblems == true)
    }

    @Test func `up to means nothing beside for each`() throws {
        #expect(
            !problems(
                inPages:
                    "- {question: h, type: choose any, text: H?, choices: {x: X, y: Y}}\n- {repeat: r, for each: h, up to: 1, ask: [{question: b, type: time, text: B}]}"
            ).isEmpty)
    }

    @Test func `a later round filled in on paper is kept`() throws {
        let interview = try makeInterview(
            pages: "- {repeat: w, up to: 3, ask: [{question: k, type: short text, text: K?}]}")
        let items = try interview.response(begun.merging(["k.1": ["a"], "k.2": ["b"]]) { $1 }, channel: .paper).items
        #expect(items["k.2"] == .answered(.text("b")))
    }

    @Test func `a line beside a choice of a question left out`() throws {
        let interview = Interview(
            instrument: try makeInstrument(
                pages:
                    "- {question: a, type: choose one, text: A?, choices: {x: X, other: {text: Other, please say: What}}}\n- {question: b, type: time, text: B}"
            ), register: makeRegister(), assumed: ["a": "other"])
        #expect(interview.step(begun.merging(["b": []]) { $1 }).lines?.map(\.question) == ["take_part", "b"])
    }

    @Test func `rows of a grid stay together`() throws {
        let interview = try makeInterview(
            pages: """
                - page: P
                  ask:
                  - {question: q, type: choose one, text: Q?, choices: {x: X, y: Y}}
                  - question: g
                    type: grid
                    text: G
                    scale: s
                    rows: {r1: One, r2: {text: Two, show if: q is x}, r3: Three}
                """, head: "scales: {s: {a: A, b: B}}")
        #expect(interview.step(begun).askedPage?.questions.map(\.id) == ["q"])
        #expect(
            interview.step(begun.merging(["q": ["x"]]) { $1 }).askedPage?.questions.map(\.id) == ["r1", "r2", "r3"])
    }

    @Test func `a stop may name only services there are`() throws {
        let found = DefinitionCheck.problems(
            instrument: try makeInstrument(
                pages: "- {question: a, type: service, text: W?, stop if: [{if: this is nigth_van, say: Bye}]}"),
            register: makeRegister(), surveyName: "s")
        #expect(!found.isEmpty)
    }

    @Test func `no equality page before the answers are checked`() throws {
        let interview = try makeInterview(
            pages: "- {question: a, type: short text, text: A?}", head: "equality questions: after check answers")
        #expect(interview.page("eq_age", begun.merging(["a": []]) { $1 }).lines != nil)
    }

    @Test func `count of a repeat in an equality rule`() throws {
        #expect(
            !problems(
                inPages: "- {repeat: w, up to: 3, ask: [{question: k, type: short text, text: K?}]}",
                head:
                    "equality questions: {ask: [{question: b, type: time, text: B, show if: count of w is at least 1}]}"
            ).isEmpty)
    }

    @Test func `own check on paper keeps the date as it was written`() throws {
        let interview = try makeInterview(
            pages: "- {question: d, type: date, text: D?, check: [{if: this is less than 2000-01-01, say: No}]}")
        let items = try interview.response(
            begun.merging(["d": ["day=3", "month=5", "year=1980"]]) { $1 }, channel: .paper
        ).items
        #expect(items["d"] == .asWritten("3 5 1980"))
    }

    @Test func `a for each round about an answered choice is answered`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: h, type: choose any, text: H?, choices: {x: X, y: Y}}
                - {repeat: r, for each: h, ask: [{question: b, type: time, text: B, show if: r is answered}]}
                """)
        #expect(interview.step(begun.merging(["h": ["y"]]) { $1 }).askedPage?.id == "b.y")
    }

    @Test func `a grid's words print an earlier answer`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: q, type: choose one, text: Q?, choices: {x: Ex, y: Y}}
                - {question: g, type: grid, text: "About {q}", hint: "H {q}", scale: s, rows: {r1: One}}
                """, head: "scales: {s: {a: A, b: B}}")
        #expect(interview.step(begun.merging(["q": ["x"]]) { $1 }).askedPage?.questions.first?.grid?.text == "About Ex")
    }

    @Test func `a grid beside what its words print stands on the next screen`() throws {
        let interview = try makeInterview(
            pages: """
                - page: P
                  ask:
                  - {question: q, type: choose one, text: Q?, choices: {x: Ex, y: Y}}
                  - {question: g, type: grid, text: "About {q}", scale: s, rows: {r1: One}}
                """, head: "scales: {s: {a: A, b: B}}")
        #expect(interview.step(begun).askedPage?.questions.map(\.id) == ["q"])
    }

    @Test func `the label of a line prints nothing it should not`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: h, type: choose any, text: H?, choices: {x: X, y: Y}}
                - {repeat: r, for each: h, ask: [{question: b, type: choose one, text: "B {r}", choices: {other: {text: O, please say: More}}}]}
                """)
        let entries = begun.merging(["h": ["y"], "b.y": ["other"], "b_other.y": ["words"]]) { $1 }
        #expect(try interview.response(entries).items["b_other.y"] == .answered(.text("words")))
    }

    @Test func `none of a repeat is none`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: n, type: whole number, text: N?}
                - {repeat: r, times: n, ask: [{question: b, type: time, text: B}]}
                - {question: z, type: time, text: Z, show if: count of r is less than 1}
                """)
        #expect(interview.step(begun.merging(["n": ["0"]]) { $1 }).askedPage?.id == "z")
    }

    @Test func `an equality question left out is not asked`() throws {
        let instrument = try makeInstrument(
            pages: "- {question: a, type: short text, text: A?}",
            head:
                "equality questions: {ask: [{question: b, type: short text, text: B?}, {question: c, type: short text, text: C?}]}"
        )
        let interview = Interview(instrument: instrument, register: makeRegister(), assumed: ["b": ""])
        let checked = begun.merging(["a": ["x"], CarriedEntry.wasChecked: ["yes"]]) { $1 }

        #expect(interview.step(checked).askedPage?.questions.map(\.id) == ["c"])
        let equality = try interview.response(checked.merging(["c": ["y"]]) { $1 }).equality
        #expect(equality == ["b": .absent(.notAsked), "c": .answered(.text("y"))])
    }
}
