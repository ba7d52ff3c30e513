import Involvement
import Testing

@testable import TextAnalysis

/// Evidence must cut the source exactly at the words it names, whatever else
/// stands there.
struct EvidenceOffsetsTests {
    private static let noise = [
        "the", "Ça", "naïve", "über", "e\u{301}t", "ŵ", "😀", "👩‍👩‍👧", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "f**k", "****", "s***", "שלום", "مرحبا",
        "\u{202B}עם\u{202C}", "漢字", "\u{200B}", "\u{FEFF}", "2.5", "don’t", "n’t", "\0", "&", "%", "[Location]", "—",
        "’", "''", "xtrust", "mis-led", "Ω", "ﬁ", "𝔘", "\u{301}",
    ]
    private static let separators = [
        " ", "  ", "\t", "\r\n", "\n", "\u{A0}", ", ", ". ", "! ", "; ", " – ", " (", ") ", "\u{2028}", "… ",
        " \u{200B} ",
    ]
    /// As a person may write what the entries name.
    private static let planted = [
        "trust", "Trusted", "TRUST’S", "tru\u{200B}st", "trustév", "tru\u{AD}sting", "trust\u{301}", "trust’s",
        "trust**",
        "Fit around", "fit  AROUND", "fit-around", "fit, around", "fit “around", "fit 😀 around",
        "café", "CAFÉ", "can't say", "can’t say", "Can`t\u{A0}say",
    ]
    private static let coder = makeCoder(stems: ["trust*", "café"], phrases: ["fit around", "can't say"])

    @Test(arguments: 0..<200)
    func `evidence is what was planted, byte for byte`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = ""
        var expected: [Range<Int>] = []
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let isPlanted = Int.random(in: 0..<3, using: &random) == 0
            let word = (isPlanted ? Self.planted : Self.noise).randomElement(using: &random)!
            let start = text.utf8.count
            text += word
            if isPlanted { expected.append(start..<text.utf8.count) }
            text += Self.separators.randomElement(using: &random)!
        }

        let suggestions = Self.coder.suggestions(for: text)

        #expect(suggestions.first?.evidenceUTF8 ?? [] == expected, "\(text.debugDescription)")
    }

    @Test(arguments: 0..<200)
    func `every range cuts whole scalars that the entries find again`(seed: UInt64) {
        var random = SeededGenerator(seed: 1000 + seed)
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            let source = [Self.noise, Self.planted, Self.separators].randomElement(using: &random)!
            text += source.randomElement(using: &random)!
        }

        let ranges = Self.coder.suggestions(for: text).flatMap(\.evidenceUTF8)

        let bytes = Array(text.utf8)
        for range in ranges {
            let slice = bytes[range]
            #expect(String(validating: slice, as: UTF8.self) != nil, "\(text.debugDescription)")
            #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
            let again = Self.coder.suggestions(for: String(decoding: slice, as: UTF8.self))
            #expect(again.map(\.evidenceUTF8) == [[0..<range.count]], "\(text.debugDescription)")
        }
        for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound <= next.lowerBound) }
    }
}
