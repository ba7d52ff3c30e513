/// Reads words whose letters were hidden from machines: `su*cide`, `k1ll`,
/// `r@pe`. Each is put back with as many bytes, so that places stay what they
/// were.
enum HiddenLetters {
    private static let words = [
        "suicide", "suicidal", "suicidle", "kill", "killing", "killed", "kills", "die", "dead", "dying", "death",
        "overdose",
        "overdosed", "overdosing", "rape", "raped", "rapes", "raping", "stab", "stabbed", "murder", "hang", "hanging",
        "self-harm", "selfharm", "harm", "abuse", "abused", "abuser", "beaten", "unalive", "strangle", "strangled",
        "assault", "assaulted", "hunanladdiad", "lladd", "gorddos",
    ].map { Array($0.utf8) }

    static func shown(_ text: String) -> String {
        var bytes = Array(text.utf8)
        var start = 0
        var wasChanged = false
        while start < bytes.count {
            guard isPart(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, isPart(bytes[end]) { end += 1 }
            // `su*cide!` ends in a mark that hides nothing.
            var last = end
            while last > start, !isLetter(bytes[last - 1]), bytes[last - 1] != UInt8(ascii: "*") { last -= 1 }
            if bytes[start..<last].contains(where: { $0 != UInt8(ascii: "-") && !isLetter($0) }),
                let word = word(bytes[start..<last])
            {
                bytes.replaceSubrange(start..<last, with: word)
                wasChanged = true
            }
            start = end
        }
        return wasChanged ? String(decoding: bytes, as: UTF8.self) : text
    }

    /// The word that these bytes may hide: as long, with every letter that is
    /// seen in its place, and most of them seen.
    private static func word(_ hidden: ArraySlice<UInt8>) -> [UInt8]? {
        words.first { word in
            guard word.count == hidden.count else { return false }
            var seen = 0
            for (letter, byte) in zip(word, hidden) {
                if isLetter(byte) || byte == UInt8(ascii: "-") {
                    guard byte | 0x20 == letter else { return false }
                    seen += 1
                } else if let meant = looksLike(byte) {
                    guard meant == letter else { return false }
                    seen += 1
                }
            }
            return seen >= 2 && seen * 2 >= word.count || seen >= 2 && word.count >= 7
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    private static func isPart(_ byte: UInt8) -> Bool {
        isLetter(byte) || looksLike(byte) != nil || "*-#_".utf8.contains(byte)
    }

    /// The letter for which a digit or mark stands by its shape.
    private static func looksLike(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "1"), UInt8(ascii: "!"): UInt8(ascii: "i")
        case UInt8(ascii: "3"): UInt8(ascii: "e")
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
        case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
        default: nil
        }
    }
}
