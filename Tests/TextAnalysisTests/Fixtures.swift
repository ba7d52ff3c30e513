import Involvement
import TextAnalysis

/// A codebook of one theme for each code, with these words.
func makeCodebook(_ themes: KeyValuePairs<String, Lexicon>) -> Codebook {
    Codebook(
        id: "test", version: "1", title: "Test",
        themes: themes.map { Theme(id: ID($0.key), name: $0.key, lexicon: $0.value) })
}

func makeCoder(stems: [String] = [], phrases: [String] = [], exclusions: [String] = []) -> ThemeModel {
    let lexicon = Lexicon(stems: stems, phrases: phrases, exclusions: exclusions)
    return ThemeModel(codebook: makeCodebook(["topic": lexicon]))
}

/// The words that led to the first suggestion, as they stand in the text.
func evidence(_ coder: ThemeModel, _ text: String) -> [String] {
    coder.suggestions(for: text).first?.evidenceUTF8.map { words(of: text, in: $0) } ?? []
}

/// The bytes of a range of the text.
func words(of text: String, in rangeUTF8: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[rangeUTF8], as: UTF8.self)
}
