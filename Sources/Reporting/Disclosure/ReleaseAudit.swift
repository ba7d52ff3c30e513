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
    /// The earlier release whose figures are given again; nil for figures of now.
    public let again: Int?
    private let pass: SecondPass

    /// For the ledger, once it is published. Figures given again stand there once,
    /// under the release that counted them.
    public func entry(release: Int) -> LedgerEntry {
        LedgerEntry(
            release: release, policy: summary.policy, people: people, since: since,
            cells: again == nil ? cells : [], tierOfService: tierOfService)
    }

    /// The least and the most that somebody who knows the policy, all releases
    /// and why each figure is hidden can narrow every hidden figure to.
    public func ranges() -> [Cell: ClosedRange<Int>] { pass.ranges() }

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
        let earlier = ledger.compactMap { entry -> SeenRelease? in
            guard let policy = DisclosurePolicy.named(entry.policy) else {
                refusals.append(
                    "Release \(entry.release) was made by policy `\(entry.policy)`, which this version does not know,"
                        + " so nothing can be compared with it. Update this program.")
                return nil
            }
            return SeenRelease(
                number: entry.release, policy: policy, cells: entry.cells, tierOfService: entry.tierOfService,
                since: entry.since)
        }
        var pass = SecondPass(
            suppression.firstPass(counted), earlier: isAudited ? earlier : [], policy: policy,
            tierOfService: tabulation.tierOfService, since: isAudited ? nearest : nil)
        if isAudited, refusals.isEmpty {
            // Cheap, and what stops most: so few people changed that whatever differs is theirs.
            let first = Dictionary(pass.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
            refusals = Self.tooNear(first, ledger, changes, policy, names, isLast: false)
            if let nearest, nearest.people < policy.smallestBase,
                let entry = ledger.first(where: { $0.release == nearest.release })
            {
                pass.hideAgain(entry.cells)
            }
        }
        if refusals.isEmpty {
            pass.run()
            if isAudited {
                let now = Dictionary(pass.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
                refusals =
                    Self.tooNear(now, ledger, changes, policy, names, isLast: true)
                    + pass.leaks.map { names.refusal($0, now, ledger, nearest, policy) }
            }
        }
        self.pass = pass
        self.cells = pass.cells
        self.summary = tabulation.summary(groupings, pass.cells, suppression)
        self.tierOfService = tabulation.tierOfService
        self.people = tabulation.responses.count
        self.since = nearest
        self.refusals = refusals
        self.again = nil
    }

    /// The figures of an earlier release once more, of the people it counted. They
    /// are public already, so nothing new can be worked out.
    public init(_ tabulation: Tabulation, again entry: LedgerEntry, policy: DisclosurePolicy) {
        pass = SecondPass(
            entry.cells, earlier: [], policy: policy, tierOfService: entry.tierOfService, since: nil)
        cells = entry.cells
        let groupings = Summary.Grouping.allCases.filter { grouping in
            entry.cells.contains { if case .group(grouping, _) = $0.cell.population { true } else { false } }
        }
        summary = tabulation.summary(groupings, entry.cells, Suppression(policy: policy), isOfNow: false)
        tierOfService = entry.tierOfService
        people = entry.people
        since = nil
        refusals = []
        again = entry.release
    }

    /// How many of the two are numbers: the more, the plainer the difference.
    private static func numbers(_ new: PublishedCell, _ old: PublishedCell) -> Int {
        [new, old].count { $0.figure.count != nil }
    }

    /// When fewer people came or went than any group may have, no figure may
    /// differ, since what differs would be about them.
    private static func tooNear(
        _ now: [Cell: PublishedCell], _ ledger: [LedgerEntry], _ changes: [LedgerEntry.Change],
        _ policy: DisclosurePolicy, _ names: CellNames, isLast: Bool
    ) -> [String] {
        for change in changes where change.people > 0 && change.people < policy.smallestBase {
            guard let entry = ledger.first(where: { $0.release == change.release }) else { continue }
            var worst: (new: PublishedCell, old: PublishedCell)?
            for old in entry.cells where old.hiding != .inNoTable && (isLast || old.hidesByItself) {
                guard let new = now[old.cell], new.hiding != .inNoTable, new.figure != old.figure else { continue }
                if worst == nil || numbers(new, old) > worst.map({ numbers($0.new, $0.old) }) ?? 0 {
                    worst = (new, old)
                }
            }
            if let worst { return [names.tooNear(worst.new, worst.old, change, policy)] }
        }
        return []
    }
}

extension PublishedCell {
    /// Not only for the sake of another figure.
    fileprivate var hidesByItself: Bool { hiding != .withAnother && hiding != .ofHiddenTheme }
}
