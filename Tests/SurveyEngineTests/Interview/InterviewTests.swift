import Involvement
import SurveyEngine
import Testing

struct InterviewTests {
    static let pages = """
        - {message: hello, text: Welcome}
        - page: About it
          ask:
          - {question: story, type: story, text: What was it like?, hint: Tell it, required: yes}
          - {question: tier, type: choose one, text: Tier?, choices: {t2: Two, t3: Three, none: None}}
        - question: service
          type: service
          text: Which service?
          only where: tier is the tier chosen
        - question: weeks
          type: whole number
          text: How many weeks?
          show if: tier is t3
          check:
          - {if: this is less than 0 or this is more than 520, say: Enter a number of weeks from 0 to 520}
        - {question: more, type: long text, text: Anything else?}
        """
    static let consent = """
          take part: {text: I agree to take part, needed: yes}
          quote my words: {text: You may publish what I write}
        """
    let interview: Interview
    let asked: Entries = ["take_part": ["yes"], "quote_my_words": [], "hello": []]

    init() throws {
        interview = try makeInterview(pages: Self.pages, consent: Self.consent)
    }

    @Test func `it starts with the first consent`() {
        #expect(
            interview.step([:])
                == .ask(
                    AskedPage(
                        id: "take_part", title: nil,
                        questions: [
                            AskedQuestion(
                                id: "take_part", text: "I agree to take part", hint: nil,
                                widget: .radios([Choice(id: "yes", text: "Yes"), Choice(id: "no", text: "No")]),
                                isRequired: true, entered: [], problem: nil)
                        ],
                        back: nil, position: 1, of: 6, isFirstFreeText: false)))
    }

    @Test func `a no to what is needed ends it, and the page can still be changed`() {
        #expect(interview.step(["take_part": ["no"]]) == .declined)
        #expect(interview.page("take_part", ["take_part": ["no"]]).askedPage?.questions.first?.entered == ["no"])
        #expect(interview.page("hello", ["take_part": ["no"]]) == .declined)
    }

    @Test func `a needed consent left blank is asked again`() {
        let page = interview.step(["take_part": []]).askedPage

        #expect(page?.questions.first?.problem == "Choose yes or no")
    }

    @Test func `a page not yet seen has no complaints, a page sent with something wrong has`() {
        let fresh = interview.step(asked).askedPage
        let sent = interview.step(asked.merging(["story": [], "tier": ["t2"]]) { $1 }).askedPage

        #expect(fresh?.id == "story")
        #expect(fresh?.hasProblems == false)
        #expect(
            sent?.questions.map(\.problem) == ["Write something, even if it is only a few words", nil])
        #expect(sent?.questions.map(\.entered) == [[], ["t2"]])
    }

    @Test func `a page only partly seen complains only about what was sent`() {
        let page = interview.step(asked.merging(["tier": ["t9"]]) { $1 }).askedPage

        #expect(page?.questions.map(\.problem) == [nil, "Choose one of the answers shown here"])
    }

    @Test func `everything typed stays when something is wrong`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t3"], "service": [], "weeks": ["twenty six"]]) { $1 }

        let question = interview.step(entries).askedPage?.questions.first

        #expect(question?.problem == "Write it in figures, like 26")
        #expect(question?.entered == ["twenty six"])
    }

    @Test func `a check of the survey's own says its words, and nothing about an empty answer`() {
        var entries = asked.merging(["story": ["Words"], "tier": ["t3"], "service": [], "weeks": ["521"]]) { $1 }
        #expect(
            interview.step(entries).askedPage?.questions.first?.problem == "Enter a number of weeks from 0 to 520")

        entries["weeks"] = []

        #expect(interview.step(entries).askedPage?.id == "more")
    }

    @Test func `nobody jumps ahead`() {
        #expect(interview.page("more", asked) == interview.step(asked))
        #expect(interview.page("nowhere", asked) == interview.step(asked))
    }

    @Test func `nobody goes to a page that is not on their path`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t2"], "service": [], "weeks": ["3"], "more": []]) {
            $1
        }

        #expect(interview.page("weeks", entries) == interview.step(entries))
        #expect(interview.step(entries).lines != nil)
    }

    @Test func `going back shows a page without complaints`() {
        let entries = asked.merging(["story": [], "tier": []]) { $1 }

        #expect(interview.page("story", entries).askedPage?.hasProblems == false)
        #expect(interview.page("hello", entries).askedPage?.id == "hello")
    }

    @Test func `from where answers are read through or sent the way back leads to the last page asked`() throws {
        let today = Day(iso: "2026-05-01")!
        let done = asked.merging(["story": ["Words"], "tier": ["t2"], "service": [], "more": ["So"]]) { $1 }
        let last = interview.lastPage(done, today: today).askedPage
        #expect(interview.step(done).lines != nil)
        #expect(last?.id == "more" && last?.questions.first?.entered == ["So"])
        #expect(interview.lastPage(asked, today: today) == interview.step(asked))

        let apart = try makeInterview(
            pages: "- {question: a, type: short text, text: A?}",
            head: "equality questions: {ask: [{question: born, type: whole number, text: Born?}]}")
        let checked: Entries = ["take_part": ["yes"], "a": ["x"], "_checked": ["yes"]]
        let finished = checked.merging(["born": ["1980"]]) { $1 }
        #expect(apart.lastPage(checked, today: today) == apart.step(checked))
        #expect(apart.step(finished) == .ready)
        #expect(apart.lastPage(finished, today: today).askedPage?.questions.first?.entered == ["1980"])
        #expect(
            apart.lastPage(finished.filter { $0.key != "_checked" }, today: today).askedPage?.questions.first?.id == "a"
        )
    }

    @Test func `the way back skips pages that were not asked`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t2"], "service": []]) { $1 }

        let page = interview.step(entries).askedPage

        #expect(page?.id == "more")
        #expect(page?.back == "service")
        #expect([page?.position, page?.of] == [6, 6])
    }

    @Test func `progress grows when an answer opens a page`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t3"]]) { $1 }

        let page = interview.step(entries).askedPage

        #expect([page?.position, page?.of] == [5, 7])
    }

    @Test func `only the first page with a box for free text is marked`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t2"], "service": []]) { $1 }

        #expect(interview.page("story", entries).askedPage?.isFirstFreeText == true)
        #expect(interview.page("service", entries).askedPage?.isFirstFreeText == false)
        #expect(interview.page("more", entries).askedPage?.isFirstFreeText == false)
    }

    @Test func `the check page has a line for every question that was asked`() {
        let entries = asked.merging(
            ["story": ["Words"], "tier": ["t3"], "service": ["community_team"], "weeks": ["3"], "more": []]
        ) { $1 }

        #expect(
            interview.step(entries)
                == .check([
                    AnswerLine(question: "take_part", page: "take_part", text: "I agree to take part", answer: "Yes"),
                    AnswerLine(
                        question: "quote_my_words", page: "quote_my_words", text: "You may publish what I write",
                        answer: "No"),
                    AnswerLine(question: "story", page: "story", text: "What was it like?", answer: "Words"),
                    AnswerLine(question: "tier", page: "story", text: "Tier?", answer: "Three"),
                    AnswerLine(
                        question: "service", page: "service", text: "Which service?", answer: "Community Team"),
                    AnswerLine(question: "weeks", page: "weeks", text: "How many weeks?", answer: "3"),
                    AnswerLine(question: "more", page: "more", text: "Anything else?", answer: ""),
                ]))
    }

    @Test(arguments: [
        (["t2"], ["night_van", "drop_in"]), (["t3"], ["community_team"]),
        (["none"], ["night_van", "drop_in", "community_team"]), ([], ["night_van", "drop_in", "community_team"]),
    ])
    func `services are those of the tier chosen, or all`(tier: [String], services: [String]) {
        let page = interview.step(asked.merging(["story": ["Words"], "tier": tier]) { $1 }).askedPage

        guard case .radios(let choices) = page?.questions.first?.widget else {
            Issue.record("no radios")
            return
        }
        #expect(page?.id == "service")
        #expect(choices.map(\.id.rawValue) == services)
    }

    @Test func `a service of another tier is to be chosen again`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t2"], "service": ["community_team"], "more": []]) {
            $1
        }

        #expect(interview.step(entries).askedPage?.questions.first?.problem == "Choose one of the answers shown here")
    }

    @Test func `a question with nothing to choose from is not asked`() throws {
        let interview = try makeInterview(
            pages: "- {question: s, type: service, text: Which?, required: yes}", register: ServiceRegister())

        let response = try interview.response(["take_part": ["yes"]])

        #expect(interview.step(["take_part": ["yes"]]) == interview.step(["take_part": ["yes"], "s": ["x"]]))
        #expect(response.items == ["s": .absent(.notAsked)])
    }

    @Test func `a choice with a rule is offered only when it holds`() throws {
        let interview = try makeInterview(
            pages: """
                - {question: a, type: choose one, text: A?, choices: {x: X, y: Y}}
                - {question: b, type: choose one, text: B?, choices: {p: P, q: {text: Q, show if: a is x}}}
                """)

        let hidden = interview.step(["take_part": ["yes"], "a": ["y"], "b": ["q"]]).askedPage?.questions.first

        #expect(hidden?.widget == .radios([Choice(id: "p", text: "P")]))
        #expect(hidden?.problem == "Choose one of the answers shown here")
        #expect(interview.step(["take_part": ["yes"], "a": ["x"], "b": ["q"]]).lines?.last?.answer == "Q")
    }

    @Test func `an answer changed to open a question asks that question`() {
        let entries = asked.merging(["story": ["Words"], "tier": ["t3"], "service": [], "more": ["x"]]) { $1 }

        #expect(interview.step(entries).askedPage?.id == "weeks")
    }

    @Test func `a question of a type not known here is asked like another of its shape`() {
        let instrument = Instrument(
            id: "i", version: "1", title: "",
            pages: [Page(id: "a", questions: [Question(id: "a", type: "slider", shape: .number, text: "A?")])])
        let interview = Interview(instrument: instrument, register: ServiceRegister())

        #expect(interview.step([:]).askedPage?.questions.first?.widget == .numberLine(takesDecimals: false))
        #expect(throws: Never.self) { try interview.response(["a": ["3"]]) }
    }
}
