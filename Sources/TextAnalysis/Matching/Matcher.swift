/// Finds every entry of many lexicons in one pass over a text. Entries belong
/// to groups: a theme's words, its exclusions, words of praise.
struct Matcher: Sendable {
    let tree: PhraseTree
    /// Who wants each literal, and again those to whom it is a stem.
    let uses: FixedTable<Use>
    let slots: ContiguousArray<Slot>

    /// How many entries there are in all groups together.
    let entryCount: Int
    /// By entry: its group and its place there, as they were given.
    let placeOfEntry: [(group: Int, place: Int)]

    /// Who wants a literal.
    struct Use: BitwiseCopyable {
        /// The entry; the slot for one of its several pieces.
        var place: UInt32
        /// The entry's group; `piece` for one of several pieces.
        var group: UInt32

        static let piece = UInt32.max
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
        var literals: [[[UInt8]]] = []
        var usesOfLiteral: [[(use: Use, isStem: Bool)]] = []
        var slots = ContiguousArray<Slot>()
        var entry: UInt32 = 0
        var placeOfEntry: [(group: Int, place: Int)] = []
        for (group, phrases) in groups.enumerated() {
            var seen = Set<Entry>()
            for (place, phrase) in phrases.enumerated() where seen.insert(phrase).inserted {
                placeOfEntry.append((group, place))
                for (order, piece) in phrase.pieces.enumerated() {
                    let isSingle = phrase.pieces.count == 1
                    let use =
                        isSingle
                        ? Use(place: entry, group: UInt32(group))
                        : Use(place: UInt32(slots.count), group: Use.piece)
                    for literal in piece.literals {
                        let index = indexOfLiteral[literal, default: literals.count]
                        if index == literals.count {
                            indexOfLiteral[literal] = index
                            literals.append(literal.split(separator: NormalisedText.space).map { Array($0) })
                            usesOfLiteral.append([])
                        }
                        usesOfLiteral[index].append((use, piece.isStem))
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
        func add(_ own: [(use: Use, isStem: Bool)]) -> Range<UInt32> {
            uses += own.map(\.use)
            return UInt32(uses.count - own.count)..<UInt32(uses.count)
        }
        let allUses = usesOfLiteral.map(add)
        let stemUses = usesOfLiteral.map { add($0.filter(\.isStem)) }
        self.tree = PhraseTree(literals: literals, uses: allUses, stems: stemUses)
        self.uses = FixedTable(uses)
        self.slots = slots
        self.entryCount = Int(entry)
        self.placeOfEntry = placeOfEntry
    }
}
