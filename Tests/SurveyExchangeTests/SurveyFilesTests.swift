import SurveyExchange
import Testing

struct SurveyFilesTests {
    @Test("A survey without overlays is one file")
    func oneFile() {
        #expect(SurveyFiles(survey: "survey: a").overlays.isEmpty)
    }
}
