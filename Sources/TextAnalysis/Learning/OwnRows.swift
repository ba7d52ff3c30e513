/// What several questions have of their own, side by side: where the same column
/// is asked about in some of them, one entry has the value for each.
struct OwnRows {
    private var starts = [0]
    private var columns: ContiguousArray<Int32> = []
    private var values: ContiguousArray<SIMD8<Float>> = []

    /// - Parameter tables: at most eight, one for each question, with equally many rows.
    init(_ tables: [SparseRows]) {
        let count = tables.first?.count ?? 0
        let most = tables.map(\.entries.count).max() ?? 0
        starts.reserveCapacity(count + 1)
        columns.reserveCapacity(most)
        values.reserveCapacity(most)
        for row in 0..<count {
            let start = columns.count
            for (question, table) in tables.enumerated() {
                for at in table.ranges[row] {
                    let entry = table.entries[at]
                    let place = columns[start...].firstIndex(of: entry.column) ?? columns.count
                    if place == columns.count {
                        columns.append(entry.column)
                        values.append(.zero)
                    }
                    values[place][question] += entry.value
                }
            }
            starts.append(columns.count)
        }
    }

    /// By question: what a row's entries are together, each multiplied by the number of
    /// its column.
    func product(_ row: Int, with numbers: ContiguousArray<SIMD8<Float>>) -> SIMD8<Float> {
        var sum = SIMD8<Float>.zero
        for at in starts[row]..<starts[row + 1] { sum += numbers[Int(columns[at])] * values[at] }
        return sum
    }

    /// Adds a row's entries, so many times for each question, to the numbers of their
    /// columns.
    func add(_ row: Int, times amounts: SIMD8<Float>, to numbers: inout ContiguousArray<SIMD8<Float>>) {
        for at in starts[row]..<starts[row + 1] { numbers[Int(columns[at])] += amounts * values[at] }
    }

    /// By question: the squares of a row's entries together.
    func squares(_ row: Int) -> SIMD8<Float> {
        (starts[row]..<starts[row + 1]).reduce(.zero) { $0 + values[$1] * values[$1] }
    }
}
