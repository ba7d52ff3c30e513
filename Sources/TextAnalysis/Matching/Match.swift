/// An entry found in a text: the words it names, as half of what may be
/// several runs of words.
struct Match: Equatable {
    var group: UInt32
    var entry: UInt32
    /// The first and last word of this run, counted from 0, both included.
    var first: UInt32
    var last: UInt32
    /// The first and last word of the whole match, with its gaps.
    var wholeFirst: UInt32
    var wholeLast: UInt32

    /// By group, then by place.
    var order: UInt64 { UInt64(group) << 32 | UInt64(first) }
}

/// A piece of an entry of several pieces, found somewhere.
struct PieceHit {
    var slot: UInt32
    var first: UInt32
    var last: UInt32

    var order: UInt64 { UInt64(slot) << 32 | UInt64(first) }
}

/// What is found in one text, in memory that serves for the next.
struct MatchScratch {
    var matches: ContiguousArray<Match> = []
    var pieces: ContiguousArray<PieceHit> = []
    /// For each piece, the piece that follows it in a match; or none.
    var follower: ContiguousArray<Int32> = []

    /// Room for what is found, before it is known how much it is.
    var room: ContiguousArray<Match> = []
    /// By word; only the first of them count.
    var lookedUp: ContiguousArray<LookedUp> = []

    struct LookedUp {
        /// The word's number in the matcher's table.
        var number: UInt32
        /// Not of this word: one of those with which something may begin, all of
        /// them side by side.
        var beginner: UInt32
    }

    /// By slot: one more than the last word of its last piece; 0 before any.
    private var endOfSlot: ContiguousArray<UInt32> = []

    mutating func clear(slotCount: Int) {
        if endOfSlot.count != slotCount { endOfSlot = ContiguousArray(repeating: 0, count: slotCount) }
        if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
        if pieces.isEmpty { return }
        for piece in pieces { endOfSlot[Int(piece.slot)] = 0 }
        pieces.removeAll(keepingCapacity: true)
    }

    mutating func prepare(wordCount: Int) {
        guard lookedUp.count <= wordCount else { return }
        lookedUp = ContiguousArray(repeating: LookedUp(number: 0, beginner: 0), count: 2 * wordCount + 64)
    }

    /// By group and then by place; of equals, what was found first comes first.
    mutating func sortMatches() {
        matches.withUnsafeMutableBufferPointer { matches in
            guard matches.count <= 32 else { return matches.sort { $0.order < $1.order } }
            // A few, and nearly in order.
            for index in matches.indices.dropFirst() {
                let match = matches[index]
                var place = index
                while place > 0, matches[place - 1].order > match.order {
                    matches[place] = matches[place - 1]
                    place -= 1
                }
                matches[place] = match
            }
        }
    }

    /// Adds what another matcher found in the same words.
    /// - Parameter entryCount: how many entries this one's matcher has; the
    ///   other's are counted on from there.
    mutating func add(_ other: borrowing MatchScratch, entriesFrom entryCount: Int) {
        guard !other.matches.isEmpty else { return }
        for var match in other.matches {
            match.entry += UInt32(entryCount)
            matches.append(match)
        }
        matches.sort { $0.order < $1.order }
    }

    /// Notes a piece, unless the piece before it in its entry is nowhere near:
    /// later pieces are often common words.
    mutating func note(_ piece: PieceHit, of slot: Matcher.Slot) {
        if !slot.isFirst {
            let end = endOfSlot[Int(piece.slot) - 1]
            // An end beyond the piece's beginning may hide a nearer one.
            guard end > 0, end > piece.first || piece.first - end <= slot.mostWordsBefore else { return }
        }
        endOfSlot[Int(piece.slot)] = piece.last + 1
        pieces.append(piece)
    }
}
