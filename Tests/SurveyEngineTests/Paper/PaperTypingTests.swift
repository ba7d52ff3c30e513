import Involvement
import SurveyEngine
import Testing

/// What somebody types off a printed form, and where two entries differ.
struct PaperTypingTests {
    private static let pages = """
        - page: About the help
          ask:
          - question: kind
            type: choose one
            text: What kind?
            choices: {van: The van, clinic: The clinic, other: Something else}
          - {question: kind_other, type: short text, text: "What?", show if: kind is other}
        - question: weeks
          type: whole number
          text: How many weeks?
        - question: began
          type: date
          precision: month
          text: When did it begin?
        """

    private func makeForm() throws -> (Interview, PaperForm) {
        let instrument = try makeInstrument(pages: Self.pages)
        return (
            Interview(instrument: instrument, register: makeRegister()),
            PaperForm(instrument: instrument, register: makeRegister())
        )
    }

    @Test func `the screen has the numbers and the order of the paper`() throws {
        let (_, form) = try makeForm()

        #expect(
            form.lines.map(\.question)
                == ["take_part", "kind", "kind_other", "weeks", "began"].filter {
                    form.lines.map(\.question).contains($0)
                })
        #expect(form.lines.first { $0.question == "weeks" }?.number == form.parts[1].items[0].number)
    }

    @Test func `a consent that is not plainly given is not given`() throws {
        let (interview, form) = try makeForm()

        let both = interview.entries(typed: [("take_part", "yes"), ("take_part", "no")], from: form)
        let none = interview.entries(typed: [], from: form)
        let given = interview.entries(typed: [("take_part", "yes")], from: form)

        #expect(both["take_part"] == ["no"] && none["take_part"] == ["no"] && given["take_part"] == ["yes"])
    }

    @Test func `what was written by hand and two crosses are kept as written`() throws {
        let (interview, form) = try makeForm()
        let entries = interview.entries(
            typed: [
                ("take_part", "yes"), ("kind", "van"), ("kind", "clinic"), ("weeks", "about twenty six"),
                ("began-month", "5"), ("began-year", "2025"),
            ], from: form)

        let items = try interview.response(entries, channel: .paper).items

        #expect(items["kind"] == .asWritten("van; clinic"))
        #expect(items["weeks"] == .asWritten("about twenty six"))
        #expect(items["began"] == .answered(.date(PartialDate(year: 2025, month: 5)!)))
    }

    @Test func `spaces, the order of crosses and a nought before a month are no difference`() throws {
        let (_, form) = try makeForm()
        let first: Entries = ["kind": ["van", "clinic"], "weeks": ["about  6 "], "began": ["month=05", "year=2025"]]
        let second: Entries = ["kind": ["clinic", "van"], "weeks": ["about 6"], "began": ["month=5", "year=2025"]]

        #expect(form.differences(first, second).isEmpty)
    }

    @Test func `a difference names its question, its number and what each typed`() throws {
        let (_, form) = try makeForm()

        let differences = form.differences(["kind": ["van"], "weeks": ["6"]], ["kind": ["clinic"], "weeks": ["6"]])

        #expect(differences.map(\.item.question) == ["kind"])
        let difference = try #require(differences.first)
        #expect(difference.item.words(of: difference.first) == "The van")
        #expect(difference.item.words(of: difference.second) == "The clinic")
        #expect(form.differences([:], ["weeks": ["6"]]).map(\.first) == [[]])
    }
}

/// Repeats on paper: what is typed off a printed round is stored under that round.
struct PaperRepeatTests {
    private static let pages = """
        - question: helped
          type: choose any
          text: What helped?
          choices: {flex: Flexible hours, trust: Being trusted, none: {text: Nothing, on its own: yes}}
        - repeat: thing
          for each: helped
          text: A thing that helped
          ask:
          - {question: how, type: long text, text: "How did {thing} help?"}
        - {question: moves, type: whole number, text: How often did you move?}
        - repeat: move
          times: moves
          up to: 4
          ask:
          - {question: why, type: short text, text: Why?}
        - repeat: worker
          up to: 4
          text: Someone who worked with you
          ask:
          - {question: listened, type: short text, text: Did they listen?}
        """

    @Test func `every line of the paper is a question that the interview knows`() throws {
        let instrument = try makeInstrument(pages: Self.pages)
        let interview = Interview(instrument: instrument, register: makeRegister())
        let form = PaperForm(instrument: instrument, register: makeRegister())

        #expect(
            form.lines.map(\.question.rawValue) == [
                "take_part", "helped", "how.flex", "how.trust", "moves", "why.1", "why.2", "listened.1", "listened.2",
            ])
        let typed = [
            ("take_part", "yes"), ("helped", "trust"), ("how.trust", "They gave me a key"), ("moves", "2"),
            ("why.1", "Rent"), ("why.2", "Noise"), ("listened.1", "Yes"), ("listened.2", "Not much"),
        ]
        let items = try interview.response(interview.entries(typed: typed, from: form), channel: .paper).items
        for (name, words) in typed.dropFirst(2) where name != "moves" {
            #expect(items[ID(name)] == .answered(.text(words)), "\(name)")
        }
    }

    @Test func `each round says what it is about and who fills it in`() throws {
        let instrument = try makeInstrument(pages: Self.pages)
        let form = PaperForm(instrument: instrument, register: makeRegister())
        let parts = form.parts.filter { $0.title != nil || $0.condition != nil }

        #expect(
            parts.map { $0.title ?? "" } == [
                "A thing that helped: Flexible hours", "A thing that helped: Being trusted", "", "",
                "Someone who worked with you (1)", "Someone who worked with you (2)",
            ])
        #expect(parts.first?.condition == "Answer this part only if you ticked “Flexible hours” in question 1.")
        #expect(parts[2].condition == "Answer this part only if your answer to question 4 is 1 or more.")
        #expect(parts.last?.condition == nil)
        #expect(form.lines[2].text == "How did Flexible hours help?")
    }
}
