#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How rare each run of words or letters is among the passages that were
/// decided on: what stands everywhere tells little.
struct GramRarity: Sendable, Equatable {
    /// By number: the logarithm of how many passages there are for one with it,
    /// and one.
    private(set) var weights: [Float]
    /// What a run weighs that stood in no passage.
    let others: Float

    /// - Parameter passages: a row for each passage, with the number of each run
    ///   that stands in it, once.
    init(of passages: borrowing SparseRows) {
        var counts = [Int32](repeating: 0, count: GramHash.all)
        for range in passages.ranges {
            for at in range { counts[Int(passages.entries[at].column)] += 1 }
        }
        let all = Float(passages.count + 1)
        let others = logf(all) + 1
        self.others = others
        weights = counts.map { count in count == 0 ? others : logf(all / Float(count + 1)) + 1 }
    }

    /// As it was saved: those numbers that stood in some passage, and what all
    /// others weigh.
    init(known: [(gram: Int32, weight: Float)], others: Float) {
        self.others = others
        weights = Array(repeating: others, count: GramHash.all)
        for (gram, weight) in known { weights[Int(gram)] = weight }
    }

    /// Those that stood in some passage.
    var known: [(gram: Int32, weight: Float)] {
        weights.indices.filter { weights[$0] != others }.map { (Int32($0), weights[$0]) }
    }

    /// What a run weighs that stands so often in one passage.
    @inline(__always)
    static func frequency(_ count: Float) -> Float { count == 1 ? 1 : 1 + logf(count) }
}
