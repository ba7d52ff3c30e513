/// What one text is read with, in memory that serves for the next.
struct CodingScratch {
    var text = NormalisedText()
    var found = MatchScratch()
    var evidence = Evidence()
    var polarity = PolarityScratch()
    /// By entry: the last count in which it was counted.
    var lastCounted: ContiguousArray<UInt32> = []
    var count: UInt32 = 0

    /// How many different entries these matches are of.
    mutating func distinctEntries(of entryCount: Int) -> Int {
        if lastCounted.count != entryCount || count == .max {
            lastCounted = ContiguousArray(repeating: 0, count: entryCount)
            count = 0
        }
        count += 1
        var distinct = 0
        for match in evidence.matches where lastCounted[Int(match.entry)] != count {
            lastCounted[Int(match.entry)] = count
            distinct += 1
        }
        return distinct
    }
}
