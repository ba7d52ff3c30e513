import Involvement
import SurveyEngine
import Testing

struct RepeatTests {
    private let begun: Entries = ["take_part": ["yes"]]

    private static let workers = """
        - repeat: worker
          text: Someone who worked with you
          up to: 3
          ask:
          - {question: kind, type: choose one, text: What do they do?, choices: {doctor: A doctor, nurse: A nurse}}
          - {question: listened, type: choose one, text: "Did the {kind} listen?", show if: kind is nurse, choices: {y: "Yes", n: "No"}}
        - {question: end, type: short text, text: Anything else?, show if: count of worker is at least 2}
        """

    @Test("One round is asked, and then whether there is another")
    func addAnother() throws {
        let interview = try makeInterview(pages: Self.workers)
        var entries = begun
        let first = try #require(interview.step(entries).askedPage)
        #expect(first.id == "kind.1")
        #expect(first.title == "Someone who worked with you")
        entries["kind.1"] = ["nurse"]
        let second = try #require(interview.step(entries).askedPage)
        #expect(second.questions.map(\.text) == ["Did the A nurse listen?"])
        entries["listened.1"] = ["y"]
        let another = try #require(interview.step(entries).askedPage)
        #expect(another.questions.map(\.text) == ["Do you want to tell us about another?"])
        entries[another.questions[0].id] = ["no"]
        #expect(interview.step(entries).lines?.map(\.question).contains("kind.2") == false)
    }

    @Test("What is asked in a round is stored under the round; a question about another is not stored")
    func stored() throws {
        let interview = try makeInterview(pages: Self.workers)
        let entries: Entries = begun.merging([
            "kind.1": ["doctor"], "worker.another.1": ["yes"], "kind.2": ["nurse"], "listened.2": ["n"],
            "worker.another.2": ["no"], "kind.3": ["doctor"], "end": ["bye"],
        ]) { $1 }
        let response = try interview.response(entries)
        #expect(response.items["kind.1"] == .answered(.choice("doctor")))
        #expect(response.items["listened.1"] == .absent(.notAsked))
        #expect(response.items["listened.2"] == .answered(.choice("n")))
        #expect(response.items["end"] == .answered(.text("bye")))
        // The third round was never reached, and what is not a question is no item.
        #expect(Set(response.items.keys) == ["kind.1", "kind.2", "listened.1", "listened.2", "end"])
    }

    @Test("There are never more rounds than the survey says, and the last asks for no other")
    func bounded() throws {
        let interview = try makeInterview(pages: Self.workers)
        var entries: Entries = begun
        for round in 1...5 {
            entries[ID("kind.\(round)")] = ["doctor"]
            entries[ID("worker.another.\(round)")] = ["yes"]
        }
        entries["end"] = []
        #expect(interview.step(entries).lines?.filter { $0.question.base == "kind" }.count == 3)
        #expect(!interview.hasPage("worker.another.3"))
    }

    @Test("For each thing chosen there is one round, named by its words")
    func forEach() throws {
        let interview = try makeInterview(
            pages: """
                - {question: helped, type: choose any, text: What helped?, choices: {flex: Being flexible, trust: Trust, none: {text: None, on its own: yes}}}
                - repeat: each_help
                  text: "About: {each_help}"
                  for each: helped
                  ask:
                  - {question: how, type: short text, text: "How did {each_help} help?"}
                  - {question: trusted, type: short text, text: Whom?, show if: each_help is trust}
                """)
        var entries = begun
        entries["helped"] = ["trust"]
        let page = try #require(interview.step(entries).askedPage)
        #expect(page.title == "About: Trust")
        #expect(page.questions.map(\.text) == ["How did Trust help?"])
        entries["how.trust"] = ["a lot"]
        #expect(interview.step(entries).askedPage?.questions.map(\.text) == ["Whom?"])
        entries["trusted.trust"] = []
        let response = try interview.response(entries)
        #expect(response.items["how.trust"] == .answered(.text("a lot")))
        // The first round stands for the question when nothing is asked; others that are not asked are not there.
        #expect(response.items["how.flex"] == .absent(.notAsked))
        entries["helped"] = ["none"]
        #expect(interview.step(entries).lines?.count == 2)
    }

    @Test("An answer about a thing chosen stays under that thing when the list grows, or is put together")
    func forEachAcrossVersions() throws {
        func interview(_ choices: String) throws -> Interview {
            try makeInterview(
                pages: """
                    - {question: helped, type: choose any, text: What helped?, choices: {\(choices)}}
                    - repeat: each_help
                      for each: helped
                      ask:
                      - {question: how, type: choose one, text: How?, choices: {lot: A lot, bit: A bit}}
                      - {question: who, type: short text, text: "It helped {how|you}. Who did it?"}
                    """)
        }
        let entries: Entries = begun.merging(["helped": ["trust"], "how.trust": ["bit"]]) { $1 }
        for choices in ["trust: Trust", "flex: Being flexible, trust: Trust", "trust: Trust, new: More"] {
            let interview = try interview(choices)
            #expect(interview.step(entries).askedPage?.questions.map(\.text) == ["It helped A bit. Who did it?"])
            let items = try interview.response(entries.merging(["who.trust": ["A nurse"]]) { $1 }).items
            #expect(items["how.trust"] == .answered(.choice("bit")))
            #expect(items["who.trust"] == .answered(.text("A nurse")))
        }
    }

    @Test("A number says how often, and a round that is taken back is not stored")
    func times() throws {
        let interview = try makeInterview(
            pages: """
                - {question: children, type: whole number, text: How many children?}
                - repeat: child
                  times: children
                  up to: 4
                  ask:
                  - {question: age, type: whole number, text: How old?}
                """)
        var entries = begun.merging(["children": ["2"], "age.1": ["3"], "age.2": ["5"]]) { $1 }
        #expect(interview.step(entries).lines != nil)
        entries["children"] = ["1"]
        #expect(Set(try interview.response(entries).items.keys) == ["children", "age.1"])
        entries["children"] = ["9"]
        #expect(interview.step(entries).askedPage?.id == "age.3")
    }

    @Test(arguments: [
        (
            "- {repeat: a, ask: [{repeat: b, ask: [{question: c, type: time, text: C}]}]}",
            "a repeat cannot stand inside a repeat"
        ),
        (
            "- {repeat: a, ask: [{question: c, type: time, text: C}]}\n- {question: d, type: time, text: D, show if: c is answered}",
            "`c` is asked several times, in the repeat `a`"
        ),
        ("- {repeat: a, up to: 99, ask: [{question: c, type: time, text: C}]}", "`up to` may be at most 50"),
        ("- {repeat: a, times: z, ask: [{question: c, type: time, text: C}]}", "there is no question `z`"),
        (
            "- {question: n, type: time, text: N}\n- {repeat: a, times: n, ask: [{question: c, type: time, text: C}]}",
            "`n` is not a number"
        ),
        ("- {repeat: a, ask: [{question: a, type: time, text: C}]}", "the code `a` is already used on line 7"),
        ("- {repeat: a}", "the repeat asks nothing"),
    ])
    func `what a repeat cannot be is said`(pages: String, reason: String) {
        #expect(problems(inPages: pages).map(\.reason).contains(reason))
    }
}
