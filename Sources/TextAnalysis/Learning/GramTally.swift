/// The runs of words and letters of one text, counted, in memory that serves
/// for the next.
struct GramTally {
    /// Each run as it comes, with the first and last word it touches.
    private(set) var places: ContiguousArray<Place> = []
    /// The different runs, in the order in which they come first.
    private(set) var distinct: ContiguousArray<Int32> = []
    /// By number; nought for all between two texts.
    private var counts: ContiguousArray<UInt16> = []

    struct Place {
        var gram: Int32
        var first: UInt32
        var last: UInt32
    }

    /// - Parameter isRead: which words; a run that touches another is left out.
    @inline(__always)
    mutating func read(
        _ text: borrowing NormalisedText, where isRead: (NormalisedText.Word) -> Bool = { _ in true }
    ) {
        if counts.isEmpty { counts = ContiguousArray(repeating: 0, count: GramHash.all) }
        for gram in distinct { counts[Int(gram)] = 0 }
        distinct.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        GramHash.each(in: text, where: isRead) { gram, first, last in
            places.append(Place(gram: gram, first: first, last: last))
            let count = counts[Int(gram)]
            if count == 0 { distinct.append(gram) }
            if count < .max { counts[Int(gram)] = count + 1 }
        }
    }

    func count(of gram: Int32) -> UInt16 { counts[Int(gram)] }

    /// The different runs with their counts, to be learned from.
    var gramCounts: GramCounts { distinct.map { ($0, counts[Int($0)]) } }

    /// What a run weighs in this text, before it is divided by the length.
    @inline(__always)
    func value(of gram: Int32, _ rarity: GramRarity) -> Float {
        GramRarity.frequency(counts[Int(gram)]) * rarity.weights[Int(gram)]
    }
}
