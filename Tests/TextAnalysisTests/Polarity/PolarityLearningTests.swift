import Involvement
import Testing

@testable import TextAnalysis

struct PolarityLearningTests {
    private let codebook = makeCodebook(["staff": Lexicon(stems: ["staff"]), "wait": Lexicon(stems: ["wait*"])])

    private func polarities(_ model: ThemeModel, _ text: String) -> [ID<Theme>: Polarity] {
        Dictionary(uniqueKeysWithValues: model.suggestions(for: text).map { ($0.theme, $0.polarity) })
    }

    private func said(_ text: String, _ theme: ID<Theme>, _ polarity: Polarity) -> DecidedPassage {
        DecidedPassage(text: text, decisions: [theme: true], polarities: [theme: polarity], isDone: true)
    }

    @Test func `what people correct again and again is read as they do`() {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "June", "May", "March"]
        let text = "The staff were mint yesterday"
        let cold = ThemeModel(codebook: codebook)
        let model = ThemeModel(
            codebook: codebook,
            decided: days.flatMap { day in
                [
                    said("The staff were mint on \(day)", "staff", .positive),
                    said("Mint staff, \(day)", "staff", .positive),
                ]
            })

        #expect(polarities(cold, text)["staff"] == .neutral)
        #expect(polarities(model, text)["staff"] == .positive)
    }

    @Test func `one correction does not turn what the lists say`() {
        let model = ThemeModel(codebook: codebook, decided: [said("The staff were sick", "staff", .positive)])

        #expect(polarities(model, "The staff were rude")["staff"] == .negative)
        #expect(polarities(model, "Lovely staff")["staff"] == .positive)
    }

    @Test func `each theme is read by its own clause, learned or not`() {
        let model = ThemeModel(
            codebook: codebook,
            decided: (1...12).map {
                said("The staff were mint but the bus was terrible, time \($0)", "staff", .positive)
            })

        #expect(
            polarities(model, "The staff were mint but the wait was terrible") == [
                "staff": .positive, "wait": .negative,
            ])
    }

    @Test func `both ways is mixed, and neither is neutral`() {
        for polarity in Polarity.allCases {
            #expect((Signs(polarity).polarity ?? .neutral) == polarity)
        }
    }
}
