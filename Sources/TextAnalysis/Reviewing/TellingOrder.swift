public import Involvement

/// Puts passages that tell most first: those with most different words, stop
/// words not counted.
public enum TellingOrder {
    /// Passages with which nobody is done stand before the others.
    public static func order(_ passages: [CodedQuotation]) -> [CodedQuotation] {
        var text = NormalisedText()
        return passages.map { passage in
            text.read(passage.quotation.text)
            let words = Set(text.words.map { String(decoding: text.text(of: $0), as: UTF8.self) })
            return (passage, words.subtracting(StopWords.all).count)
        }
        .sorted { left, right in
            let isOpen = (left.0.finished == nil, right.0.finished == nil)
            if isOpen.0 != isOpen.1 { return isOpen.0 }
            return (right.1, left.0.id) < (left.1, right.0.id)
        }
        .map(\.0)
    }
}
