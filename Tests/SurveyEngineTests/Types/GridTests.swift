import Involvement
import Testing

@testable import SurveyEngine

struct GridTests {
    private let head = "scales: {s: {choices: {lot: A lot, bit: A bit}}}"

    @Test func `each row is a question on the scale, on one page, in the order of the file`() throws {
        let instrument = try makeInstrument(
            pages: """
                - {question: before, type: choose one, text: A?, choices: {x: X, y: Y}}
                - question: staff
                  type: grid
                  scale: s
                  text: How was {before}?
                  hint: One in each row
                  required: yes
                  show if: before is x
                  xlsform: {appearance: wide}
                  rows:
                    listened: They listened
                    helped:
                      text: They helped
                      required: ask once
                      show if: before is y
                      picture: help.png
                      xlsform: {name: Helped}
                """,
            head: head)

        let grid = Question.Grid(
            code: "staff", text: "How was {before}?", hint: "One in each row", kept: ["appearance": "wide"])
        let ofGrid = Expression.call(.equal, [.answer("before"), .text("x")])
        var listened = Question(
            id: "listened", type: "scale", shape: .choice, text: "They listened", isRequired: true,
            choices: [Choice(id: "lot", text: "A lot"), Choice(id: "bit", text: "A bit")], scale: "s", showIf: ofGrid)
        listened.grid = grid
        var helped = Question(
            id: "helped", type: "scale", shape: .choice, text: "They helped", choices: listened.choices, scale: "s",
            showIf: .call(.and, [ofGrid, .call(.equal, [.answer("before"), .text("y")])]))
        helped.grid = grid
        helped.isAskedAgain = true
        helped.picture = "help.png"
        helped.kept = ["name": "Helped"]
        #expect(instrument.pages.last?.questions == [listened, helped])
        #expect(instrument.pages.last?.id == "listened")
        #expect(paperAnswer(of: listened, register: ServiceRegister()) == .gridRow(listened.choices))
    }

    @Test func `a later rule looks at a row, and a row is answered like any scale`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: staff, type: grid, scale: s, text: Staff, rows: {listened: They listened, helped: They helped}}
                - {message: sorry, text: Sorry, show if: listened is bit}
                """,
            head: head)
        var entries: Entries = ["take_part": ["yes"]]

        #expect(interview.step(entries).askedPage?.questions.map(\.id) == ["listened", "helped"])
        entries["listened"] = ["bit"]
        entries["helped"] = []
        #expect(interview.step(entries).askedPage?.id == "sorry")
    }

    @Test(arguments: [
        ("rows: {a: A}", "`scale` is missing"), ("scale: t, rows: {a: A}", "there is no scale `t`"),
        ("scale: s", "the grid has no rows"), ("scale: s, rows: [a, b]", "the grid has no rows"),
        ("scale: s, rows: {a: ' '}", "the row says nothing"),
        ("scale: s, rows: {a: [b]}", "keys are expected here, and this is a list"),
        ("scale: s, rows: {A: A}", "`A` cannot be a code"),
        ("scale: s, rows: {take_part: A}", "the code `take_part` is already used on line 5"),
        ("scale: s, rows: {a: {text: A, type: scale}}", "`type` is not a key that can stand here"),
        ("scale: s, rows: {a: A}, choices: {x: X}", "`choices` is not a key that can stand here"),
        ("scale: s, rows: {a: 'A {b}?'}", "there is no question `b`"),
        ("scale: s, rows: {a: {text: A, picture: ../a.png}}", "`picture` must name a file beside the survey"),
    ])
    func `a mistake in the file is named, once`(keys: String, reason: String) {
        let found = problems(inPages: "- {question: g, type: grid, text: Q?, \(keys)}", head: head)

        #expect(found.map(\.reason).map { $0.replacing("line 6", with: "line 5") } == [reason])
    }
}
