public import Involvement

/// What a release would show and hide, and whether anything hidden could be
/// worked out from it and all earlier releases together.
public struct ReleaseAudit: Sendable {
    /// Fit to be published only when `refusals` is empty.
    public let summary: Summary
    /// Every figure, with why it is hidden.
    public let cells: [PublishedCell]
    public let tierOfService: [String: String]
    /// How many people it counts.
    public let people: Int
    /// The nearest earlier release; nil for the first.
    public let since: LedgerEntry.Change?
    /// Why it must not be published, in words for those who run the
    /// consultation.
    public let refusals: [String]
    /// The earlier release to which it is too near: fewer people came or went since
    /// than any group may have, and that is why it must not be published. Its
    /// figures can be given again.
    public let tooNearTo: Int?
    /// The earlier release whose figures are given again; nil for figures of now.
    public let again: Int?
    private let seen: Seen

    /// For the ledger, once it is published. Figures given again stand there once,
    /// under the release that counted them.
    public func entry(release: Int) -> LedgerEntry {
        LedgerEntry(
            release: release, policy: summary.policy, people: people, since: since,
            cells: again == nil ? cells : [], tierOfService: tierOfService)
    }

    /// The least and the most that somebody who knows the policy, all releases
    /// and why each figure is hidden can narrow every hidden figure to. Of figures
    /// given again it is what it was when they first left.
    public func ranges() -> [Cell: ClosedRange<Int>] { seen.ranges() }

    /// - Parameters:
    ///   - groupings: what the figures are given by.
    ///   - ledger: every earlier release, in order.
    ///   - changes: who came and went since each of them.
    ///   - isAudited: false only where a test shows that the audit is needed.
    public init(
        _ tabulation: Tabulation, by groupings: [Summary.Grouping] = Summary.Grouping.allCases,
        policy: DisclosurePolicy, ledger: [LedgerEntry], changes: [LedgerEntry.Change], isAudited: Bool = true
    ) {
        let suppression = Suppression(policy: policy)
        let counted = tabulation.counted(by: groupings)
        // A release that only gave figures again has none of its own to compare with.
        let ledger = ledger.filter { !$0.cells.isEmpty }
        let changes = changes.filter { change in ledger.contains { $0.release == change.release } }
        let nearest = changes.nearest
        let names = CellNames(tabulation.consultation)
        var refusals: [String] = []
        var tooNear: TooNear?
        let earlier = ledger.compactMap { entry -> SeenRelease? in
            let seen = SeenRelease(entry)
            if seen == nil {
                refusals.append(
                    "Release \(entry.release) was made by policy `\(entry.policy)`, which this version does not know,"
                        + " so nothing can be compared with it. Update this program.")
            }
            return seen
        }
        var pass = SecondPass(
            suppression.firstPass(counted), earlier: isAudited ? earlier : [], policy: policy,
            tierOfService: tabulation.tierOfService, since: isAudited ? nearest : nil)
        if isAudited, refusals.isEmpty {
            // Cheap, and what stops most: so few people changed that whatever differs is theirs.
            let first = Dictionary(pass.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
            tooNear = Self.tooNear(first, ledger, changes, policy, names, isLast: false)
            if let nearest, nearest.people < policy.smallestBase,
                let entry = ledger.first(where: { $0.release == nearest.release })
            {
                pass.hideAgain(entry.cells)
            }
        }
        if refusals.isEmpty, tooNear == nil {
            pass.run()
            if isAudited {
                let now = Dictionary(pass.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
                tooNear = Self.tooNear(now, ledger, changes, policy, names, isLast: true)
                refusals = pass.leaks.map { names.refusal($0, now, ledger, nearest, policy) }
            }
        }
        self.seen = pass.seen
        self.cells = pass.cells
        self.summary = tabulation.summary(groupings, pass.cells, suppression)
        self.tierOfService = tabulation.tierOfService
        self.people = tabulation.responses.count
        self.since = nearest
        self.refusals = [tooNear?.words].compactMap(\.self) + refusals
        self.tooNearTo = tooNear?.release
        self.again = nil
    }

    /// The figures of an earlier release once more, of the people it counted. They
    /// are public already, so nothing new can be worked out.
    /// - Parameter ledger: every earlier release, in order.
    public init(
        _ tabulation: Tabulation, again entry: LedgerEntry, policy: DisclosurePolicy, ledger: [LedgerEntry]
    ) {
        let before = ledger.filter { $0.release < entry.release && !$0.cells.isEmpty }
        seen = Seen(
            releases: before.compactMap { SeenRelease($0) } + [SeenRelease(entry, isLast: true)].compactMap(\.self))
        cells = entry.cells
        let groupings = Summary.Grouping.allCases.filter { grouping in
            entry.cells.contains { if case .group(grouping, _) = $0.cell.population { true } else { false } }
        }
        summary = tabulation.summary(groupings, entry.cells, Suppression(policy: policy), isOfNow: false)
        tierOfService = entry.tierOfService
        people = entry.people
        since = nil
        refusals = []
        tooNearTo = nil
        again = entry.release
    }

    /// How many of the two are numbers: the more, the plainer the difference.
    private static func numbers(_ new: PublishedCell, _ old: PublishedCell) -> Int {
        [new, old].count { $0.figure.count != nil }
    }

    /// An earlier release from which figures differ by too few people.
    private struct TooNear {
        let release: Int
        let words: String
    }

    /// When fewer people came or went than any group may have, no figure may
    /// differ, since what differs would be about them.
    private static func tooNear(
        _ now: [Cell: PublishedCell], _ ledger: [LedgerEntry], _ changes: [LedgerEntry.Change],
        _ policy: DisclosurePolicy, _ names: CellNames, isLast: Bool
    ) -> TooNear? {
        for change in changes where change.people > 0 && change.people < policy.smallestBase {
            guard let entry = ledger.first(where: { $0.release == change.release }) else { continue }
            var worst: (new: PublishedCell, old: PublishedCell)?
            for old in entry.cells where old.hiding != .inNoTable && (isLast || old.hidesByItself) {
                guard let new = now[old.cell], new.hiding != .inNoTable, new.figure != old.figure else { continue }
                if worst == nil || numbers(new, old) > worst.map({ numbers($0.new, $0.old) }) ?? 0 {
                    worst = (new, old)
                }
            }
            if let worst {
                return TooNear(
                    release: change.release, words: names.tooNear(worst.new, worst.old, change, policy))
            }
        }
        return nil
    }
}

extension PublishedCell {
    /// Not only for the sake of another figure.
    fileprivate var hidesByItself: Bool { hiding != .withAnother && hiding != .ofHiddenTheme }
}
