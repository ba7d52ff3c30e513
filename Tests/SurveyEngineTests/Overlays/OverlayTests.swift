import Involvement
import Testing

@testable import SurveyEngine

struct OverlayTests {
    private let riverside: Instrument

    init() throws {
        riverside = try SurveyFile.read(name: "survey.yaml", text: productFile("Surveys/riverside/survey.yaml"))
    }

    private func overlay(_ file: String) throws -> Overlay {
        try OverlayFile.read(name: file, text: productFile("Surveys/riverside/\(file)"), for: riverside)
    }

    private func problems(_ text: String, pages: String) throws -> [String] {
        let instrument = try makeInstrument(pages: pages)
        do {
            _ = try OverlayFile.read(name: "o", text: "survey: example\nlanguage: cy\n\(text)", for: instrument)
            return []
        } catch {
            return error.all.map(\.reason)
        }
    }

    @Test("The Welsh example says everything, and reads back as it is written")
    func welsh() throws {
        let welsh = try overlay("survey.cy.yaml")
        #expect(OverlayCheck.missing(welsh, in: riverside, file: "survey.cy.yaml") == [])
        let text = SurveyWriter.text(of: welsh, for: riverside)
        #expect(try OverlayFile.read(name: "o", text: text, for: riverside) == welsh)
        let localised = riverside.localised(by: welsh)
        #expect(localised.language == "cy")
        #expect(localised.question("story")?.text == "Sut brofiad oedd e?")
        #expect(localised.question("listened")?.choices.first?.text == "Do, yn fawr iawn")
        #expect(localised.questions.map(\.id) == riverside.questions.map(\.id))
        #expect(localised.consents[0].text == "Rwy'n cytuno i gymryd rhan")
        #expect(localised.pages.first { $0.id == "story" }?.title == "Eich stori")
    }

    @Test("Easy Read puts choices together, leaves questions out and asks the rest in fewer words")
    func easyRead() throws {
        let easy = try overlay("survey.easy-read.yaml")
        let text = SurveyWriter.text(of: easy, for: riverside)
        #expect(try OverlayFile.read(name: "o", text: text, for: riverside) == easy)
        let localised = riverside.localised(by: easy)
        let helped = try #require(localised.question("helped")).choices.map(\.id.rawValue)
        #expect(helped.contains("people") && !helped.contains("group") && !helped.contains("worker_been_there"))
        let interview = Interview(
            instrument: localised, register: makeRegister(), variant: easy.variant, assumed: easy.drops)
        let entries: Entries = Dictionary(
            localised.questions.map {
                ($0.id, $0.id == "take_part" ? ["yes"] : $0.id == "story" ? ["x"] : $0.id == "helped" ? ["people"] : [])
            },
            uniquingKeysWith: { $1 })
        let response = try interview.response(entries)
        #expect(response.items["helped"] == .answered(.choices(["people"])))
        #expect(response.items["visits_kept"] == .absent(.notAsked))
        #expect(response.variant == "easy-read")
        #expect(interview.step(entries).lines?.map(\.question).contains("visits_kept") == false)
    }

    @Test("A translation that misses a choice is named with the choice")
    func missingChoice() throws {
        let instrument = try makeInstrument(pages: "- {question: t, type: choose one, text: T?, choices: {a: A, b: B}}")
        let text = """
            survey: example
            language: cy
            title: Enghraifft
            consent: {take_part: {text: Rwy'n cytuno}}
            questions: {t: {text: T?, choices: {a: A}}}
            """
        let overlay = try OverlayFile.read(name: "o", text: text, for: instrument)
        let missing = OverlayCheck.missing(overlay, in: instrument, file: "o")
        #expect(missing.map(\.place) == ["question t choice b"])
    }

    @Test(arguments: [
        ("questions: {tt: {text: X}}", "the survey has no question `tt`"),
        ("questions: {t: {txt: X}}", "`txt` is not a key that can stand here"),
        ("questions: {t: {choices: {c: C}}}", "there is no choice `c`"),
        ("questions: {t: {text: 'X {n}'}}", "the survey does not put `{n}` in here"),
        ("questions: {m: {text: X}}", "the survey puts `{t}` in here, and the translation does not"),
        ("questions: {t: {hint: X}}", "the survey has no words here to be said in another way"),
        ("questions: {t: {drop: yes}}", "only another way of asking may have `drop`, and this is a translation"),
        (
            "variant: easy-read\nquestions: {t: {drop: yes}}",
            "a rule looks at `t`, so it cannot be left out without an answer"
        ),
        ("variant: easy-read\nquestions: {t: {drop: {assume: z}}}", "`z` is no answer to this question"),
        (
            "variant: easy-read\nquestions: {t: {merge: {ab: [a, b]}, choices: {ab: AB}}}",
            "a rule asks for `a`, which could no longer be told apart"
        ),
        (
            "variant: easy-read\nquestions: {n: {merge: {x: [p, q]}, choices: {p: P}}}",
            "`x` stands for several choices and has no words"
        ),
        (
            "variant: easy-read\nquestions: {n: {merge: {x: }, choices: {x: X}}}",
            "`x` stands for several choices, and none is named"
        ),
        ("questions: {t: {check: X}}", "`check` must be a list, and this is text"),
        ("pages: {zz: Z}", "the survey has no page `zz`"), ("scales: {s: {x: X}}", "the survey has no scale `s`"),
        ("help lines: [{name: X}]", "the survey has only 0 help lines"),
    ])
    func `a mistake in an overlay is named`(text: String, reason: String) throws {
        let pages = """
            - {question: t, type: choose one, text: T?, choices: {a: A, b: B}}
            - {question: n, type: choose one, text: N?, choices: {p: P, q: Q}, show if: t is a}
            - {message: m, text: "You chose {t}"}
            """
        #expect(try problems(text, pages: pages).contains(reason))
        #expect(try problems("questions: {t: {text: X}}", pages: pages) == [])
    }

    @Test("A table goes out to a translator and comes back")
    func table() throws {
        let welsh = try overlay("survey.cy.yaml")
        let rows = TranslationTable.rows(of: riverside, overlay: welsh)
        let back = try TranslationTable.overlay(from: rows, over: nil, for: riverside, language: "cy", file: "t.csv")
        #expect(back == welsh)
        #expect(Set(rows.map(\.place)).count == rows.count)
        #expect(rows.allSatisfy { !$0.source.isEmpty && !$0.translation.isEmpty })
    }

    @Test("What has changed since a table went out is said, by its row")
    func changedSince() throws {
        var rows = Array(TranslationTable.rows(of: riverside, overlay: nil).prefix(3))
        rows[0].translation = "Teitl"
        rows[1].source = "Somebody else"
        rows[1].translation = "Rhywun"
        rows[2].place = "question nowhere text"
        rows[2].translation = "X"
        let problems = #expect(throws: Problems.self) {
            try TranslationTable.overlay(from: rows, over: nil, for: riverside, language: "cy", file: "t.csv")
        }
        #expect(problems?.all.compactMap(\.line) == [3, 4])
    }
}
