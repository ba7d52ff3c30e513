/// Welsh words as the Welsh lists know them: without marks over letters, which
/// many people leave out, and without the little words that are written on
/// after a vowel: *tŷ'r*, *gyda'n*, *i'w*.
enum WelshSpelling {
    /// The article, pronouns, *yn*, *wedi*, *yna* and *yma*, where they are
    /// written on.
    private static let writtenOn: Set<String> = ["r", "n", "i", "u", "m", "w", "ch", "th", "na", "ne", "ma", "di"]

    /// - Parameter word: as the normaliser left it.
    static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var word = word
        if let apostrophe = word.lastIndex(of: UInt8(ascii: "'")), apostrophe > word.startIndex,
            writtenOn.contains(String(decoding: word[(apostrophe + 1)...], as: UTF8.self))
        {
            word = word[..<apostrophe]
        }
        guard word.contains(where: { $0 >= 0x80 }) else { return Array(word) }
        var plain: [UInt8] = []
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            // A mark may stand alone, after its letter.
            if 0x300...0x30A ~= scalar.value { continue }
            plain += letter(scalar.value).map { [$0] } ?? Array(String(scalar).utf8)
        }
        return plain.isEmpty ? Array(word) : plain
    }

    /// The letter under the mark; nil for anything else.
    private static func letter(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xE0...0xE5: UInt8(ascii: "a")
        case 0xE8...0xEB: UInt8(ascii: "e")
        case 0xEC...0xEF: UInt8(ascii: "i")
        case 0xF2...0xF6: UInt8(ascii: "o")
        case 0xF9...0xFC: UInt8(ascii: "u")
        case 0x175, 0x1E81, 0x1E83, 0x1E85: UInt8(ascii: "w")
        case 0xFD, 0xFF, 0x177, 0x1EF3: UInt8(ascii: "y")
        default: nil
        }
    }
}
