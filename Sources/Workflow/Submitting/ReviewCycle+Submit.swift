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
    /// The release is made all the same.
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
    /// - Parameter out: the folder to make; nil for the usual place.
    /// - Throws: `Problems` of the report and the asks; `WorkflowError` when the
    ///   folder is there already; `ExportError`.
    public func release(out: String? = nil, policy: DisclosurePolicy = .nhs) async throws -> ReleaseOutcome {
        // A release counts the passages that nobody has decided on and holds nothing that was suggested, so no themes
        // are looked for: with many decisions, learning from them takes longer than all the rest.
        _ = try await pick()
        if let out, FileManager.default.fileExists(atPath: out) { throw Self.isThere(out) }
        let digest = try await store.dataDigest()
        // Built once before a number is taken, so that a report that does not build takes none.
        var release = try await makeRelease(
            number: try await store.nextReleaseNumber(), policy: policy, dataDigest: digest)
        let number = try await store.claimRelease(day: world.today(), policy: policy.name, dataDigest: digest)
        if number != release.number {
            release = try await makeRelease(number: number, policy: policy, dataDigest: digest)
        }
        let folder = out ?? Self.draftFolder(of: consultation.id, number)
        if FileManager.default.fileExists(atPath: folder) { throw Self.isThere(folder) }
        do {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: folder).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw WorkflowError(
                place: folder, reason: "It cannot be made. Check that you may write there, or name another with --out.")
        }
        let files = try ReleaseFolder.write(release, to: folder)
        try await store.note(quotations: release.quotations.map(\.id), in: number)
        return ReleaseOutcome(
            number: number, folder: folder, files: files, advice: EvidenceRules.problems(of: release))
    }

    /// The release that a folder holds, as it was written.
    /// - Throws: `Problems` when it breaks its rules; `ExportError`.
    public static func release(at folder: String) throws -> Release {
        try ReleaseFolder.read(folder)
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
            reason: "It is there already, and a release is never changed. Name another folder with --out.")
    }
}
