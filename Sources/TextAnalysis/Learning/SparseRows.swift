/// A table of which few entries are not 0, row by row in one piece of memory.
struct SparseRows {
    struct Entry {
        var column: Int32
        var value: Float
    }

    /// By row: where its entries stand. Rows that are alike may stand in one place.
    private(set) var ranges: [Range<Int>] = []
    private(set) var entries: ContiguousArray<Entry> = []
    /// By row: the squares of its entries together.
    private(set) var squares: [Float] = []
    private var endOfRows = 0

    /// How many rows there are.
    var count: Int { squares.count }

    /// Makes room, so that memory is not taken twice while the table grows.
    mutating func reserve(entries: Int, rows: Int) {
        self.entries.reserveCapacity(entries)
        ranges.reserveCapacity(rows)
        squares.reserveCapacity(rows)
    }

    mutating func add(_ column: Int, _ value: Float) {
        entries.append(Entry(column: Int32(truncatingIfNeeded: column), value: value))
    }

    /// Ends a row.
    mutating func end() {
        let start = endOfRows
        endOfRows = entries.count
        ranges.append(start..<endOfRows)
        squares.append(square(ranges[count]))
    }

    /// Adds a row like one that is there, without taking up memory for its entries.
    mutating func add(likeRow row: Int) {
        ranges.append(ranges[row])
        squares.append(squares[row])
    }

    /// Writes every row anew, with as many entries; those that stand in one place once.
    mutating func rewriteEach(_ rewrite: (UnsafeMutableBufferPointer<Entry>) -> Void) {
        var end = 0
        for (row, range) in ranges.enumerated() {
            // Else it is like a row before.
            if range.lowerBound >= end {
                entries.withUnsafeMutableBufferPointer { rewrite(.init(rebasing: $0[range])) }
                end = range.upperBound
            }
            squares[row] = square(range)
        }
    }

    private func square(_ range: Range<Int>) -> Float {
        var sum: Float = 0
        for at in range { sum += entries[at].value * entries[at].value }
        return sum
    }

    /// What a row's entries are together, each multiplied by the numbers of its
    /// column: for several questions at once.
    func product(_ row: Int, with numbers: ContiguousArray<SIMD8<Float>>) -> SIMD8<Float> {
        entries.withUnsafeBufferPointer { entries in
            numbers.withUnsafeBufferPointer { numbers in
                // Two sums side by side, since each addition waits for the one before.
                var even = SIMD8<Float>.zero
                var odd = SIMD8<Float>.zero
                var at = ranges[row].lowerBound
                let end = ranges[row].upperBound
                while at + 1 < end {
                    even += numbers[Int(entries[at].column)] * entries[at].value
                    odd += numbers[Int(entries[at + 1].column)] * entries[at + 1].value
                    at += 2
                }
                if at < end { even += numbers[Int(entries[at].column)] * entries[at].value }
                return even + odd
            }
        }
    }

    /// Adds a row's entries, so many times, to the numbers of their columns.
    func add(_ row: Int, times amounts: SIMD8<Float>, to numbers: inout ContiguousArray<SIMD8<Float>>) {
        entries.withUnsafeBufferPointer { entries in
            numbers.withUnsafeMutableBufferPointer { numbers in
                for at in ranges[row] {
                    numbers[Int(entries[at].column)] += amounts * entries[at].value
                }
            }
        }
    }
}
