public import Involvement

extension ThemePairs {
    /// Counts them.
    /// - Parameter themes: all of the codebook, in its order. Others are left out.
    public init(in passages: [CodedQuotation], themes: [ID<Theme>]) {
        let place = Dictionary(themes.enumerated().map { ($1, $0) }) { first, _ in first }
        var alone = [Int](repeating: 0, count: themes.count)
        var together: [Pair: Int] = [:]
        var base = 0
        for passage in passages where !passage.decisions.isEmpty || passage.finished != nil {
            let accepted = passage.accepted.compactMap { place[$0.theme] }.sorted()
            guard !accepted.isEmpty || passage.finished != nil else { continue }
            base += 1
            for (index, first) in accepted.enumerated() {
                alone[first] += 1
                for second in accepted[(index + 1)...] { together[Pair(first: first, second: second), default: 0] += 1 }
            }
        }
        let pairs = together.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { pair, count in
            let expected = Double(alone[pair.first]) * Double(alone[pair.second]) / Double(base)
            return ThemePair(
                first: themes[pair.first], second: themes[pair.second], passages: count,
                lift: count < Self.fewestTogether || base < Self.smallestBase ? nil : Double(count) / expected)
        }
        self.init(pairs: pairs, base: base)
    }
}

/// Two places in the codebook.
private struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (left: Pair, right: Pair) -> Bool { (left.first, left.second) < (right.first, right.second) }
}
