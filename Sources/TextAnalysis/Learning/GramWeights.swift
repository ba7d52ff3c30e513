#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How rare each run of words or letters is among the passages that were
/// decided on: what stands everywhere tells little.
struct GramRarity: Sendable {
    /// By number: the logarithm of how many passages there are for one with it.
    private let weights: [Float]

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
        weights = counts.map { count in logf(all / Float(count + 1)) + 1 }
    }

    /// The passage as a vector: the runs of words have length 1 together, and so
    /// have the runs of letters. In the order of the numbers.
    func vector(of grams: [Int32]) -> [(gram: Int32, value: Float)] {
        var vector: [(gram: Int32, value: Float)] = []
        vector.reserveCapacity(grams.count)
        let sorted = grams.sorted()
        var at = 0
        while at < sorted.count {
            var end = at + 1
            while end < sorted.count, sorted[end] == sorted[at] { end += 1 }
            vector.append((sorted[at], (1 + logf(Float(end - at))) * weights[Int(sorted[at])]))
            at = end
        }
        let letters = vector.firstIndex { $0.gram >= GramHash.size } ?? vector.endIndex
        for half in [0..<letters, letters..<vector.count] {
            let length = vector[half].reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
            guard length > 0 else { continue }
            for index in half { vector[index].value /= length }
        }
        return vector
    }
}
