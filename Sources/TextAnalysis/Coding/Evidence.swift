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

    /// Takes runs of words that no list has, by place.
    mutating func take(_ phrases: [ClosedRange<UInt32>]) {
        matches.removeAll(keepingCapacity: true)
        for phrase in phrases {
            matches.append(
                Match(
                    group: 0, entry: 0, first: phrase.lowerBound, last: phrase.upperBound,
                    wholeFirst: phrase.lowerBound, wholeLast: phrase.upperBound))
        }
    }

    /// The runs of words that the matches name, in order, not overlapping.
    var runs: [ClosedRange<UInt32>] {
        var runs: [ClosedRange<UInt32>] = []
        runs.reserveCapacity(matches.count)
        for match in matches {
            if let last = runs.last, match.first <= last.upperBound {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, match.last)
            } else {
                runs.append(match.first...match.last)
            }
        }
        return runs
    }

    /// Half-open UTF-8 ranges of the source, in order, not overlapping.
    func rangesUTF8(in text: borrowing NormalisedText) -> [Range<Int>] {
        runs.map { text.rangeUTF8(of: $0) }
    }
}
