import Involvement
import SurveyEngine
import Testing

struct PublishingObstaclesTests {
    private func reasons(_ pages: String) throws -> [String] {
        PublishingObstacles.problems(in: try makeInstrument(pages: pages), file: "survey.yaml").map(
            \.reason)
    }

    @Test("Rows of another tool, and columns that would change what is asked, stand in the way")
    func kept() throws {
        #expect(
            try reasons(
                """
                - section: S
                  ask:
                  - {question: a, type: time, text: A, xlsform: {relevant: "${later} = 1", appearance: big}}
                - kept: survey
                  rows: [{row: 7, cells: {type: geopoint, name: where}}]
                """) == [
                    "`relevant` of another tool is kept here and has no effect",
                    "sheet `survey`, row 7, cannot be asked here",
                ])
    }

    @Test("Columns that change only how another tool looks do not")
    func looks() throws {
        #expect(try reasons("- {question: a, type: time, text: A, xlsform: {appearance: big, relevant: ''}}") == [])
    }
}
