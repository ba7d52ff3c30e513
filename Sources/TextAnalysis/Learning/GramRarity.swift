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

    /// - Parameter passages: the numbers in each passage.
    init(of passages: [[Int32]]) {
        var counts = [Int32](repeating: 0, count: GramHash.all)
        var lastSeen = [Int32](repeating: -1, count: GramHash.all)
        for (place, grams) in passages.enumerated() {
            for gram in grams where lastSeen[Int(gram)] != Int32(place) {
                lastSeen[Int(gram)] = Int32(place)
                counts[Int(gram)] += 1
            }
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
    static func frequency(_ count: Int32) -> Float { count == 1 ? 1 : 1 + logf(Float(count)) }
}
