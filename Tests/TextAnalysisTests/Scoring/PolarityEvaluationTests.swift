import Involvement
import TextAnalysis
import Testing

struct PolarityEvaluationTests {
    /// A comment too short to tell its language, and one that is told by its words.
    private func judge(language: String?) -> PolarityResult {
        PolarityEvaluation(
            comments: [
                PolarComment(text: "Ardderchog", inviting: .anything, polarity: .positive, language: language, fold: 0),
                PolarComment(
                    text: "Roedd y staff yn ofnadwy ac yn anghwrtais", inviting: .anything, polarity: .negative,
                    fold: 1),
            ]
        ).crossValidated(labels: 0)
    }

    @Test func `Welsh words of praise and complaint are read, as they are in passages`() {
        #expect(judge(language: "cy").accuracy == 1)
    }

    @Test func `a short comment of which nobody knows the language is read as English`() {
        #expect(judge(language: nil).accuracy == 0.5)
    }
}
