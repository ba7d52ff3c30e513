public import Involvement
import Reporting
import Storage

/// What a release would say, looked at together with all earlier ones.
struct AuditedRelease: Sendable {
    let tabulation: Tabulation
    /// Of the data it was counted from; nil for one that is only looked at.
    let dataDigest: String?
    let audit: ReleaseAudit
    /// Who came and went since each earlier one.
    let changes: [LedgerEntry.Change]
    let contributions: [ID<Response>: String]
    /// The number of the last release it was compared with; 0 for none.
    let last: Int
    /// The earlier release whose figures can be given again, where these may not
    /// leave beside them.
    let figuresOf: Int?
}

/// What a release would hide and why, for those who run the consultation.
public struct ReleasePreview: Sendable {
    /// Why it must not be made; empty when it may.
    public let refusals: [String]
    /// The earlier release whose figures can be given again instead; nil where that
    /// is no way out.
    public let figuresOf: Int?
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
            refusals: audited.audit.refusals, figuresOf: audited.figuresOf,
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
        policy: DisclosurePolicy, by groupings: [Summary.Grouping], again: Int?
    ) async throws -> (Release, [QuotationInRelease]) {
        while true {
            let audited = try await auditedRelease(policy: policy, by: groupings, again: again, isToBeMade: true)
            let dataDigest = audited.dataDigest ?? ""
            guard audited.audit.refusals.isEmpty else {
                throw WorkflowError(
                    place: Self.thisRelease, reason: audited.audit.refusals.joined(separator: "\n"),
                    figuresOf: audited.figuresOf)
            }
            let release = try await makeRelease(
                number: audited.last + 1, policy: policy, dataDigest: dataDigest, audited)
            let number = try await store.claimRelease(
                after: audited.last, day: world.today(), dataDigest: dataDigest,
                contributions: audited.contributions, entry: audited.audit.entry(release: audited.last + 1),
                changes: audited.changes)
            if number == release.number {
                let hidden = Dictionary(
                    audited.tabulation.quotations.map { ($0.id, $0.redacted.hidden) },
                    uniquingKeysWith: { first, _ in first })
                return (release, release.quotations.map { QuotationInRelease(id: $0.id, hidden: hidden[$0.id]) })
            }
            // Another was made meanwhile, and this one must be compared with it too; or somebody withdrew.
        }
    }

    /// The place of what the audit finds in a release that has no number yet, a line
    /// for each reason.
    static let thisRelease = "this release"

    /// - Parameters:
    ///   - again: the release whose figures are given once more; nil for figures of
    ///     now.
    ///   - isToBeMade: whether it is to say of which data it was made.
    func auditedRelease(
        policy: DisclosurePolicy, by groupings: [Summary.Grouping], again: Int? = nil, isToBeMade: Bool = false
    ) async throws -> AuditedRelease {
        let last = try await store.nextReleaseNumber() - 1
        let ledger = try await store.ledger()
        let data = try await store.dataToRelease(hasDigest: isToBeMade)
        let tabulation = try await tabulation(of: data)
        let contributions = tabulation.contributions
        if let again {
            // A draft may be discarded and leave the ledger; these figures would stay public.
            guard try await store.releases().contains(where: { $0.number == again && $0.isApproved }) else {
                throw WorkflowError(
                    place: "release \(again)",
                    reason:
                        "It has not been handed over, so its figures cannot be given again. Approve it first, or discard "
                        + "it: then nothing is compared with it.")
            }
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
                tabulation: tabulation, dataDigest: data.digest,
                audit: ReleaseAudit(tabulation, again: entry, policy: policy, ledger: ledger), changes: [],
                contributions: contributions, last: last, figuresOf: nil)
        }
        // One that only gave figures again counted other people than those whose answers it is known by.
        let changes = try await store.changes(since: ledger.filter { !$0.cells.isEmpty }, contributions: contributions)
        let audit = ReleaseAudit(tabulation, by: groupings, policy: policy, ledger: ledger, changes: changes)
        let handedOver = Set(try await store.releases().filter(\.isApproved).map(\.number))
        let near = ledger.first {
            $0.release == audit.tooNearTo && $0.policy == policy.name && handedOver.contains($0.release)
        }
        return AuditedRelease(
            tabulation: tabulation, dataDigest: data.digest, audit: audit, changes: changes,
            contributions: contributions, last: last, figuresOf: near?.release)
    }
}
