/// Why an entry of a lexicon cannot be read, in words for the person who
/// wrote it.
enum PhraseFault: Error, CaseIterable {
    case empty, starAlone, starInsideWord, gapAtEnd, gapsTogether, gapTouchesWord, nothingToFind, endsClause,
        turnsClause

    /// Without a full stop, about an entry already quoted.
    var reason: String {
        switch self {
        case .empty: "is empty"
        case .starAlone: "has a `*` with no word before it"
        case .starInsideWord: "has a `*` that is not at the end of a word"
        case .gapAtEnd: "has a gap at one end"
        case .gapsTogether: "has two gaps with no word between"
        case .gapTouchesWord: "has a gap that touches a word"
        case .nothingToFind: "has a mark where a word should be"
        case .endsClause: "has a mark that ends a sentence, so it can never be found"
        case .turnsClause: "has a word that begins a new clause, so it can never be found"
        }
    }

    var remedy: String {
        switch self {
        case .empty: "Write a word or remove the line"
        case .starAlone: "Write the first letters of a word before it, as in `trust*`"
        case .starInsideWord: "Write it after the last letter, as in `trust*`"
        case .gapAtEnd: "Put words on both sides of ` ... `, or remove it"
        case .gapsTogether: "Keep one gap; it lets up to \(Phrase.mostWordsInGap) words through"
        case .gapTouchesWord: "Put a space on each side of `...`"
        case .nothingToFind: "Write letters or digits, with one space between words"
        case .endsClause: "Leave the mark out, or make two entries"
        case .turnsClause: "Begin the entry with that word, or end the entry before it"
        }
    }
}
