import Exporter
public import Involvement
import Reporting
import Storage

/// A release with all that somebody should see before they let it go.
public struct ReleaseInFull: Equatable, Sendable {
    public let record: ReleaseRecord
    /// As it was written; nil when it is not where it usually lies, or is not as
    /// it was written.
    public let release: Release?
    /// What of it cannot be shown and why, as sentences.
    public let missing: [String]
    /// Quotations in it that were taken back, or are held back or hidden in part by
    /// now. Whoever has the release has their words; nobody else should be shown
    /// them again.
    public let gone: Set<ID<Quotation>>
    /// Its files, as paths inside its folder, in order.
    public let files: [String]
    /// What a committee would not take of its evidence.
    public let advice: [Problem]
    /// What would keep it from being approved now, as sentences; empty for one
    /// that is no draft.
    public let obstacles: [String]
    /// What changed since the release that was handed over before; nil without one
    /// that can be read.
    public let changes: [Change]?

    /// One change, under the heading where people read it.
    public struct Change: Equatable, Sendable {
        public let part: String
        public let words: String
    }
}

extension ReviewCycle {
    /// A release by its number, read again from where it usually lies; nil when
    /// there is none of that number.
    public func releaseInFull(_ number: Int) async throws -> ReleaseInFull? {
        let records = try await store.releases()
        guard let record = records.first(where: { $0.number == number }) else { return nil }
        let folder = record.isApproved ? handedOverFolder(number) : Self.draftFolder(of: consultation.id, number)
        let release: Release
        do {
            release = try self.release(
                number, in: folder, stage: record.isApproved ? .approved : .draft, digest: record.digest)
        } catch {
            guard let reasons = Self.refusals(in: error) else { throw error }
            return ReleaseInFull(
                record: record, release: nil,
                // Of one that was discarded nobody expects a folder.
                missing: record.isApproved ? ["It cannot be shown from where releases usually lie."] + reasons : [],
                gone: [], files: [], advice: [], obstacles: record.isDraft ? reasons : [], changes: nil)
        }
        let now = try await quotationsNow(policy: release.policy)
        let gone = Set(release.quotations.filter { !now.stillSays($0) }.map(\.id))
        var obstacles: [String] = []
        if record.isDraft {
            do {
                if let review = record.word(.reviewed) { try checkIsReviewed(number, review, folder) }
                try await checkStands(release)
            } catch {
                guard let reasons = Self.refusals(in: error) else { throw error }
                obstacles = reasons
            }
        }
        var before: Release?
        var missing: [String] = []
        if let previous = release.previous {
            do {
                before = try self.release(
                    previous.number, in: handedOverFolder(previous.number), stage: .approved, digest: previous.digest)
            } catch {
                // Also that somebody changed it, which whoever runs the consultation must hear of.
                guard let reasons = Self.refusals(in: error) else { throw error }
                missing =
                    [
                        "What changed since release \(previous.number) cannot be told from where releases usually lie."
                    ] + reasons
            }
        }
        return ReleaseInFull(
            record: record, release: release, missing: missing, gone: gone, files: try ReleaseFolder.files(in: folder),
            advice: EvidenceRules.problems(of: release), obstacles: obstacles,
            changes: before.map { before in
                ReleaseDiff.changes(from: before, to: release).map { change in
                    let isGone = change.kind == .quotation && gone.contains { $0.rawValue == change.key }
                    return ReleaseInFull.Change(part: change.part, words: isGone ? change.words : change.description)
                }
            })
    }

    private func handedOverFolder(_ number: Int) -> String {
        Self.approvedFolder(besides: Self.draftFolder(of: consultation.id, number))
    }

    /// Why something was not done with a release, in sentences for those who run
    /// the consultation; nil for a fault that is not theirs to mend.
    public static func refusals(in error: any Error) -> [String]? {
        switch error {
        case let problems as Problems: problems.all.map(\.description)
        case let error as WorkflowError: error.sentences
        case let error as ExportError: [error.description + (error.reason.hasSuffix(".") ? "" : ".")]
        default: nil
        }
    }
}

extension WorkflowError {
    /// What a page says of it, each reason by itself, without the commands there are.
    fileprivate var sentences: [String] {
        let reasons = reason.split(separator: "\n").map(String.init)
        // Which release it is about, the page says itself.
        return place.hasPrefix("release ") || place == ReviewCycle.thisRelease
            ? reasons : reasons.map { "\(place): \($0)" }
    }
}
