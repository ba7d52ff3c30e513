/// Numbers for runs of words and of letters, so that a model needs no list of
/// them. Runs of letters and runs of words have halves of their own.
enum GramHash {
    /// How many numbers each half has.
    static let size = 1 << 18
    /// All numbers.
    static let all = 2 * size

    /// Longest run of letters, in bytes, and shortest.
    private static let longest = 5
    private static let shortest = 3

    /// More than this many runs no text has: a word of n bytes, and the space after
    /// it, have 3n - 1, and 3 where n is 1.
    static func mostDistinct(in text: String) -> Int { 3 * text.utf8.count + 3 }

    /// Gives the number of every run in the text: each word, each pair of
    /// neighbours, and each run of three to five bytes of a word with a space
    /// on either side, with the first and last word it touches. One that stands
    /// twice is given twice.
    @inline(__always)
    static func each(
        in text: borrowing NormalisedText, where isRead: (NormalisedText.Word) -> Bool,
        _ take: (_ gram: Int32, _ first: UInt32, _ last: UInt32) -> Void
    ) {
        let words = text.words
        text.bytes.withUnsafeBufferPointer { bytes in
            var before: UInt64?
            for (place, word) in words.enumerated() {
                guard isRead(word) else {
                    before = nil
                    continue
                }
                let range = Int(word.start)..<Int(word.end)
                let whole = hash(bytes, range)
                let number = UInt32(truncatingIfNeeded: place)
                take(Int32(truncatingIfNeeded: folded(whole)), number, number)
                if let before {
                    take(Int32(truncatingIfNeeded: folded(before &* 31 &+ whole &+ 7)), number - 1, number)
                }
                before = whole
                letters(bytes, range) { take($0, number, number) }
            }
        }
    }

    /// Runs of letters of ` word `, whose ends count as letters.
    @inline(__always)
    private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ take: (Int32) -> Void) {
        let count = word.count + 2
        func byte(_ at: Int) -> UInt8 {
            at == 0 || at == count - 1 ? NormalisedText.space : bytes[word.lowerBound + at - 1]
        }
        for start in 0..<count {
            var value = basis
            for length in 1...longest {
                guard start + length <= count else { break }
                value = (value ^ UInt64(byte(start + length - 1))) &* prime
                if length >= shortest { take(Int32(truncatingIfNeeded: folded(value &+ UInt64(length)) + size)) }
            }
        }
    }

    /// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var value = basis
        for at in range { value = (value ^ UInt64(bytes[at])) &* prime }
        return value
    }

    private static func folded(_ value: UInt64) -> Int {
        // The upper bits of FNV are the better mixed ones.
        let mixed = value ^ (value >> 32)
        return Int((mixed ^ (mixed >> 18)) & UInt64(size - 1))
    }
}
