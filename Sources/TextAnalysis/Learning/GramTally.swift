/// The runs of words and letters of one text, counted, in memory that serves
/// for the next.
struct GramTally {
    /// Each run as it comes, with the first and last word it touches.
    private(set) var places: ContiguousArray<Place> = []
    /// The different runs, in the order in which they come first.
    private(set) var distinct: ContiguousArray<Counted> = []
    /// Where in `distinct` a run stands, as one more than its index: a small open
    /// table, so that it stays near, however many runs there are in all.
    private var slots: ContiguousArray<Int32> = []

    struct Place {
        /// Where in `distinct` it stands.
        var index: Int32
        var first: UInt32
        var last: UInt32
    }

    struct Counted {
        var gram: Int32
        var count: Int32
    }

    /// Adds the different runs with their counts as a row, to be learned from.
    func add(to rows: inout SparseRows) {
        for run in distinct { rows.add(Int(run.gram), Float(run.count)) }
        rows.end()
    }

    /// - Parameter isRead: which words; a run that touches another is left out.
    @inline(__always)
    mutating func read(
        _ text: borrowing NormalisedText, where isRead: (NormalisedText.Word) -> Bool = { _ in true }
    ) {
        distinct.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        // A word of n bytes has fewer than 3n + 5 runs; the table is at least twice as large.
        prepare(slotCount: 2 * (3 * text.byteCount + 5 * text.words.count))
        let mask = slots.count - 1
        GramHash.each(in: text, where: isRead) { gram, first, last in
            var slot = Int(gram) &* 0x9e37_79b1 >> 8 & mask
            while slots[slot] != 0, distinct[Int(slots[slot]) - 1].gram != gram { slot = (slot + 1) & mask }
            if slots[slot] == 0 {
                distinct.append(Counted(gram: gram, count: 0))
                slots[slot] = Int32(distinct.count)
            }
            let index = slots[slot] - 1
            distinct[Int(index)].count += 1
            places.append(Place(index: index, first: first, last: last))
        }
    }

    private mutating func prepare(slotCount: Int) {
        var size = 1024
        while size < slotCount { size *= 2 }
        if slots.count == size {
            for index in slots.indices { slots[index] = 0 }
        } else {
            slots = ContiguousArray(repeating: 0, count: size)
        }
    }
}
