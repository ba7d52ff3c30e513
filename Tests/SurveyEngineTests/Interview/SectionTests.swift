import Involvement
import SurveyEngine
import Testing

struct SectionTests {
    private static let pages = """
        - {question: tier, type: choose one, text: Tier?, choices: {t2: Two, t3: Three}}
        - section: About your team
          show if: tier is t3
          ask:
          - {question: kind, type: choose one, text: Kind?, choices: {a: A, b: B}}
          - section:
            code: inner
            show if: kind is a
            ask:
            - page: Deep
              show if: tier is answered
              ask:
              - {question: deep, type: short text, text: Deep?}
        - {question: after, type: short text, text: After?, show if: deep is answered}
        """

    @Test("What hides a section hides everything in it, however deep")
    func inherited() throws {
        let interview = try makeInterview(pages: Self.pages)
        let entries: Entries = [
            "take_part": ["yes"], "tier": ["t3"], "kind": ["a"], "deep": ["words"], "after": ["x"],
        ]
        #expect(try interview.response(entries).items["deep"] == .answered(.text("words")))
        for (question, answer) in [("kind", "b"), ("tier", "t2")] {
            let items = try interview.response(entries.merging([ID(question): [answer]]) { $1 }).items
            #expect(items["deep"] == .absent(.notAsked))
            // Chains collapse: what looks at a hidden answer is hidden too.
            #expect(items["after"] == .absent(.notAsked))
        }
    }

    @Test("A section keeps its place in the layout, and its pages are asked in order")
    func layout() throws {
        let instrument = try makeInstrument(pages: Self.pages)
        #expect(instrument.questions.map(\.id) == ["take_part", "tier", "kind", "deep", "after"])
        guard case .section(let section) = instrument.blocks[1] else {
            Issue.record("the second block is no section")
            return
        }
        #expect(section.title == "About your team")
        #expect(section.blocks.count == 2)
    }

    @Test("Sections nest eight deep and no deeper, and no page holds another")
    func bounded() {
        func nested(_ depth: Int) -> String {
            (0..<depth).reduce("{question: a, type: time, text: A}") { inner, _ in "{section: S, ask: [\(inner)]}" }
        }
        #expect(problems(inPages: "- " + nested(8)).isEmpty)
        #expect(problems(inPages: "- " + nested(9)).map(\.reason) == ["sections are nested too deeply"])
        #expect(
            problems(inPages: "- {page: P, ask: [{section: S, ask: [{question: a, type: time, text: A}]}]}")
                .map(\.reason).contains("a section cannot stand inside a page"))
    }

    @Test("Rows of another tool are kept as they were, and are not asked")
    func kept() throws {
        let instrument = try makeInstrument(
            pages: """
                - {question: a, type: time, text: A, xlsform: {appearance: x}}
                - kept: survey
                  rows:
                  - row: 7
                    cells: {type: geopoint, name: where, label: "Where?"}
                """)
        #expect(instrument.question("a")?.kept == ["appearance": "x"])
        #expect(
            instrument.blocks.last
                == .kept(
                    KeptBlock(
                        sheet: "survey",
                        rows: [.init(number: 7, cells: ["type": "geopoint", "name": "where", "label": "Where?"])])))
        #expect(instrument.questions.count == 2)
    }
}
