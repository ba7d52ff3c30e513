/// People's words made plain for the matcher: small letters, straight
/// apostrophes, one mark between two words; and for each word, where it stands
/// in the source and in which part, clause and sentence.
///
/// One value is used for many texts, so that its memory is too.
struct NormalisedText {
    /// Words with one separator after each. Only the first `byteCount` count.
    private(set) var bytes: ContiguousArray<UInt8> = []
    private(set) var byteCount = 0
    private(set) var words: ContiguousArray<Word> = []

    /// Between two words of one clause.
    static let space = UInt8(ascii: " ")
    /// Between two words of different clauses; nothing matches across it.
    static let clauseBreak: UInt8 = 1

    /// One word. Offsets are half-open and in UTF-8 bytes.
    struct Word: Equatable {
        /// In the normalised bytes.
        var start: UInt32
        var end: UInt32
        /// In the source: from its first scalar to after its last.
        var sourceStart: UInt32
        var sourceEnd: UInt32
        /// Counted from 0 through the text, at commas and at all the below.
        var part: UInt32
        /// At `;` and before *but* and its like, and at sentences.
        var clause: UInt32
        /// At `.`, `!`, `?` and line ends.
        var sentence: UInt32
    }

    /// The longest text that is read; longer ones have no words.
    static let largestBytes = Int(Int32.max)

    /// Reads another text in place of the last.
    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { read($0) }
    }

    private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
        words.removeAll(keepingCapacity: true)
        byteCount = 0
        guard source.count <= Self.largestBytes else { return }
        // No scalar grows; words are read eight bytes at once.
        let needed = source.count + 8
        if bytes.count < needed { bytes = ContiguousArray(repeating: 0, count: max(needed, 1024)) }
        var words = ContiguousArray<Word>()
        swap(&words, &self.words)
        byteCount = bytes.withUnsafeMutableBufferPointer { output in
            let count = Normaliser.normalise(source, into: output, words: &words)
            ClauseSegmenter.segment(output, words: &words)
            return count
        }
        swap(&words, &self.words)
    }

    /// Begins a new clause before each word for which this holds, where none
    /// begins already.
    mutating func beginClauses(before begins: (_ word: Int) -> Bool) {
        var added: UInt32 = 0
        for index in words.indices {
            if index > 0, bytes[Int(words[index].start) - 1] == Self.space, begins(index) {
                bytes[Int(words[index].start) - 1] = Self.clauseBreak
                added += 1
            }
            words[index].clause += added
            words[index].part += added
        }
    }

    /// Takes the words of another text, each rewritten; their places in the
    /// source, parts, clauses and sentences stay.
    mutating func rewrite(_ other: borrowing NormalisedText, _ rewritten: (ArraySlice<UInt8>) -> [UInt8]) {
        words.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        for var word in other.words {
            let separator = other.bytes[Int(word.end)]
            let letters = rewritten(other.text(of: word))
            word.start = UInt32(bytes.count)
            bytes += letters
            word.end = UInt32(bytes.count)
            bytes.append(separator)
            words.append(word)
        }
        byteCount = bytes.count
        // Words are read eight bytes at once.
        bytes += repeatElement(Self.clauseBreak, count: 8)
    }

    /// Where words stand in the source: a half-open range in UTF-8 bytes.
    func rangeUTF8(of words: ClosedRange<UInt32>) -> Range<Int> {
        Int(self.words[Int(words.lowerBound)].sourceStart)..<Int(self.words[Int(words.upperBound)].sourceEnd)
    }

    /// The word's bytes, for those who do not hurry.
    func text(of word: Word) -> ArraySlice<UInt8> {
        ArraySlice(bytes[Int(word.start)..<Int(word.end)])
    }
}
