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

    var advice: [CodebookAdvice] {
        guard !exclusions.isEmpty else { return twice + covered }
        var each = ListFinder(entries.map { Lexicon(phrases: [$0.text]) }, inWelsh: welsh != nil)
        return twice + covered + excluded(&each) + idle(&each)
    }

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
    /// - Parameter each: every entry by itself.
    private func excluded(_ each: inout ListFinder) -> [CodebookAdvice] {
        let taken = exclusions.map(\.text)
        var exclusion = ListFinder([Lexicon(phrases: taken)], inWelsh: welsh != nil)
        return entries.indices.compactMap { place in
            let text = entries[place].text
            let samples = entries[place].phrase.samples.filter { each.found(in: $0).contains(place) }
            // One that is not even found by itself has another fault; where no exclusion stands, none takes it.
            if samples.isEmpty || !samples.allSatisfy({ exclusion.finds(in: $0) }) { return nil }
            var both = ListFinder([Lexicon(phrases: [text], exclusions: taken)], inWelsh: welsh != nil)
            if samples.contains(where: { both.finds(in: $0) }) { return nil }
            return CodebookAdvice(
                .entryExcluded, theme.id, text: text, reason: "`\(text)` is never found: an exclusion takes every one",
                remedy: "Remove the entry, or make the exclusion narrower")
        }
    }

    /// An exclusion inside which there is nothing to exclude.
    private func idle(_ each: inout ListFinder) -> [CodebookAdvice] {
        exclusions.compactMap { entry in
            let text = entry.text
            if entry.phrase.samples.contains(where: { each.finds(in: $0) }) || isBegun(entry.same) { return nil }
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
