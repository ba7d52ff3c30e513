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
}
