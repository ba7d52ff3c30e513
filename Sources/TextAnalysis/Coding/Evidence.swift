/// The matches of one theme's entries that count, and where they stand in the
/// source.
struct Evidence {
    /// By place; one entry of several pieces may have several.
    private(set) var matches: ContiguousArray<Match> = []
    /// How far the exclusions up to each one reach.
    private var reach: ContiguousArray<UInt32> = []

    /// Takes one theme's matches, without those that lie wholly inside a match
    /// of an exclusion.
    /// - Parameters:
    ///   - own: where the matches of the theme's words stand, by place.
    ///   - excluded: where those of its exclusions stand, by place.
    mutating func take(_ own: Range<Int>, without excluded: Range<Int>, of all: ContiguousArray<Match>) {
        matches.removeAll(keepingCapacity: true)
        reach.removeAll(keepingCapacity: true)
        for index in excluded { reach.append(max(all[index].wholeLast, reach.last ?? 0)) }
        for index in own {
            let match = all[index]
            let begun = all.firstIndex(in: excluded) { $0.first > match.wholeFirst } - excluded.lowerBound
            if begun > 0, reach[begun - 1] >= match.wholeLast { continue }
            matches.append(match)
        }
    }

    /// Half-open UTF-8 ranges of the source, in order, not overlapping.
    func rangesUTF8(in text: borrowing NormalisedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(matches.count)
        var index = 0
        while index < matches.count {
            let first = matches[index].first
            var last = matches[index].last
            index += 1
            while index < matches.count, matches[index].first <= last {
                last = max(last, matches[index].last)
                index += 1
            }
            ranges.append(Int(text.words[Int(first)].sourceStart)..<Int(text.words[Int(last)].sourceEnd))
        }
        return ranges
    }
}
