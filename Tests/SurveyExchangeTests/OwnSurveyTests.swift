import FormFiles
import Foundation
import Involvement
import SurveyEngine
import SurveyExchange
import Testing

/// Our own surveys as forms.
struct OwnSurveyTests {
    private static let riverside: Instrument? = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<6 {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("Surveys/riverside/survey.yaml")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            return try? SurveyFile.read(name: "survey.yaml", text: text)
        }
        return nil
    }()

    @Test("The example survey goes out as a form and comes back with the same questions")
    func riverside() throws {
        let survey = try #require(Self.riverside)
        let form = XLSFormExport.workbook(of: survey)
        let back = try XLSFormImport.read(form, file: "riverside.xlsx")
        if let path = ProcessInfo.processInfo.environment["HEARD_OWN_OUT"] {
            try MarkdownForm.text(form).write(toFile: path, atomically: true, encoding: .utf8)
        }

        #expect(back.instrument.consents.map(\.id) == survey.consents.map(\.id))
        #expect(back.instrument.questions.map(\.id) == survey.questions.map(\.id))
        #expect(back.instrument.questions.map(\.type) == survey.questions.map(\.type))
        for (question, original) in zip(back.instrument.questions, survey.questions) {
            #expect(question.showIf == original.showIf)
            #expect(question.choices.map(\.id) == original.choices.map(\.id))
            #expect(question.kept == [:], "\(question.id)")
        }
        #expect(back.notes.isEmpty)
    }

    private func make(_ head: String) throws -> Instrument {
        try SurveyFile.read(
            name: "survey.yaml",
            text: """
                survey: example
                version: "1"
                title: Example
                consent: {take part: {text: I agree to take part, needed: yes}}
                \(head)
                pages:
                - {question: tier, type: choose one, text: What kind?, choices: {t1: One, t2: Two}}
                - {question: story, type: story, text: Tell us.}
                """)
    }

    @Test("Quotas, invitations and the equality pack come back from a form, and so do rules in it")
    func wholeHead() throws {
        let survey = try make(
            """
            invitations: needed
            equality questions: after check answers
            quotas:
              ones: {if: tier is t1, at most: 40, say: "Enough | of One."}
              all: {at most: 500, say: Enough have answered.}
            """)

        let back = try XLSFormImport.read(XLSFormExport.workbook(of: survey), file: "f.xlsx").instrument

        #expect(survey.quotas.count == 2 && back.quotas == survey.quotas)
        #expect(back.needsInvitation)
        #expect(survey.equality != nil && back.equality == survey.equality)
        #expect(back.questions.map(\.id) == survey.questions.map(\.id))
        #expect(back.kept.keys.filter { $0.hasPrefix("su_") } == [], "what has a place is not kept beside it")
    }

    @Test("A survey's own equality questions stay apart when they come back from a form")
    func ownEquality() throws {
        let survey = try make(
            """
            equality questions:
              ask:
              - {question: born, type: date, precision: year, text: In which year were you born?}
              - page: About you
                ask:
                - {question: carer, type: choose one, text: Do you care for anybody?, choices: {yes: Yes, no: No}}
                - {question: words, type: short text, text: Anything else?}
            """)

        let forms = [
            try XLSFormImport.read(XLSFormExport.workbook(of: survey), file: "f.xlsx"),
            try XFormImport.read(
                try XMLNode.read(Array(XFormExport.text(of: survey).utf8), named: "f.xml"), file: "f.xml"),
        ]

        for back in forms.map(\.instrument) {
            let apart = try #require(back.equality)
            #expect(!apart.isShippedPack)
            #expect(apart.pages.flatMap(\.questions).map(\.id) == ["born", "carer", "words"])
            #expect(back.questions.map(\.id) == ["take_part", "tier", "story"])
        }
        #expect(
            forms[0].instrument.equality?.pages.flatMap(\.questions) == survey.equality?.pages.flatMap(\.questions))
    }

    @Test("A quota whose rule cannot be read is not taken for one that counts everybody")
    func brokenQuota() throws {
        let workbook = XLSFormExport.workbook(
            of: try make("quotas: {ones: {if: tier is t1, at most: 40, say: Enough.}}"))
        let broken = Workbook(
            sheets: workbook.sheets.map { sheet in
                Workbook.Sheet(
                    name: sheet.name,
                    rows: sheet.rows.map { $0.map { $0.replacing("${tier} = 't1'", with: "${tier} = ") } })
            })

        #expect(try XLSFormImport.read(workbook, file: "f.xlsx").instrument.quotas.map(\.id) == ["ones"])
        #expect(try XLSFormImport.read(broken, file: "f.xlsx").instrument.quotas == [])
    }
}
