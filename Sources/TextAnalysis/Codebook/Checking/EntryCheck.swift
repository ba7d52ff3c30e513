import Involvement

/// The entries of one theme beside each other: those that say the same twice,
/// and those that are never found.
struct EntryCheck {
    private let theme: Theme
    private let entries: [(text: String, phrase: Phrase)]
    private let exclusions: [(text: String, phrase: Phrase)]

    init(_ theme: Theme) {
        self.theme = theme
        self.entries = Self.read(theme.lexicon.stems + theme.lexicon.phrases)
        self.exclusions = Self.read(theme.lexicon.exclusions)
    }

    var advice: [CodebookAdvice] { twice + covered + excluded + idle }

    static func read(_ texts: [String]) -> [(text: String, phrase: Phrase)] {
        texts.compactMap { text in (try? Phrase(text)).map { (text, $0) } }
    }

    private var twice: [CodebookAdvice] {
        var first: [Phrase: String] = [:]
        return entries.compactMap { text, phrase in
            guard let earlier = first.updateValue(text, forKey: phrase) else { return nil }
            return CodebookAdvice(
                .entryTwice, theme.id, text: text,
                reason: earlier == text ? "`\(text)` stands here twice" : "`\(text)` says the same as `\(earlier)`",
                remedy: "Keep one of the two")
        }
    }

    /// A word that a shorter stem finds too.
    private var covered: [CodebookAdvice] {
        entries.compactMap { text, phrase in
            guard let other = entries.first(where: { $0.phrase != phrase && $0.phrase.covers(phrase) }) else {
                return nil
            }
            return CodebookAdvice(
                .entryCovered, theme.id, text: text,
                reason: "`\(text)` is found by `\(other.text)` already, so that one word counts as two",
                remedy: "Remove it, or give it or `\(other.text)` another ending")
        }
    }

    /// An entry whose every match lies inside an exclusion.
    private var excluded: [CodebookAdvice] {
        if exclusions.isEmpty { return [] }
        return entries.compactMap { text, phrase in
            if finds([text], without: exclusions.map(\.text), inAnyOf: phrase.samples) { return nil }
            // One that is not even found by itself has another fault.
            guard finds([text], without: [], inAnyOf: phrase.samples) else { return nil }
            return CodebookAdvice(
                .entryExcluded, theme.id, text: text, reason: "`\(text)` is never found: an exclusion takes every one",
                remedy: "Remove the entry, or make the exclusion narrower")
        }
    }

    /// An exclusion inside which there is nothing to exclude.
    private var idle: [CodebookAdvice] {
        let words = entries.map(\.text)
        return exclusions.compactMap { text, phrase in
            if finds(words, without: [], inAnyOf: phrase.samples) || isBegun(phrase) { return nil }
            return CodebookAdvice(
                .exclusionIdle, theme.id, text: text,
                reason: "the exclusion `\(text)` holds none of the theme's words, so it excludes nothing",
                remedy: "Write the words around one of its stems or phrases, or remove it")
        }
    }

    /// Whether the open end of an exclusion may go on to one of the entries:
    /// `nhs trust*` to `trusted`.
    private func isBegun(_ exclusion: Phrase) -> Bool {
        exclusion.pieces.filter(\.isStem).contains { piece in
            let last = piece.literal.split(separator: NormalisedText.space).last ?? []
            return entries.contains { $0.phrase.pieces[0].literal.starts(with: last) }
        }
    }

    private func finds(_ words: [String], without exclusions: [String], inAnyOf samples: [String]) -> Bool {
        Lexicon(phrases: words, exclusions: exclusions).finds(anyOf: samples)
    }
}

extension Lexicon {
    /// Whether it finds something in one of these texts.
    func finds(anyOf texts: [String]) -> Bool {
        let theme = Theme(id: "theme", name: "", lexicon: self)
        let hits = ThemeHits(Codebook(id: "check", version: "", title: "", themes: [theme]))
        var scratch = CodingScratch()
        return texts.contains { text in
            var isFound = false
            scratch.read(text)
            hits.each(&scratch) { _, _ in isFound = true }
            return isFound
        }
    }
}

extension Phrase {
    /// Whether every text with the other has this one at the same place. Only
    /// for words that stand together: between gaps the words count by themselves.
    fileprivate func covers(_ other: Phrase) -> Bool {
        guard pieces.count == 1, other.pieces.count == 1, let own = pieces.first, let its = other.pieces.first else {
            return false
        }
        guard own.wordCount == its.wordCount, own.isStem else { return false }
        return its.literal.starts(with: own.literal)
    }

    /// Texts in which it stands: as short as can be, with words in its gaps,
    /// and with the ends of its stems filled in.
    fileprivate var samples: [String] {
        [("", " "), ("", " xq "), ("xq", " "), ("xq", " xq ")].map { ending, gap in
            var text = ""
            for piece in pieces {
                if !text.isEmpty { text += piece.mostWordsBefore > 0 ? gap : " " }
                text += String(decoding: piece.literal, as: UTF8.self) + (piece.isStem ? ending : "")
            }
            return text
        }
    }
}
