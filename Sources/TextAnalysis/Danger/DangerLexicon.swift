import Involvement

/// The words of one language that may speak of one kind of danger. Written
/// for recall: that a person reads in vain costs a minute, that nobody reads
/// may cost a life. So negation counts for nothing ("I would not kill
/// myself" is looked at), and idioms are left out only where they cannot
/// hide anything.
struct DangerWords: Sendable {
    var entries: [String]
    /// Phrases inside which an entry means something else.
    var idioms: [String] = []
}

/// The words of one language, kind by kind. A language more is one of these
/// and its line in `all`.
struct DangerLexicon: Sendable {
    let language: String
    let spellings: Spellings
    let words: [DangerKind: DangerWords]

    /// Every text is read with all of them: people change language in the middle
    /// of an answer.
    static let all = [english, welsh]

    /// Of one kind, in every way that people spell.
    func lexicon(of kind: DangerKind) -> Lexicon {
        guard let words = words[kind] else { return Lexicon() }
        return Lexicon(
            phrases: words.entries.flatMap(spellings.every), exclusions: words.idioms.flatMap(spellings.every))
    }
}
