/// Finds every entry of many lexicons in one pass over a text. Entries belong
/// to groups: a theme's words, its exclusions, words of praise.
struct Matcher: Sendable {
    private let automaton: Automaton
    /// By literal: its words and, in `uses`, who wants it.
    private let literals: ContiguousArray<Literal>
    private let uses: ContiguousArray<Use>
    private let slots: ContiguousArray<Slot>

    /// How many entries there are in all groups together.
    let entryCount: Int
    /// By entry: its group and its place there, as they were given.
    let placeOfEntry: [(group: Int, place: Int)]

    private struct Literal {
        var wordCount: UInt32
        var firstUse: UInt32
        var endUse: UInt32
    }

    /// One piece of one entry.
    private struct Use {
        var entry: UInt32
        var group: UInt32
        var isStem: Bool
        /// Its place among the pieces of entries of several; `single` for others.
        var slot: UInt32
        static let single = UInt32.max
    }

    /// A piece of an entry of several pieces. Those of one entry stand together.
    struct Slot {
        var entry: UInt32
        var group: UInt32
        var mostWordsBefore: UInt32
        var isFirst: Bool
        var isLast: Bool
    }

    /// An entry whose pieces may each be written in several ways.
    struct Entry: Hashable {
        var pieces: [Piece]

        struct Piece: Hashable {
            /// Normalised words with one space between, all equally many and all
            /// different.
            var literals: [[UInt8]]
            var wordCount: Int
            var isStem: Bool
            var mostWordsBefore: Int
        }
    }

    /// - Parameter groups: the entries of each group. One that stands twice in
    ///   a group counts once.
    init(groups: [[Phrase]]) {
        self.init(
            entries: groups.map { phrases in
                phrases.map { phrase in
                    Entry(
                        pieces: phrase.pieces.map {
                            Entry.Piece(
                                literals: [$0.literal], wordCount: $0.wordCount, isStem: $0.isStem,
                                mostWordsBefore: $0.mostWordsBefore)
                        })
                }
            })
    }

    /// - Parameter groups: the same, with entries that may be written in several
    ///   ways.
    init(entries groups: [[Entry]]) {
        var indexOfLiteral: [[UInt8]: Int] = [:]
        var texts: [[UInt8]] = []
        var counts: [UInt32] = []
        var usesOfLiteral: [[Use]] = []
        var slots = ContiguousArray<Slot>()
        var entry: UInt32 = 0
        var placeOfEntry: [(group: Int, place: Int)] = []
        for (group, phrases) in groups.enumerated() {
            var seen = Set<Entry>()
            for (place, phrase) in phrases.enumerated() where seen.insert(phrase).inserted {
                placeOfEntry.append((group, place))
                for (order, piece) in phrase.pieces.enumerated() {
                    let isSingle = phrase.pieces.count == 1
                    let use = Use(
                        entry: entry, group: UInt32(group), isStem: piece.isStem,
                        slot: isSingle ? Use.single : UInt32(slots.count))
                    for literal in piece.literals {
                        let index = indexOfLiteral[literal, default: texts.count]
                        if index == texts.count {
                            indexOfLiteral[literal] = index
                            texts.append(literal)
                            counts.append(UInt32(piece.wordCount))
                            usesOfLiteral.append([])
                        }
                        usesOfLiteral[index].append(use)
                    }
                    if isSingle { continue }
                    slots.append(
                        Slot(
                            entry: entry, group: UInt32(group), mostWordsBefore: UInt32(piece.mostWordsBefore),
                            isFirst: order == 0, isLast: order == phrase.pieces.count - 1))
                }
                entry += 1
            }
        }
        var uses = ContiguousArray<Use>()
        var literals = ContiguousArray<Literal>()
        for (count, own) in zip(counts, usesOfLiteral) {
            literals.append(
                Literal(wordCount: count, firstUse: UInt32(uses.count), endUse: UInt32(uses.count + own.count)))
            uses += own
        }
        self.automaton = Automaton(literals: texts)
        self.literals = literals
        self.uses = uses
        self.slots = slots
        self.entryCount = Int(entry)
        self.placeOfEntry = placeOfEntry
    }

    /// Puts all matches in the text in the scratch, by group and then by place.
    func find(in text: borrowing NormalisedText, _ scratch: inout MatchScratch) {
        scratch.clear(slotCount: slots.count)
        let count = text.byteCount
        let mask = ~Automaton.outputFlag
        text.bytes.withUnsafeBufferPointer { bytes in
            automaton.table.withUnsafeBufferPointer { table in
                automaton.classOfByte.withUnsafeBufferPointer { classes in
                    var state = automaton.start
                    var word: UInt32 = 0
                    for offset in 0..<count {
                        let byte = bytes[offset]
                        state = table[Int(state & mask) + Int(classes[Int(byte)])]
                        if byte <= NormalisedText.space { word &+= 1 }
                        if state > mask { take(state & mask, bytes, after: offset, word: word, &scratch) }
                    }
                }
            }
        }
        if !scratch.pieces.isEmpty { PieceChains.join(&scratch, slots: slots, words: text.words) }
        scratch.matches.sort { $0.order < $1.order }
    }

    /// Notes the literals that end at this byte, if the word may end there.
    private func take(
        _ row: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, after offset: Int, word: UInt32,
        _ scratch: inout MatchScratch
    ) {
        let isWordEnd = Self.isWordEnd(bytes, offset + 1)
        let state = Int(row) / automaton.classCount
        for output in automaton.outputStart[state]..<automaton.outputStart[state + 1] {
            let literal = literals[Int(automaton.outputs[Int(output)])]
            let first = word &+ 1 &- literal.wordCount
            for index in literal.firstUse..<literal.endUse {
                let use = uses[Int(index)]
                guard use.isStem || isWordEnd else { continue }
                if use.slot == Use.single {
                    scratch.matches.append(
                        Match(
                            group: use.group, entry: use.entry, first: first, last: word, wholeFirst: first,
                            wholeLast: word))
                } else {
                    scratch.note(PieceHit(slot: use.slot, first: first, last: word), of: slots[Int(use.slot)])
                }
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
