/// Finds texts that say nearly the same: of all runs of three words in either,
/// four in five stand in both (a Jaccard index of 0.8). The answer is exact.
///
/// Of a text, only its rarest runs are looked up, as many as one must have in
/// common with any text that is alike (prefix filtering: Chaudhuri, Ganti and
/// Kaushik 2006, https://doi.org/10.1109/ICDE.2006.9), so few pairs are ever
/// compared.
public struct AlikeTexts {
    /// Words in a run.
    static let run = 3

    private var text = NormalisedText()

    public init() {}

    /// Places of texts that belong together, since each is alike to one of the
    /// others: groups of two or more, largest first, places in order. Texts of few
    /// words, which are the same by chance, belong to none.
    public mutating func groups(_ texts: [String]) -> [[Int]] {
        var places: [[UInt64]: [Int]] = [:]
        for (place, words) in texts.enumerated() {
            let runs = runs(of: words)
            if !runs.isEmpty { places[runs, default: []].append(place) }
        }
        let distinct = places.sorted { $0.value[0] < $1.value[0] }
        var together = Partition(count: distinct.count)
        Self.join(distinct.map(\.key), &together)
        var groups: [Int: [Int]] = [:]
        for (index, entry) in distinct.enumerated() { groups[together.root(index), default: []] += entry.value }
        return groups.values.filter { $0.count > 1 }.map { $0.sorted() }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    /// The different runs of words, as numbers in order; none for a short text.
    mutating func runs(of words: String) -> [UInt64] {
        text.read(words)
        guard text.words.count >= SameWords.fewestWords else { return [] }
        let hashes = text.words.map { word in
            text.text(of: word).reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
        let runs = (0...(hashes.count - Self.run)).map { start in
            hashes[start..<start + Self.run].reduce(0 as UInt64) { hash, word in
                var mixing = SplitMix(seed: hash ^ word)
                return mixing.next()
            }
        }
        return Set(runs).sorted()
    }

    /// Joins every two that are alike. Both lists are in order and without doubles.
    private static func join(_ all: [[UInt64]], _ together: inout Partition) {
        var frequency: [UInt64: Int] = [:]
        for runs in all { for run in runs { frequency[run, default: 0] += 1 } }
        // By run: those before, shortest first, that have it among their rarest.
        var known: [UInt64: [Int]] = [:]
        for index in all.indices.sorted(by: { (all[$0].count, $0) < (all[$1].count, $1) }) {
            let runs = all[index]
            let rarest = runs.map { (frequency[$0] ?? 0, $0) }.sorted { $0 < $1 }
            let needed = (4 * runs.count + 4) / 5
            for (frequency, run) in rarest.prefix(runs.count - needed + 1) where frequency > 1 {
                for other in known[run] ?? [] where 5 * all[other].count >= 4 * runs.count {
                    if together.root(other) != together.root(index), areAlike(all[other], runs) {
                        together.join(other, index)
                    }
                }
                known[run, default: []].append(index)
            }
        }
    }

    /// Whether the two have four in five of all their runs in common.
    static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
        var common = 0
        var left = 0
        var right = 0
        while left < one.count, right < other.count {
            if one[left] == other[right] {
                common += 1
                left += 1
                right += 1
            } else if one[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return 5 * common >= 4 * (one.count + other.count - common)
    }
}

/// Things that belong together, found by joining two at a time.
private struct Partition {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    /// The one that stands for all it was joined with.
    mutating func root(_ index: Int) -> Int {
        var index = index
        while parent[index] != index {
            parent[index] = parent[parent[index]]
            index = parent[index]
        }
        return index
    }

    mutating func join(_ one: Int, _ other: Int) {
        let roots = (root(one), root(other))
        parent[max(roots.0, roots.1)] = min(roots.0, roots.1)
    }
}
