public import Involvement
import Reporting
import Storage

/// What a release would say, looked at together with all earlier ones.
struct AuditedRelease: Sendable {
    let tabulation: Tabulation
    let audit: ReleaseAudit
    let contributions: [ID<Response>: String]
    /// The number of the last release it was compared with; 0 for none.
    let last: Int
}

/// What a release would hide and why, for those who run the consultation.
public struct ReleasePreview: Sendable {
    /// Why it must not be made; empty when it may.
    public let refusals: [String]
    public let figures: [Figure]
    /// The earlier release that is nearest; nil for the first.
    public let since: LedgerEntry.Change?

    /// One figure of the tables.
    public struct Figure: Sendable {
        /// `Housing, Riverside drop-in`.
        public let name: String
        /// The number, `[c]` or `[x]`.
        public let shown: String
        /// Why it is hidden; nil where it is shown.
        public let reason: String?
        /// The least and the most that anybody can narrow it to.
        public let range: ClosedRange<Int>?
    }
}

extension [Summary.Grouping] {
    /// By service, by tier and by month.
    public static let all = Summary.Grouping.allCases
}

extension ReviewCycle {
    /// What a release would show and hide now, and why. Passages are picked out
    /// of new answers; no release is written and no number used.
    /// - Parameter ranges: whether to work out what each hidden figure can be
    ///   narrowed to, which takes longer.
    public func previewRelease(
        policy: DisclosurePolicy = .nhs, by groupings: [Summary.Grouping] = .all, again: Int? = nil,
        ranges: Bool = false
    ) async throws -> ReleasePreview {
        _ = try await pick()
        let audited = try await auditedRelease(policy: policy, by: groupings, again: again)
        let names = CellNames(audited.tabulation.consultation)
        let known = ranges ? audited.audit.ranges() : [:]
        return ReleasePreview(
            refusals: audited.audit.refusals,
            figures: audited.audit.cells.filter { $0.hiding != .inNoTable }.map { cell in
                ReleasePreview.Figure(
                    name: names.name(of: cell.cell), shown: cell.figure.text,
                    reason: cell.hiding.map { names.reason($0, guards: cell.guards) },
                    range: cell.hiding == nil ? nil : known[cell.cell])
            }, since: audited.audit.since)
    }

    /// A release of what was found fit to leave, under a number of its own. It is
    /// built before the number is taken, so that a report that does not build
    /// takes none.
    /// - Throws: `WorkflowError` with each figure that could be worked out;
    ///   `Problems` of the report and the asks.
    func claimAudited(
        policy: DisclosurePolicy, by groupings: [Summary.Grouping], again: Int?, dataDigest: String
    ) async throws -> Release {
        while true {
            let audited = try await auditedRelease(policy: policy, by: groupings, again: again)
            guard audited.audit.refusals.isEmpty else {
                throw WorkflowError(place: "this release", reason: audited.audit.refusals.joined(separator: "\n"))
            }
            let release = try await makeRelease(
                number: audited.last + 1, policy: policy, dataDigest: dataDigest, audited)
            let number = try await store.claimRelease(
                after: audited.last, day: world.today(), dataDigest: dataDigest,
                contributions: audited.contributions, entry: audited.audit.entry(release: audited.last + 1))
            if number == release.number { return release }
            // Another was made meanwhile, and this one must be compared with it too.
        }
    }

    /// - Parameter again: the release whose figures are given once more; nil for
    ///   figures of now.
    func auditedRelease(
        policy: DisclosurePolicy, by groupings: [Summary.Grouping], again: Int? = nil
    ) async throws -> AuditedRelease {
        let last = try await store.nextReleaseNumber() - 1
        let ledger = try await store.ledger()
        let tabulation = try await tabulationToRelease()
        let contributions = tabulation.contributions
        if let again {
            guard let entry = ledger.first(where: { $0.release == again && !$0.cells.isEmpty }) else {
                throw WorkflowError(
                    place: "release \(again)",
                    reason: "It has no figures of its own to give again. Name one that was made with figures.")
            }
            guard entry.policy == policy.name else {
                throw WorkflowError(
                    place: "release \(again)",
                    reason: "Its figures were made by policy `\(entry.policy)`. Name that one.")
            }
            return AuditedRelease(
                tabulation: tabulation, audit: ReleaseAudit(tabulation, again: entry, policy: policy),
                contributions: contributions, last: last)
        }
        let changes = try await store.changes(since: ledger, contributions: contributions)
        return AuditedRelease(
            tabulation: tabulation,
            audit: ReleaseAudit(tabulation, by: groupings, policy: policy, ledger: ledger, changes: changes),
            contributions: contributions, last: last)
    }
}
