import Involvement

/// The entries of one theme beside each other: those that say the same twice,
/// and those that are never found.
struct EntryCheck {
    private let theme: Theme
    /// Nil for a list in English.
    private let welsh: WelshSameWords?
    private let entries: [ReadEntry]
    private let exclusions: [ReadEntry]

    init(_ theme: Theme, welsh: WelshSameWords? = nil) {
        self.theme = theme
        self.welsh = welsh
        self.entries = ReadEntry.all(theme.lexicon.stems + theme.lexicon.phrases, welsh)
        self.exclusions = ReadEntry.all(theme.lexicon.exclusions, welsh)
    }

    var advice: [CodebookAdvice] { twice + covered + excluded + idle }

    private var twice: [CodebookAdvice] {
        var first: [Phrase: String] = [:]
        return entries.compactMap { entry in
            let text = entry.text
            guard let earlier = first.updateValue(text, forKey: entry.same) else { return nil }
            return CodebookAdvice(
                .entryTwice, theme.id, text: text,
                reason: earlier == text ? "`\(text)` stands here twice" : "`\(text)` says the same as `\(earlier)`",
                remedy: welsh == nil ? "Keep one of the two" : "Keep the one in the form of a dictionary")
        }
    }

    /// A word that a shorter stem finds too.
    private var covered: [CodebookAdvice] {
        entries.compactMap { entry in
            let text = entry.text
            guard let other = entries.first(where: { $0.same != entry.same && $0.same.covers(entry.same) }) else {
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
        return entries.compactMap { entry in
            let text = entry.text
            let samples = entry.phrase.samples
            if finds([text], without: exclusions.map(\.text), inAnyOf: samples) { return nil }
            // One that is not even found by itself has another fault.
            guard finds([text], without: [], inAnyOf: samples) else { return nil }
            return CodebookAdvice(
                .entryExcluded, theme.id, text: text, reason: "`\(text)` is never found: an exclusion takes every one",
                remedy: "Remove the entry, or make the exclusion narrower")
        }
    }

    /// An exclusion inside which there is nothing to exclude.
    private var idle: [CodebookAdvice] {
        let words = entries.map(\.text)
        return exclusions.compactMap { entry in
            let text = entry.text
            if finds(words, without: [], inAnyOf: entry.phrase.samples) || isBegun(entry.same) { return nil }
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
            return entries.contains { $0.same.pieces[0].literal.starts(with: last) }
        }
    }

    private func finds(_ words: [String], without exclusions: [String], inAnyOf samples: [String]) -> Bool {
        Lexicon(phrases: words, exclusions: exclusions).finds(anyOf: samples, inWelsh: welsh != nil)
    }
}

/// An entry as it is written, and as it is read.
struct ReadEntry {
    let text: String
    let phrase: Phrase
    /// Equal for entries that are found in the same places.
    let same: Phrase

    /// Those that can be read.
    static func all(_ texts: [String], _ welsh: WelshSameWords?) -> [ReadEntry] {
        texts.compactMap { text in
            (try? Phrase(text)).map { ReadEntry(text: text, phrase: $0, same: welsh?.plain($0) ?? $0) }
        }
    }
}

extension Lexicon {
    /// Whether it finds something in one of these texts.
    func finds(anyOf texts: [String], inWelsh: Bool = false) -> Bool {
        let theme =
            inWelsh
            ? Theme(id: "theme", name: "", overlays: [PassageLanguage.welshCode: ThemeOverlay(name: "", lexicon: self)])
            : Theme(id: "theme", name: "", lexicon: self)
        let hits = ThemeHits(Codebook(id: "check", version: "", title: "", themes: [theme]))
        var scratch = CodingScratch()
        scratch.writtenIn = inWelsh ? .welsh : nil
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
