/// Rewrites source bytes as words, in one pass and without going back.
enum Normaliser {
    typealias Word = NormalisedText.Word

    /// How far apart two words stand.
    private static let space = 0
    private static let part = 1
    private static let clause = 2
    private static let sentence = 3

    /// Fills the output, which must be eight bytes longer than the source, and
    /// the words, which must be empty.
    /// - Returns: how many bytes were written.
    static func normalise(
        _ source: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>,
        words: inout ContiguousArray<Word>
    ) -> Int {
        var read = 0
        var written = 0
        var isInWord = false
        var apart = space
        var word = Word(start: 0, end: 0, sourceStart: 0, sourceEnd: 0, part: 0, clause: 0, sentence: 0)

        @inline(__always) func open() {
            guard !isInWord else { return }
            isInWord = true
            if !words.isEmpty {
                if apart >= part { word.part += 1 }
                if apart >= clause { word.clause += 1 }
                if apart >= sentence { word.sentence += 1 }
                // In place of the separator that follows every word.
                output[written - 1] = apart >= clause ? NormalisedText.clauseBreak : NormalisedText.space
            }
            apart = space
            word.start = UInt32(truncatingIfNeeded: written)
            word.sourceStart = UInt32(truncatingIfNeeded: read)
        }

        @inline(__always) func write(_ byte: UInt8) {
            output[written] = byte
            written += 1
        }

        @inline(__always) func close(_ distance: Int) {
            if isInWord {
                isInWord = false
                word.end = UInt32(truncatingIfNeeded: written)
                words.append(word)
                write(NormalisedText.clauseBreak)
            }
            if distance > apart { apart = distance }
        }

        @inline(__always) func took(_ length: Int) {
            read += length
            word.sourceEnd = UInt32(truncatingIfNeeded: read)
        }

        while read < source.count {
            let byte = source[read]
            let small = byte | 0x20
            if small &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 {
                open()
                write(small)
                took(1)
                continue
            }
            if byte == UInt8(ascii: " ") {
                close(space)
                read += 1
                continue
            }
            let scalar = ScalarReading(source, at: read)
            let length = scalar.lengthUTF8
            switch scalar.kind {
            case .word:
                open()
                encode(ScalarKind.lowercased(scalar.scalar), lengthUTF8: length, write)
                took(length)
            case .ignored: read += length
            case .apostrophe where isInWord && ScalarReading.isWord(source, at: read + length):
                write(UInt8(ascii: "'"))
                took(length)
            case .fullStop where isInWord && isBetweenDigits(source, read):
                write(UInt8(ascii: "."))
                took(1)
            case .star:
                let run = starCount(source, from: read)
                if run > 1 || isInWord && ScalarReading.isWord(source, at: read + 1) {
                    open()
                    for _ in 0..<run { write(UInt8(ascii: "*")) }
                    took(run)
                } else {
                    close(space)
                    read += run
                }
            case .hyphen:
                close(isInWord ? space : part)
                read += 1
            case .apostrophe, .space:
                close(space)
                read += length
            case .part:
                close(part)
                read += length
            case .clause:
                close(clause)
                read += length
            case .fullStop, .sentence:
                close(sentence)
                read += length
            }
        }
        close(sentence)
        return written
    }

    @inline(__always)
    private static func encode(_ scalar: UInt32, lengthUTF8 length: Int, _ write: (UInt8) -> Void) {
        switch length {
        case 2: write(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
        case 3:
            write(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            write(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
        default:
            write(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
            write(0x80 | UInt8(truncatingIfNeeded: scalar >> 12) & 0x3F)
            write(0x80 | UInt8(truncatingIfNeeded: scalar >> 6) & 0x3F)
        }
        write(0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F)
    }

    /// `2.5` is one word.
    private static func isBetweenDigits(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        offset > 0 && ScalarReading.isDigit(source, at: offset - 1) && ScalarReading.isDigit(source, at: offset + 1)
    }

    private static func starCount(_ source: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
        var end = offset
        while end < source.count, source[end] == UInt8(ascii: "*") { end += 1 }
        return end - offset
    }
}
