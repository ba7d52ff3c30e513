extension Matcher {
    /// Finds words and stems, byte by byte.
    func findStems(in text: borrowing NormalisedText, _ scratch: inout MatchScratch) {
        let count = text.byteCount
        let mask = ~Automaton.outputFlag
        text.bytes.withUnsafeBufferPointer { bytes in
            var state = automaton.start
            var word: UInt32 = 0
            for offset in 0..<count {
                let byte = bytes[offset]
                state = automaton.table[(state & mask) &+ UInt32(automaton.classOfByte[Int(byte)])]
                if byte <= NormalisedText.space { word &+= 1 }
                if state > mask { take(state & mask, bytes, after: offset, word: word, &scratch) }
            }
        }
    }

    /// Notes the literals that end at this byte, if the word may end there.
    private func take(
        _ row: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, after offset: Int, word: UInt32,
        _ scratch: inout MatchScratch
    ) {
        let isWordEnd = Self.isWordEnd(bytes, offset + 1)
        let state = row / UInt32(truncatingIfNeeded: automaton.classCount)
        for index in firstUse[state]..<firstUse[state + 1] {
            let use = uses[index]
            guard use.isStem || isWordEnd else { continue }
            let first = word &+ 1 &- use.wordCount
            if use.slot == Use.single {
                scratch.matches.append(
                    Match(
                        group: use.group, entry: use.entry, first: first, last: word, wholeFirst: first, wholeLast: word
                    ))
            } else {
                scratch.note(PieceHit(slot: use.slot, first: first, last: word), of: slots[Int(use.slot)])
            }
        }
    }

    /// `van` ends in `the van` and in `the van's`.
    @inline(__always)
    private static func isWordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        if bytes[offset] <= NormalisedText.space { return true }
        // A word never ends in an apostrophe, and a separator follows the last.
        return bytes[offset] == UInt8(ascii: "'") && bytes[offset + 1] == UInt8(ascii: "s")
            && bytes[offset + 2] <= NormalisedText.space
    }
}
