/// Begins a new clause before the words that turn a sentence round: *the staff
/// were kind but the wait was long* says two things.
enum ClauseSegmenter {
    typealias Word = NormalisedText.Word

    /// Counts the clauses anew and marks their beginnings in the bytes.
    static func segment(_ bytes: UnsafeMutableBufferPointer<UInt8>, words: inout ContiguousArray<Word>) {
        var added: UInt32 = 0
        for index in words.indices {
            if index > 0, bytes[Int(words[index].start) - 1] == NormalisedText.space,
                turns(words[index], after: words[index - 1], bytes)
            {
                bytes[Int(words[index].start) - 1] = NormalisedText.clauseBreak
                added += 1
            }
            words[index].clause += added
            words[index].part += added
        }
    }

    /// Whether the word turns the sentence, after the word before it. Set
    /// phrases do not turn: *nothing but praise*, *not yet*, *as though*.
    @inline(__always)
    private static func turns(
        _ word: Word, after previous: Word, _ bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        func isWord(_ text: StaticString) -> Bool { Self.is(word, text, bytes) }
        func follows(_ text: StaticString) -> Bool { Self.is(previous, text, bytes) }
        return switch bytes[Int(word.start)] {
        case UInt8(ascii: "b"): isWord("but") && !follows("nothing") && !follows("anything") && !follows("all")
        case UInt8(ascii: "y"): isWord("yet") && !follows("not") && !follows("as")
        case UInt8(ascii: "t"): isWord("though") && !follows("as")
        case UInt8(ascii: "h"): isWord("however")
        case UInt8(ascii: "a"): isWord("although")
        case UInt8(ascii: "e"): isWord("except")
        default: false
        }
    }

    @inline(__always)
    private static func `is`(
        _ word: Word, _ text: StaticString, _ bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        guard Int(word.end - word.start) == text.utf8CodeUnitCount else { return false }
        for offset in 0..<text.utf8CodeUnitCount
        where bytes[Int(word.start) + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }
}
