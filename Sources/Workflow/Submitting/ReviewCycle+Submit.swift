import Exporter
import Foundation
public import Involvement
import Reporting
import Storage

/// A release that was made.
public struct ReleaseOutcome: Equatable, Sendable {
    public let number: Int
    /// Where it lies.
    public let folder: String
    /// Its files, as paths inside the folder, in order.
    public let files: [String]
    /// What a committee would not take of its evidence, such as too many words.
    /// The release is made all the same. Empty once it is approved: it was said of
    /// the draft.
    public let advice: [Problem]

    public init(number: Int, folder: String, files: [String], advice: [Problem] = []) {
        self.number = number
        self.folder = folder
        self.files = files
        self.advice = advice
    }
}

extension ReviewCycle {
    /// Where releases go when nothing else is said: beside the program's own
    /// contracts, under the consultation's name and the release's number.
    public static let releasesFolder = "Exports/Releases"

    /// Freezes what may leave now and writes it as a numbered draft, which two
    /// people then review and approve.
    /// - Parameters:
    ///   - out: the folder to make; nil for the usual place.
    ///   - groupings: what figures are given by, beside everybody.
    ///   - again: a release that was handed over, whose figures are given once more, where too few
    ///     people came or went since for others; nil for figures of now.
    /// - Throws: `Problems` of the report and the asks; `WorkflowError` when the
    ///   folder is there already, or something hidden could be worked out; then
    ///   nothing is written and no number is used. `ExportError`.
    public func release(
        out: String? = nil, policy: DisclosurePolicy = .nhs, by groupings: [Summary.Grouping] = .all,
        again: Int? = nil
    ) async throws -> ReleaseOutcome {
        // A release counts the passages that nobody has decided on and holds nothing that was suggested, so no themes
        // are looked for: with many decisions, learning from them takes longer than all the rest.
        _ = try await pick()
        let out = Self.plain(out)
        if let out, FileManager.default.fileExists(atPath: out) { throw Self.isThere(out) }
        try await sweepReleases()
        let (release, quotations) = try await claimAudited(policy: policy, by: groupings, again: again)
        let number = release.number
        let folder = out ?? Self.draftFolder(of: consultation.id, number)
        if FileManager.default.fileExists(atPath: folder) {
            await giveUp(number)
            throw Self.isThere(folder)
        }
        do {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: folder).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            await giveUp(number)
            throw WorkflowError(
                place: folder, reason: "The folder cannot be made. Check that you may write there.",
                command: "Or name another with --out.")
        }
        let files: [String]
        do {
            // Before it can be read: what it holds must be known when words of it are taken back.
            try await store.note(quotations: quotations, in: number)
            files = try ReleaseFolder.write(release, to: folder)
        } catch {
            await giveUp(number)
            throw error
        }
        return ReleaseOutcome(
            number: number, folder: folder, files: files, advice: EvidenceRules.problems(of: release))
    }

    /// A number was taken and nothing stands under it: no draft that waits to be
    /// read. Where even that cannot be written down, somebody discards it later.
    private func giveUp(_ number: Int) async {
        _ = try? await store.say(ReleaseWord(.discarded, name: Heard.generator, day: world.today()), of: number)
    }

    /// Deletes what is left of folders that were being written or deleted when the
    /// program was killed: people's words, where nobody would look for them.
    private func sweepReleases() async throws {
        for record in try await store.releases() where !record.isDraft {
            let draft = Self.draftFolder(of: consultation.id, record.number)
            ReleaseFolder.removeRest(of: draft)
            ReleaseFolder.removeRest(of: Self.approvedFolder(besides: draft))
        }
    }

    /// The release that a folder or a `submission.xml` holds, as it was written.
    /// - Throws: `Problems` when it breaks its rules; `ExportError`.
    public static func release(at path: String) throws -> Release {
        try ReleaseFolder.read(path)
    }

    /// Every problem of a release folder or of one file of it.
    public static func problems(ofSubmissionAt path: String) throws -> [Problem] {
        try ReleaseFolder.problems(at: path)
    }

    /// Where a draft is when nothing else was said.
    static func draftFolder(of consultation: ID<Consultation>, _ number: Int) -> String {
        "\(releasesFolder)/\(consultation)-\(number)-draft"
    }

    static func isThere(_ folder: String) -> WorkflowError {
        WorkflowError(
            place: folder,
            reason: "The folder is there already, and a release is never written over. Move it away first.",
            command: "Or name another with --out.")
    }
}
