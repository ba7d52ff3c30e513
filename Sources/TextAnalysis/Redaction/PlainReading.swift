/// The words of a text as those who look for names see them: with their
/// capitals, and with what stands between them.
struct PlainReading {
    let bytes: [UInt8]
    let words: [PlainWord]

    init(_ text: String) {
        var normalised = NormalisedText()
        normalised.read(text)
        let bytes = Array(text.utf8)
        var words: [PlainWord] = []
        for word in normalised.words {
            var end = Int(word.sourceEnd)
            let start = Int(word.sourceStart)
            var lower = String(decoding: normalised.text(of: word), as: UTF8.self)
            // `Sarah's` is Sarah.
            if lower.hasSuffix("'s") {
                lower = String(lower.dropLast(2))
                end -= 1
                while end > start, bytes[end] | 0x20 != UInt8(ascii: "s") { end -= 1 }
                end = Self.beforeApostrophe(bytes, end, from: start)
            }
            words.append(PlainWord(lower, start..<max(end, start + 1), sentence: Int(word.sentence), in: bytes))
        }
        for index in words.indices {
            let before = index > 0 ? words[index - 1] : nil
            words[index].isFirst = before.map { $0.sentence != words[index].sentence } ?? true
            if let before {
                words[index].between = String(
                    decoding: bytes[
                        min(before.range.upperBound, words[index].range.lowerBound)..<words[index].range.lowerBound],
                    as: UTF8.self)
            }
        }
        // `[Location]` was hidden by somebody before.
        var open: Int?
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") { open = offset }
            if byte == UInt8(ascii: "]"), let begun = open {
                for index in words.indices
                where begun < words[index].range.lowerBound && words[index].range.upperBound <= offset {
                    words[index].isMasked = true
                }
                open = nil
            }
        }
        self.bytes = bytes
        self.words = words
    }

    /// The words from one to another, with what stands between.
    func range(_ first: Int, _ last: Int) -> Range<Int> {
        words[first].range.lowerBound..<words[last].range.upperBound
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether only a space, a hyphen or the end of a possessive stands between a
    /// word and the one before.
    func isJoined(_ index: Int) -> Bool {
        guard index > 0, index < words.count else { return false }
        let before = words[index - 1].lower
        return Self.joints.contains(words[index].between)
            || words[index].between == ". " && (before == "st" || before.utf8.count == 1)
    }

    private static let joints: Set = [" ", "-", "’s ", "'s ", "’S ", "'S ", "’", "'", "  "]

    /// Text in capitals, or in Which Every Word Has One, tells nothing by them.
    var isShouted: Bool {
        words.count > 5 && words.count { $0.isCapital || $0.isNumber } * 10 >= words.count * 9
    }

    private static func beforeApostrophe(_ bytes: [UInt8], _ s: Int, from start: Int) -> Int {
        var end = s - 1
        // A curly apostrophe has three bytes.
        while end > start, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
        return end
    }
}

struct PlainWord {
    /// In small letters.
    let lower: String
    let range: Range<Int>
    let sentence: Int
    var isCapital: Bool
    /// `NHS`: more than one letter, all capitals.
    var isAllCapitals: Bool
    /// Of its sentence.
    var isFirst = true
    var isMasked = false
    /// What stands between it and the word before.
    var between = ""

    init(_ lower: String, _ range: Range<Int>, sentence: Int, in bytes: [UInt8]) {
        self.lower = lower
        self.range = range
        self.sentence = sentence
        let letters = String(decoding: bytes[range], as: UTF8.self).filter(\.isLetter)
        isCapital = letters.first?.isUppercase ?? false
        isAllCapitals = letters.count > 1 && letters.allSatisfy(\.isUppercase)
        isMasked = lower.contains("*")
    }

    var isNumber: Bool { !lower.isEmpty && lower.utf8.allSatisfy { $0 &- 48 < 10 } }
}
