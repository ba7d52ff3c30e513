import Involvement
import SurveyEngine
import Testing

/// What happens on the way through an interview beside asking and answering.
struct OnTheWayTests {
    private let begun: Entries = ["take_part": ["yes"]]

    @Test("The line beside a choice stands on the same screen and counts only with its choice")
    func pleaseSay() throws {
        let interview = try makeInterview(
            pages: """
                - page: What helped
                  ask:
                  - question: helped
                    type: choose any
                    text: What helped?
                    choices: {flex: Being flexible, other: {text: Something else, please say: What was it?}}
                  - {question: more, type: short text, text: More?}
                """)
        let page = try #require(interview.step(begun).askedPage)
        #expect(page.questions.map(\.id) == ["helped", "more"])
        #expect(page.questions[0].sayMore["other"]?.text == "What was it?")
        #expect(page.questions[0].sayMore["other"]?.id == "helped_other")

        var entries = begun.merging(["helped": ["other"], "helped_other": ["A bus pass"], "more": []]) { $1 }
        #expect(try interview.response(entries).items["helped_other"] == .answered(.text("A bus pass")))
        #expect(
            interview.step(entries).lines?.map(\.text) == [
                "I agree to take part", "What helped?", "What was it?", "More?",
            ])
        entries["helped"] = ["flex"]
        #expect(try interview.response(entries).items["helped_other"] == .absent(.notAsked))
        // Going back and choosing it again finds the words still there.
        #expect(interview.page("helped", entries).askedPage?.questions[0].sayMore["other"]?.entered == ["A bus pass"])
    }

    @Test("An answer that ends the interview ends it with the survey's words, and nothing is kept")
    func stopIf() throws {
        let interview = try makeInterview(
            pages: """
                - question: used
                  type: choose one
                  text: Have you used a service?
                  choices: {y: "Yes", n: "No"}
                  stop if:
                  - {if: this is n, say: This survey is for people who have.}
                - {question: more, type: short text, text: More?}
                """)
        let entries = begun.merging(["used": ["n"], "more": ["x"]]) { $1 }
        #expect(interview.step(entries) == .stopped("This survey is for people who have."))
        #expect(throws: Problems.self) { try interview.response(entries) }
        #expect(interview.step(begun.merging(["used": ["y"]]) { $1 }).askedPage?.id == "more")
        #expect(interview.page("used", entries).askedPage?.questions.first?.entered == ["n"])
    }

    @Test("What is asked once more is let go when it is left blank again")
    func askOnce() throws {
        let interview = try makeInterview(
            pages: "- {question: good, type: short text, text: What was good?, required: ask once}")
        var entries = begun
        #expect(interview.step(entries).askedPage?.hasProblems == false)
        entries["good"] = []
        let again = try #require(interview.step(entries).askedPage?.questions.first)
        #expect(again.isGentle && again.problem != nil)
        entries = interview.entries(posted: [("take_part", "yes"), ("good", ""), ("_again", "good")])
        #expect(interview.step(entries).lines != nil)
        #expect(try interview.response(entries).items["good"] == .absent(.leftBlank))
    }

    @Test("Each person gets shuffled choices in an order of their own, the same at every page")
    func shuffled() throws {
        let choices = (1...9).map { "c\($0): C\($0)" }.joined(separator: ", ")
        let interview = try makeInterview(
            pages:
                "- {question: a, type: choose one, text: A, order: random, choices: {\(choices), other: Other, prefer_not_to_say: No}}"
        )
        func order(_ seed: String) -> [String] {
            let entries = interview.entries(posted: [("take_part", "yes"), ("_seed", seed)])
            guard case .radios(let choices) = interview.step(entries).askedPage?.questions.first?.widget else {
                return []
            }
            return choices.map(\.id.rawValue)
        }
        #expect(order("1") == order("1"))
        #expect(order("1") != order("2"))
        #expect(Set(order("1")) == Set(order("2")))
        #expect(order("7").suffix(2) == ["other", "prefer_not_to_say"])
        let entries = interview.entries(posted: [("take_part", "yes"), ("_seed", "7"), ("a", "c3")])
        let response = try interview.response(entries)
        #expect(response.seed == 7)
        #expect(response.items["a"] == .answered(.choice("c3")))
    }

    @Test("Day, month and year come in three lines and are one answer")
    func parts() throws {
        let interview = try makeInterview(pages: "- {question: born, type: date, text: When?, at most: today}")
        let posted = [
            ("take_part", "yes"), ("born", ""), ("born-day", "3"), ("born-month", "5"), ("born-year", "2026"),
        ]
        #expect(interview.step(interview.entries(posted: posted)).askedPage?.questions.first?.problem != nil)
        let earlier = interview.entries(posted: posted.dropLast() + [("born-year", "1980")])
        #expect(
            try interview.response(earlier).items["born"]
                == .answered(.date(PartialDate(year: 1980, month: 5, day: 3)!)))
        // Carried along in a hidden field, it stays the same answer.
        let carried = (earlier["born"] ?? []).map { (name: "born", value: $0) }
        #expect(interview.entries(posted: [("take_part", "yes")] + carried) == earlier)
        let blank = interview.entries(posted: [
            ("take_part", "yes"), ("born", ""), ("born-day", ""), ("born-month", " "),
        ])
        #expect(try interview.response(blank).items["born"] == .absent(.leftBlank))
    }

    @Test("Worked out and fixed values are stored and never shown")
    func unasked() throws {
        let interview = try makeInterview(
            pages: """
                - {question: weeks, type: whole number, text: Weeks?}
                - {question: days, type: worked out, "value xpath": "${weeks} * 7", as: number}
                - {question: where, type: fixed, value: Riverside}
                - {message: thanks, text: "That is {days} days."}
                """)
        let entries = begun.merging(["weeks": ["3"]]) { $1 }
        #expect(interview.step(entries).askedPage?.questions.first?.text == "That is 21 days.")
        let items = try interview.response(entries.merging(["thanks": []]) { $1 }).items
        #expect(items["days"] == .answered(.number(21)))
        #expect(items["where"] == .answered(.text("Riverside")))
    }

    @Test("Equality questions come after checking, are never required, and are kept apart")
    func equality() throws {
        let interview = try makeInterview(
            pages: "- {question: a, type: short text, text: A?}", head: "equality questions: after check answers")
        var entries = begun.merging(["a": ["words"]]) { $1 }
        #expect(interview.step(entries).lines?.count == 2)
        entries["_checked"] = ["yes"]
        var asked: [ID<Question>] = []
        while let page = interview.step(entries).askedPage {
            #expect(page.isEquality)
            asked += page.questions.map(\.id)
            for question in page.questions { entries[question.id] = question.id == "eq_age" ? ["a25_34"] : [] }
        }
        #expect(asked.count == 7)
        #expect(interview.step(entries) == .ready)
        let response = try interview.response(entries)
        #expect(Set(response.items.keys) == ["a"])
        #expect(response.equality["eq_age"] == .answered(.choice("a25_34")))
        #expect(response.equality["eq_sex"] == .absent(.leftBlank))
    }

    @Test("On paper, what is no answer is kept as it was written, and flagged")
    func byHand() throws {
        let interview = try makeInterview(
            pages: """
                - {question: age, type: whole number, text: Age?}
                - {question: tier, type: choose one, text: Tier?, choices: {t2: Drop-in, t3: Team}}
                - {question: more, type: short text, text: More?, show if: age is more than 17}
                """)
        let written = begun.merging(["age": ["very old"], "tier": ["drop-in"], "more": ["x"]]) { $1 }
        let items = try interview.response(written, channel: .paper).items
        #expect(items["age"] == .asWritten("very old"))
        #expect(items["tier"] == .answered(.choice("t2")))
        #expect(items["more"] == .absent(.notAsked))
        #expect(throws: Problems.self) { try interview.response(written, channel: .web) }
    }

    @Test("A question that an overlay leaves out is answered as assumed, and not shown")
    func assumed() throws {
        let pages = """
            - {question: tier, type: choose one, text: Tier?, choices: {t2: Two, t3: Three}}
            - {question: skipped, type: short text, text: Skipped?}
            - {question: a, type: short text, text: A?, show if: tier is t3}
            """
        let interview = Interview(
            instrument: try makeInstrument(pages: pages), register: makeRegister(), variant: "easy-read",
            assumed: ["tier": "t3", "skipped": ""])
        #expect(interview.step(begun).askedPage?.id == "a")
        let response = try interview.response(begun.merging(["a": ["x"]]) { $1 })
        #expect(response.variant == "easy-read")
        #expect(response.items["tier"] == .answered(.choice("t3")))
        #expect(response.items["skipped"] == .absent(.notAsked))
    }
}
