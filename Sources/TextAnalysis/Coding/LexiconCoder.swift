public import Involvement

/// Suggests themes by a codebook's word lists alone: the coder that works
/// before anybody has decided anything. It reads only the words it is given
/// and always answers the same.
public struct LexiconCoder: Sendable {
    private let themes: [ID<Theme>]
    /// By theme: the seam where a model trained on decisions comes in.
    private let weights: [ThemeWeights]
    private let hits: ThemeHits
    private let polarity = PolarityReader.british

    /// Entries that `CodebookFile` would refuse are never found.
    public init(codebook: Codebook) {
        self.init(codebook: codebook, weights: codebook.themes.map { _ in .prior })
    }

    /// - Parameter weights: one for each theme, in the codebook's order.
    init(codebook: Codebook, weights: [ThemeWeights]) {
        self.themes = codebook.themes.map(\.id)
        self.weights = weights
        self.hits = ThemeHits(codebook)
    }

    /// The themes whose words stand in the text, strongest first, and among
    /// equals in the codebook's order.
    /// - Parameters:
    ///   - text: a passage of somebody's words, as written.
    ///   - inviting: what the question asked for, by which words that are
    ///     neither praise nor complaint are read.
    ///   - language: the one the person answered in, BCP 47; nil where nobody
    ///     knows.
    public func suggestions(
        for text: String, inviting: Question.Invitation = .anything, answeredIn language: String? = nil
    ) -> [Suggestion] {
        var scratch = CodingScratch()
        return suggestions(for: text, inviting: inviting, answeredIn: language, &scratch)
    }

    /// The same for many texts of one question, in their order.
    public func suggestions(
        forEach texts: some Sequence<String>, inviting: Question.Invitation = .anything
    ) -> [[Suggestion]] {
        var scratch = CodingScratch()
        return texts.map { suggestions(for: $0, inviting: inviting, answeredIn: nil, &scratch) }
    }

    private func suggestions(
        for text: String, inviting: Question.Invitation, answeredIn language: String?, _ scratch: inout CodingScratch
    ) -> [Suggestion] {
        scratch.read(text, answeredIn: language)
        var suggestions: [Suggestion] = []
        var isRead = false
        hits.each(&scratch) { theme, scratch in
            if !isRead { polarity.read(scratch.text, welsh: scratch.wordsInWelsh, &scratch.polarity) }
            isRead = true
            let entryCount = scratch.distinctEntries(of: hits.entryCount)
            let suggestion = Suggestion(
                theme: themes[theme], confidence: weights[theme].confidence(entryCount: entryCount),
                polarity: polarity.polarity(
                    of: scratch.evidence, in: scratch.text, inviting: inviting, &scratch.polarity),
                evidenceUTF8: scratch.evidence.rangesUTF8(in: scratch.text))
            let place = suggestions.firstIndex { $0.confidence < suggestion.confidence }
            suggestions.insert(suggestion, at: place ?? suggestions.endIndex)
        }
        return suggestions
    }
}
