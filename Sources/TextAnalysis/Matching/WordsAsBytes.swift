/// A text's words, and the bytes that they are read from.
struct WordsAsBytes {
    typealias Word = NormalisedText.Word

    let words: UnsafeBufferPointer<Word>
    /// With seven more after the last word.
    let bytes: UnsafeRawPointer

    @inline(__always)
    func key(of word: Word) -> WordKey { WordKey(bytes, word.start, word.end) }

    /// Where the word begins.
    @inline(__always)
    func letters(of word: Word) -> UnsafeRawPointer { bytes + Int(word.start) }

    /// Whether another word of the same clause stands behind it.
    @inline(__always)
    func isFollowed(_ word: Word) -> Bool {
        bytes.load(fromByteOffset: Int(word.end), as: UInt8.self) == NormalisedText.space
    }

    /// Whether it ends in `'s`.
    @inline(__always)
    func isPossessive(_ word: Word) -> Bool {
        let length = word.end &- word.start
        let last = bytes.loadUnaligned(fromByteOffset: Int(word.end &- min(length, 2)), as: UInt16.self)
        return UInt16(bigEndian: last) == 0x2773 && length > 2
    }
}
