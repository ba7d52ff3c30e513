import Involvement
import SurveyEngine
import Testing

struct SurveyWriterTests {
    @Test(arguments: 1...300)
    func `what was written reads back the same`(seed: UInt64) throws {
        let survey = RandomSurvey.make(seed: seed)

        let text = SurveyWriter.text(of: survey)
        let again = try SurveyFile.read(name: "survey.yaml", text: text)

        #expect(again == survey)
    }

    @Test(arguments: 1...300)
    func `what was written is laid out already`(seed: UInt64) throws {
        let text = SurveyWriter.text(of: RandomSurvey.make(seed: seed))

        #expect(try SurveyFormat.formatted(name: "survey.yaml", text: text) == text)
    }
}
