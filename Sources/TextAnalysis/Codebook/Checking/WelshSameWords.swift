/// Tells which words of Welsh lists are one word in several forms: *gwael* and
/// *wael* find the same where the first is written.
struct WelshSameWords {
    /// By a form of a word of the lists: the word, and of several the first by
    /// the alphabet of those that are more than the form.
    private var words: [[UInt8]: [UInt8]] = [:]
    /// The same of words that may go on.
    private var stems: [[UInt8]: [UInt8]] = [:]

    private static let fewestLetters = 3

    /// - Parameter entries: of all lists that are compared.
    init(_ entries: some Sequence<String>) {
        for entry in entries {
            for piece in (try? Phrase(entry))?.pieces ?? [] {
                let all = Self.words(of: piece)
                for word in all { Self.note(word, &words) }
                if piece.isStem, let last = all.last { Self.note(last, &stems) }
            }
        }
    }

    private static func note(_ word: [UInt8], _ words: inout [[UInt8]: [UInt8]]) {
        for form in WelshMutation.forms(of: word) where form.count >= fewestLetters {
            if let other = words[form], other != form, form == word || !word.lexicographicallyPrecedes(other) {
                continue
            }
            words[form] = word
        }
    }

    /// The entry with each word in one form for all that are the same.
    func plain(_ phrase: Phrase) -> Phrase {
        var phrase = phrase
        for index in phrase.pieces.indices {
            phrase.pieces[index].literal = Array(
                Self.words(of: phrase.pieces[index]).map(plain).joined(separator: [NormalisedText.space]))
        }
        return phrase
    }

    private func plain(_ word: [UInt8]) -> [UInt8] {
        if let other = words[word], other != word { return other }
        guard word.count > Self.fewestLetters else { return word }
        // A word that goes on after a form of a stem is that stem, going on.
        for count in (Self.fewestLetters..<word.count).reversed() {
            if let other = stems[Array(word[..<count])] { return other + word[count...] }
        }
        return word
    }

    private static func words(of piece: Phrase.Piece) -> [[UInt8]] {
        piece.literal.split(separator: NormalisedText.space).map(WelshSpelling.plain)
    }
}
