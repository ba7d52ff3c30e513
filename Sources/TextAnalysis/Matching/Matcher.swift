/// Finds every entry of many lexicons in one pass over a text. Entries belong
/// to groups: a theme's words, its exclusions, words of praise.
struct Matcher: Sendable {
    /// Stems are found byte by byte, where a word need not be known to its end;
    /// a list of whole words and phrases twice as fast by looking up words. The
    /// other of the two is empty. Stems by looking up the beginnings of words were
    /// tried: on the lists of codebooks that took twice as many instructions.
    let hasStems: Bool
    let automaton: Automaton
    let tree: PhraseTree
    /// Who wants the literals that end in each state or node, side by side.
    let uses: FixedTable<Use>
    /// By state: where its uses begin; one more than there are states.
    let firstUse: FixedTable<UInt32>
    let slots: ContiguousArray<Slot>

    /// How many entries there are in all groups together.
    let entryCount: Int
    /// By entry: its group and its place there, as they were given.
    let placeOfEntry: [(group: Int, place: Int)]

    /// One piece of one entry.
    struct Use: BitwiseCopyable {
        /// How many words its literal has.
        var wordCount: UInt32
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
                        wordCount: UInt32(piece.wordCount), entry: entry, group: UInt32(group), isStem: piece.isStem,
                        slot: isSingle ? Use.single : UInt32(slots.count))
                    for literal in piece.literals {
                        let index = indexOfLiteral[literal, default: texts.count]
                        if index == texts.count {
                            indexOfLiteral[literal] = index
                            texts.append(literal)
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
        hasStems = usesOfLiteral.joined().contains(where: \.isStem)
        automaton = Automaton(literals: hasStems ? texts : [])
        let usesInOrder =
            hasStems ? automaton.literals.map { $0.flatMap { usesOfLiteral[Int($0)] } } : usesOfLiteral
        uses = FixedTable(usesInOrder.flatMap { $0 })
        let starts = usesInOrder.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.count)) }
        firstUse = FixedTable(starts)
        let words = hasStems ? [] : texts.map { $0.split(separator: NormalisedText.space).map { Array($0) } }
        tree = PhraseTree(literals: words, uses: zip(starts, starts.dropFirst()).map { $0..<$1 })
        self.slots = slots
        self.entryCount = Int(entry)
        self.placeOfEntry = placeOfEntry
    }

    /// Puts all matches in the text in the scratch, by group and then by place.
    func find(in text: borrowing NormalisedText, _ scratch: inout MatchScratch) {
        scratch.clear(slotCount: slots.count)
        if hasStems { findStems(in: text, &scratch) } else { findWords(in: text, &scratch) }
        if !scratch.pieces.isEmpty { PieceChains.join(&scratch, slots: slots, words: text.words) }
        scratch.sortMatches()
    }
}
