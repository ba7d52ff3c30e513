import Involvement
import Testing

@testable import TextAnalysis

struct ReasonsTests {
    private static let codebook = Codebook(
        id: "c", version: "1", title: "C",
        themes: [
            Theme(id: "housing", name: "Housing", lexicon: Lexicon(stems: ["hous*", "flat", "home*", "rent"])),
            Theme(id: "food", name: "Food"),
        ])

    /// Knows from thirty passages that soup is food, and from twenty that a home visit is not housing.
    private static let learned: ThemeModel = {
        let days = ["Monday", "Tuesday", "Friday", "June", "March", "April", "May", "July", "Sunday", "August"]
        let soups = days.flatMap { day in
            ["The soup was cold on \(day).", "Cold soup again, \(day).", "We only got soup that \(day)."].map {
                DecidedPassage(text: $0, decisions: ["food": true], isDone: true)
            }
        }
        let others = days.flatMap { day in
            ["The home visit was on \(day).", "A nurse rang about a home visit in \(day)."].map {
                DecidedPassage(text: $0, decisions: ["housing": false], isDone: true)
            }
        }
        return ThemeModel(codebook: codebook, decided: soups + others)
    }()

    private func phrases(_ model: ThemeModel, _ text: String, theme: ID<Theme>) -> [String]? {
        model.suggestions(for: text).first { $0.theme == theme }.map {
            $0.reasons.phrasesUTF8.map { words(of: text, in: $0) }
        }
    }

    @Test func `the reasons of the list are its words, at most three`() {
        let model = ThemeModel(codebook: Self.codebook)

        #expect(phrases(model, "A house.", theme: "housing") == ["house"])
        #expect(
            phrases(model, "A house, a home, a flat and the rent.", theme: "housing") == ["house", "home", "flat"])
    }

    @Test func `a theme without a list is shown for the words it was learned from, and they are the evidence`() throws {
        let text = "We only got cold soup. The bed was fine."

        let food = try #require(Self.learned.suggestions(for: text).first { $0.theme == "food" })

        let evidence = food.evidenceUTF8.map { words(of: text, in: $0) }
        #expect(evidence.joined(separator: " ").contains("soup"))
        #expect(food.reasons.phrasesUTF8.first.map { words(of: text, in: $0).contains("soup") } == true)
        #expect(food.reasons.clauseUTF8.map { words(of: text, in: $0) } == "We only got cold soup")
        #expect(Set(food.reasons.phrasesUTF8) == Set(food.evidenceUTF8))
    }

    @Test func `words of the list that people rejected lose their theme`() {
        let text = "A home visit on Monday."

        #expect(phrases(ThemeModel(codebook: Self.codebook), text, theme: "housing") == ["home"])
        #expect(phrases(Self.learned, text, theme: "housing") == nil)
        #expect(phrases(Self.learned, "My flat is damp.", theme: "housing")?.first == "flat")
    }

    @Test func `a text of one clause names none`() {
        #expect(ThemeModel(codebook: Self.codebook).suggestions(for: "My flat.")[0].reasons.clauseUTF8 == nil)
    }

    @Test func `the clause is the one whose loss costs most`() throws {
        let model = ThemeModel(codebook: Self.codebook)
        let text = "They rang. My flat and my rent went up; the house too."

        let clause = try #require(model.suggestions(for: text)[0].reasons.clauseUTF8)

        #expect(words(of: text, in: clause) == "My flat and my rent went up")
    }

    @Test(arguments: UInt64(1)...300)
    func `every range cuts exactly whole words, whatever the text is made of`(seed: UInt64) {
        let pieces = [
            "flat", "house", "HOME", "soup", "cold soup", "f**k", "caf\u{E9}", "cafe\u{301}", "🙂", "👩🏽‍🚀", "\r\n", "\n",
            ". ",
            "; ", " but ", "\u{202E}", "שלום", "مرحبا", "the flat\u{2019}s", "\u{A0}", "  ", "“rent”", "t\u{177}", "-",
            ",", "!",
        ]
        var random = SeededGenerator(seed: seed)
        let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            .joined(separator: Bool.random(using: &random) ? " " : "")
        var read = NormalisedText()
        read.read(text)
        let starts = Set(read.words.map { Int($0.sourceStart) })
        let ends = Set(read.words.map { Int($0.sourceEnd) })

        for suggestion in Self.learned.suggestions(for: text) {
            let ranges =
                suggestion.evidenceUTF8 + suggestion.reasons.phrasesUTF8
                + (suggestion.reasons.clauseUTF8.map { [$0] } ?? [])
            for range in ranges {
                #expect(starts.contains(range.lowerBound) && ends.contains(range.upperBound), "\(text)")
                #expect(String(validating: Array(text.utf8)[range], as: UTF8.self) != nil, "\(text)")
            }
            let listed = ["flat", "house", "home", "rent"]
            if suggestion.theme == "housing", !text.contains("soup") {
                for range in suggestion.evidenceUTF8 {
                    let cut = words(of: text, in: range).lowercased()
                    #expect(listed.contains { cut.contains($0) }, "\(cut) in \(text)")
                }
            }
        }
    }
}
