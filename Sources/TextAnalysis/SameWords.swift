/// Tells whether texts say the same, but for case, white space and
/// punctuation.
public struct SameWords {
    /// Shorter answers are the same by chance: *nothing*, *the staff were kind*.
    public static let fewestWords = 5

    private var text = NormalisedText()

    public init() {}

    /// The same for texts that say the same; nil for one that is too short to
    /// compare.
    public mutating func key(of words: String) -> String? {
        text.read(words)
        guard text.words.count >= Self.fewestWords else { return nil }
        var bytes: [UInt8] = []
        for word in text.words {
            if !bytes.isEmpty { bytes.append(NormalisedText.space) }
            bytes += text.text(of: word)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
