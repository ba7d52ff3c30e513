import Involvement
import Testing

@testable import TextAnalysis

struct ThemeModelTests {
    private let codebook = Codebook(
        id: "c", version: "1", title: "C",
        themes: [
            Theme(
                id: "housing", name: "Housing", lexicon: Lexicon(stems: ["hous*", "flat"], exclusions: ["flat tyre"])),
            Theme(id: "trust", name: "Trust", lexicon: Lexicon(stems: ["trust*"])),
            Theme(id: "food", name: "Food"),
        ])
    private let texts = [
        "They found me a flat.", "Nobody trusted me.", "I had a flat tyre.", "The soup was cold again.",
        "Housing, and trust!", "", "👩🏽‍🚀", "Nothing.",
    ]

    private func decided(_ text: String, _ decisions: [ID<Theme>: Bool], isDone: Bool = false) -> DecidedPassage {
        DecidedPassage(text: text, decisions: decisions, isDone: isDone)
    }

    @Test func `with nothing decided the model is the word list`() {
        let model = ThemeModel(codebook: codebook, decided: [])
        let listed: [[ID<Theme>]] = [["housing"], ["trust"], [], [], ["housing", "trust"], [], [], []]

        for (text, themes) in zip(texts, listed) {
            let shown = zip(codebook.themes, model.probabilities(in: text)).filter { $0.1 >= ThemeModel.shownFrom }
            #expect(shown.map(\.0.id) == themes, "\(text)")
            #expect(model.suggestions(for: text).map(\.theme) == themes, "\(text)")
        }
    }

    @Test func `what people accept is found again in other words of the same kind`() {
        func everyDay(_ said: [String]) -> [String] {
            ["Monday", "Tuesday", "Friday", "June", "March"].flatMap { day in said.map { "\($0) It was \(day)." } }
        }
        let soups = everyDay(["The soup was cold.", "Cold soup every night.", "We only got soup.", "More soup."])
        let others = everyDay(["The bus was late.", "My worker listened.", "I waited six weeks.", "They rang back."])
        let model = ThemeModel(
            codebook: codebook,
            decided: soups.map { decided($0, ["food": true], isDone: true) }
                + others.map { decided($0, [:], isDone: true) })

        let soup = model.probabilities(in: "We only got cold soup.")
        let bus = model.probabilities(in: "The bus was late again.")

        #expect(soup[2] > 0.1 && soup[2] > 3 * bus[2], "\(soup[2]) \(bus[2])")
        #expect(soup[0] < 0.1 && soup[1] < 0.1)
    }

    @Test func `a rejection counts against its own theme alone`() {
        let before = ThemeModel(codebook: codebook, decided: [])
        let after = ThemeModel(
            codebook: codebook,
            decided: (1...20).map { _ in decided("The house was full and they trusted nobody.", ["housing": false]) })
        let text = "The house was full and they trusted nobody."

        #expect(after.probabilities(in: text)[0] < 0.3)
        #expect(abs(after.probabilities(in: text)[1] - before.probabilities(in: text)[1]) < 1e-6)
    }

    @Test func `the same decisions make the same model`() {
        let passages = texts.enumerated().map { place, text in
            decided(text, ["housing": place % 2 == 0], isDone: place % 3 == 0)
        }
        let first = ThemeModel(codebook: codebook, decided: passages)
        let second = ThemeModel(codebook: codebook, decided: passages)

        for text in texts { #expect(first.probabilities(in: text) == second.probabilities(in: text)) }
    }

    @Test(arguments: [true, false])
    func `decisions that are all alike do no harm`(isThere: Bool) {
        let model = ThemeModel(
            codebook: codebook,
            decided: texts.map { decided($0, ["housing": isThere, "trust": isThere, "food": isThere]) })

        for text in texts {
            #expect(model.probabilities(in: text).allSatisfy { $0 > 0 && $0 < 1 })
        }
    }

    @Test func `two themes with the same words are both found, until people tell them apart`() {
        let same = Lexicon(stems: ["key*"])
        let twins = makeCodebook(["housing": same, "support": same])
        let days = ["Monday", "Tuesday", "Friday", "June", "March", "May"]
        let model = ThemeModel(
            codebook: twins,
            decided: days.flatMap { day in
                [
                    decided("\(day) I got the key to the flat", ["housing": true, "support": false], isDone: true),
                    decided("\(day) my keyworker rang me", ["housing": false, "support": true], isDone: true),
                ]
            })

        let cold = ThemeModel(codebook: twins).suggestions(for: "The keys to the flat").map(\.theme)
        let flat = model.probabilities(in: "The key to the flat")
        let worker = model.probabilities(in: "My keyworker rang")

        #expect(cold == ["housing", "support"])
        #expect(flat[0] > flat[1] && worker[1] > worker[0])
    }

    @Test func `a theme with one passage is learned from, and is not then everywhere`() {
        let model = ThemeModel(
            codebook: codebook, decided: [decided("The soup was cold again.", ["food": true], isDone: true)])

        let soup = model.probabilities(in: "The soup was cold again.")[2]
        let bus = model.probabilities(in: "I took a bus.")[2]

        #expect(soup > bus && bus < ThemeModel.shownFrom)
    }

    @Test func `a megabyte of one word, and text in no script, are read`() {
        let long = String(repeating: "house", count: 200_000)
        let model = ThemeModel(codebook: codebook, decided: [decided(long, ["housing": true], isDone: true)])

        for text in [long, "\u{202E}\u{200B}", "¯\\_(ツ)_/¯", String(repeating: "a ", count: 50_000)] {
            #expect(model.probabilities(in: text).allSatisfy { $0.isFinite })
        }
    }

    @Test func `what the question asked for speaks too`() {
        let passages = (0..<40).map { place in
            DecidedPassage(
                text: "It was fine.", inviting: place % 2 == 0 ? .whatWasGood : .whatCouldBeBetter,
                decisions: ["trust": place % 2 == 0], isDone: true)
        }
        let model = ThemeModel(codebook: codebook, decided: passages)

        let good = model.probabilities(in: "It was fine.", inviting: .whatWasGood)[1]
        let better = model.probabilities(in: "It was fine.", inviting: .whatCouldBeBetter)[1]
        #expect(good > 2 * better)
    }
}
