import Involvement
import Testing

@testable import TextAnalysis

struct WeightTests {
    private func coder(_ weights: [String: Double]) -> ThemeModel {
        ThemeModel(
            codebook: makeCodebook([
                "other": Lexicon(stems: ["bus", "bus"]),
                "topic": Lexicon(stems: ["bus", "home*", "keys"], phrases: ["front door"], weights: weights),
            ]))
    }

    @Test func `a weak word alone does not show its theme, and two do`() {
        let model = coder(["home*": 0.5, "keys": 0.5])

        #expect(model.suggestions(for: "A home visit").map(\.theme) == [])
        #expect(model.suggestions(for: "The keys of a home").map(\.theme) == ["topic"])
        #expect(model.suggestions(for: "The front door").map(\.theme) == ["topic"])
    }

    @Test func `a strong word says more than another, and words without a weight count as before`() throws {
        let plain = coder([:])
        let model = coder(["front door": 3])

        #expect(model.probabilities(in: "front door")[1] > plain.probabilities(in: "front door")[1])
        for text in ["bus", "home", "keys and bus"] {
            #expect(model.probabilities(in: text) == plain.probabilities(in: text))
        }
    }
}
