import Involvement

/// All that a reader has: every release in order, and last the one that is about
/// to be made or whose figures are given again.
struct Seen {
    let releases: [SeenRelease]

    /// What there is of one topic, and of the sizes of groups.
    func look(at topic: Cell.Topic) -> Look {
        Look(releases.map { $0.of(topic) })
    }

    /// What can be worked out about every hidden figure of the last release, with
    /// all releases together.
    func ranges() -> [Cell: ClosedRange<Int>] {
        var ranges: [Cell: ClosedRange<Int>] = [:]
        for topic in releases.last?.cells.topics ?? [] {
            let look = self.look(at: topic)
            for target in look.targets where target.release == nil && !target.isChange && !target.isTierOnly {
                guard let range = look.range(of: target)?.range else { continue }
                if let known = ranges[target.cell] {
                    let low = max(known.lowerBound, range.lowerBound)
                    ranges[target.cell] = low...max(low, min(known.upperBound, range.upperBound))
                } else {
                    ranges[target.cell] = range
                }
            }
        }
        return ranges
    }
}

extension SeenRelease {
    /// What a ledger keeps of a release; nil when it was made by a policy that this
    /// version does not know, so that nobody can say what its figures tell.
    /// - Parameter isLast: whether it is the one that is asked about.
    init?(_ entry: LedgerEntry, isLast: Bool = false) {
        guard let policy = DisclosurePolicy.named(entry.policy) else { return nil }
        self.init(
            number: isLast ? nil : entry.release, policy: policy, cells: entry.cells,
            tierOfService: entry.tierOfService, since: entry.since)
    }
}

extension [PublishedCell] {
    /// In the order of the tables.
    var topics: [Cell.Topic] {
        var known: Set<Cell.Topic> = []
        return map(\.cell.topic).filter { known.insert($0).inserted }
    }
}
