import Involvement
import TextAnalysis
import Testing

struct SuggestionScoreTests {
    /// Worked out by hand from the definitions.
    @Test func `micro counts every decision, macro every theme`() {
        let pairs: [SuggestionScore.Pair] = [
            (expected: ["a", "b"], suggested: ["a"]),
            (expected: ["a"], suggested: ["a", "c"]),
            (expected: [], suggested: ["a"]),
            (expected: [], suggested: []),
        ]

        let score = SuggestionScore(pairs)

        #expect(
            score.perTheme == [
                "a": .init(truePositives: 2, falsePositives: 1), "b": .init(falseNegatives: 1),
                "c": .init(falsePositives: 1),
            ])
        #expect(
            score.micro
                == SuggestionScore.Measures(
                    SuggestionScore.Counts(truePositives: 2, falsePositives: 2, falseNegatives: 1)))
        #expect(score.micro.precision == 0.5)
        #expect(abs(score.micro.recall - 2.0 / 3) < 1e-12)
        #expect(abs(score.micro.f1 - 4.0 / 7) < 1e-12)
        #expect(abs(score.macro.precision - 2.0 / 9) < 1e-12)
        #expect(abs(score.macro.recall - 1.0 / 3) < 1e-12)
        #expect(abs(score.macro.f1 - 0.8 / 3) < 1e-12)
    }

    @Test func `nothing expected and nothing suggested scores nothing`() {
        let score = SuggestionScore([SuggestionScore.Pair(expected: [], suggested: [])])

        #expect(score.perTheme.isEmpty)
        #expect(score.micro.f1 == 0)
        #expect(score.macro.f1 == 0)
    }
}
