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

    /// By slot: one more than the last word of its last piece; 0 before any.
    private var endOfSlot: ContiguousArray<UInt32> = []

    mutating func clear(slotCount: Int) {
        if endOfSlot.count != slotCount { endOfSlot = ContiguousArray(repeating: 0, count: slotCount) }
        for piece in pieces { endOfSlot[Int(piece.slot)] = 0 }
        matches.removeAll(keepingCapacity: true)
        pieces.removeAll(keepingCapacity: true)
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
