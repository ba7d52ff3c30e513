public import Involvement

extension ThemeModel {
    /// The themes that are likely in the text, likeliest first, and among equals
    /// in the codebook's order.
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
        return texts.map { suggestions(for: $0, inviting: inviting, &scratch) }
    }

    private static let shownFromLogOdds = Float(logOddsOf(shownFrom))

    func suggestions(
        for text: String, inviting: Question.Invitation, answeredIn language: String? = nil,
        _ scratch: inout CodingScratch
    ) -> [Suggestion] {
        read(text, inviting: inviting, answeredIn: language, &scratch)
        scratch.isListed.removeAll(keepingCapacity: true)
        scratch.isListed.append(contentsOf: repeatElement(false, count: themes.count))
        var found: [(theme: Int, suggestion: Suggestion)] = []
        func suggest(_ theme: Int, _ logOdds: Float, _ scratch: inout CodingScratch) {
            guard logOdds >= Self.shownFromLogOdds else { return }
            let confidence = logistic(Double(logOdds))
            if found.isEmpty {
                polarity.read(scratch.text, welsh: scratch.wordsInWelsh, inviting: inviting, &scratch.polarity)
            }
            let isListed = scratch.isListed[theme]
            let reasons = reasons(for: theme, isListed: isListed, &scratch)
            let suggestion = Suggestion(
                theme: themes[theme], confidence: confidence,
                polarity: polarity.polarity(
                    of: scratch.evidence, in: scratch.text, inviting: inviting, &scratch.polarity),
                evidenceUTF8: scratch.evidence.rangesUTF8(in: scratch.text), reasons: reasons)
            let place = found.firstIndex {
                ($0.suggestion.confidence, -$0.theme) < (confidence, -theme)
            }
            found.insert((theme, suggestion), at: place ?? found.endIndex)
        }
        hits.each(&scratch) { theme, scratch in
            scratch.isListed[theme] = true
            suggest(theme, scratch.logOdds[theme] + listLogOdds(of: theme, &scratch), &scratch)
        }
        for theme in themes.indices where !scratch.isListed[theme] {
            suggest(theme, scratch.logOdds[theme], &scratch)
        }
        return found.map(\.suggestion)
    }
}

/// Reads one text after another with a model, in memory that serves for the
/// next: for those who read many.
public struct ThemeReader: Sendable {
    private let model: ThemeModel
    private var scratch = CodingScratch()

    public init(_ model: ThemeModel) { self.model = model }

    /// As `ThemeModel.suggestions(for:inviting:answeredIn:)`.
    /// - Parameter known: the language the text is in, where somebody says so; nil
    ///   to tell by its words.
    public mutating func suggestions(
        for text: String, inviting: Question.Invitation = .anything, answeredIn language: String? = nil,
        writtenIn known: PassageLanguage? = nil
    ) -> [Suggestion] {
        scratch.writtenIn = known
        return model.suggestions(for: text, inviting: inviting, answeredIn: language, &scratch)
    }
}
