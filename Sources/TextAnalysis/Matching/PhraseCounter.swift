/// Counts how often the entries of a list stand in texts, by the same matcher
/// as everything else: for measuring it alone.
package struct PhraseCounter {
    private let matcher: Matcher
    private var scratch = MatchScratch()

    /// A text made plain, which is no part of the matcher's work.
    package struct PlainText {
        fileprivate var text = NormalisedText()

        package init(_ source: String) { text.read(source) }
    }

    /// Entries that no codebook could have are left out.
    package init(entries: [String]) {
        matcher = Matcher(groups: [entries.compactMap { try? Phrase($0) }])
    }

    package var entryCount: Int { matcher.entryCount }

    package mutating func count(in plain: borrowing PlainText) -> Int {
        matcher.find(in: plain.text, &scratch)
        return scratch.matches.count
    }
}
