import Involvement

/// Reads whether a theme is spoken of well or badly, from the words nearest to
/// it: the same part of the clause, the clause, the sentence, the passage, and
/// last what the question invited.
struct PolarityReader: Sendable {
    /// With the word lists of `PolarityLexicon`.
    static let british = PolarityReader(
        groups: PolarityGroup.allCases.map { $0.entries.compactMap { try? Phrase($0) } },
        welsh: Matcher(welsh: PolarityGroup.allCases.map(\.entriesInWelsh)))

    private let matcher: Matcher
    /// Looked through only where a passage has Welsh in it.
    private let welsh: Matcher?
    private let nothing = NothingReplies()

    /// - Parameter groups: the entries of each group, in the order of
    ///   `PolarityGroup`.
    init(groups: [[Phrase]], welsh: Matcher? = nil) {
        self.matcher = Matcher(groups: groups)
        self.welsh = welsh
    }

    /// Finds all that speaks well or badly in a text.
    /// - Parameters:
    ///   - inWelsh: the same words in plain Welsh spelling, if there is Welsh among
    ///     them.
    ///   - inviting: what the question asked for.
    func read(
        _ text: borrowing NormalisedText, welsh inWelsh: NormalisedText? = nil,
        inviting: Question.Invitation = .anything,
        _ scratch: inout PolarityScratch
    ) {
        scratch.isNothing = nothing.contains(text)
        scratch.openingWords = UInt32(nothing.openingWords(of: text))
        matcher.find(in: text, &scratch.found)
        if let welsh, let inWelsh {
            welsh.find(in: inWelsh, &scratch.foundInWelsh)
            scratch.found.add(scratch.foundInWelsh, entriesFrom: matcher.entryCount)
        }
        var reading = SignalReading(inviting: inviting)
        reading.read(words: text.words, &scratch)
        scratch.all = scratch.signals.reduce(into: []) { $0.formUnion($1.signs) }
    }

    /// The polarity of one theme, after `read`.
    func polarity(
        of evidence: borrowing Evidence, in text: borrowing NormalisedText, inviting: Question.Invitation,
        _ scratch: inout PolarityScratch
    ) -> Polarity {
        if scratch.isNothing { return NothingReplies.polarity(inviting: inviting) }
        let near = NearestSignals(signals: scratch.signals, negations: scratch.negations, words: text.words)
        var signs: Signs = []
        for match in evidence.matches { signs.formUnion(near.inClause(of: match)) }
        if signs.isEmpty { signs = near.inSentences(of: evidence.matches) }
        if signs.isEmpty { signs = scratch.all }
        if signs.isEmpty, scratch.openingWords > 0 { return NothingReplies.polarity(inviting: inviting) }
        return signs.polarity ?? Self.polarity(ofPlainWordsInviting: inviting)
    }

    /// Words that say nothing for or against, where praise or complaint was
    /// asked for.
    private static func polarity(ofPlainWordsInviting inviting: Question.Invitation) -> Polarity {
        switch inviting {
        case .whatWasGood: .positive
        case .whatCouldBeBetter: .negative
        case .anything: .neutral
        }
    }
}
