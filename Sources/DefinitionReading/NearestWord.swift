/// The one of the known words that was probably meant; nil when none is near.
public func nearest(to word: String, among known: [String]) -> String? {
    let typed = Array(word.utf8)
    // Two slips in a long word, one in a short one: `t5` is not a slip of `t3`.
    let allowed = typed.count <= 2 ? 0 : typed.count <= 4 ? 1 : 2
    let near = known.lazy.filter { abs($0.utf8.count - typed.count) <= allowed }
        .map { (word: $0, slips: slips(typed, Array($0.utf8))) }
        .filter { $0.slips <= allowed }
    return near.min { ($0.slips, $0.word) < ($1.slips, $1.word) }?.word
}

/// Letters added, left out, changed or swapped with their neighbour.
private func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        for j in right.indices {
            var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                best = min(best, beforeLast[j - 1] + 1)
            }
            row.append(best)
        }
        beforeLast = last
        last = row
    }
    return last[right.count]
}
