/// The rule for the short names that people give to questions, choices,
/// themes and services: `[a-z][a-z0-9_]{0,63}`. A code is stable for ever;
/// the words shown beside it may change.
public enum Code {
    /// The rule in words, for messages.
    public static let rule = "small letters, digits and underscores, starting with a letter, at most 64"

    /// Whether the text may stand as a code.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
        return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    }

    /// A code made from words a person wrote: `quote my words` becomes
    /// `quote_my_words`. Nil when nothing usable remains.
    public static func make(fromWords words: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        for byte in words.lowercased().utf8 {
            if isLetter(byte) || isDigit(byte) {
                bytes.append(byte)
            } else if let last = bytes.last, last != UInt8(ascii: "_") {
                bytes.append(UInt8(ascii: "_"))
            }
        }
        if bytes.last == UInt8(ascii: "_") { bytes.removeLast() }
        let code = String(decoding: bytes, as: UTF8.self)
        return isValid(code) ? code : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
