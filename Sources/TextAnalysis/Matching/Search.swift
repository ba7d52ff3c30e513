extension ContiguousArray {
    /// In a range where all that do not hold stand before all that do: where
    /// the first that holds stands, or the range's end.
    func firstIndex(in range: Range<Int>, whereHolds holds: (Element) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
