public import Involvement

/// Puts passages that tell most first: those with most different words, stop
/// words not counted.
public enum TellingOrder {
    /// Passages with which nobody is done stand before the others.
    public static func order(_ passages: [CodedQuotation]) -> [CodedQuotation] {
        let stopWords = Set(StopWords.all.map { hash($0.utf8) })
        var text = NormalisedText()
        return passages.map { passage in
            text.read(passage.quotation.text)
            let words = Set(text.words.map { hash(text.text(of: $0)) })
            return (passage, words.subtracting(stopWords).count)
        }
        .sorted { left, right in
            let isOpen = (left.0.finished == nil, right.0.finished == nil)
            if isOpen.0 != isOpen.1 { return isOpen.0 }
            return (right.1, left.0.id) < (left.1, right.0.id)
        }
        .map(\.0)
    }

    /// FNV-1a: thousands of passages are put in order while somebody waits.
    private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
