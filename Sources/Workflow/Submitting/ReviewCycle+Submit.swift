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

    public init(number: Int, folder: String, files: [String]) {
        self.number = number
        self.folder = folder
        self.files = files
    }
}

extension ReviewCycle {
    /// Where releases go when nothing else is said: beside the program's own
    /// contracts, under the consultation's name and the release's number.
    public static let releasesFolder = "Exports/Releases"

    /// Freezes what may leave now and writes it as a numbered release.
    /// - Parameter out: the folder to make; nil for the usual place.
    /// - Throws: `ExportError`; `WorkflowError` when the folder is there already,
    ///   or something hidden could be worked out; then nothing is written and no
    ///   number is used.
    public func release(
        out: String? = nil, policy: DisclosurePolicy = .nhs, by groupings: [Summary.Grouping] = .all
    ) async throws -> ReleaseOutcome {
        _ = try await tag()
        if let out, FileManager.default.fileExists(atPath: out) { throw Self.isThere(out) }
        let digest = try await store.dataDigest()
        let (number, audited) = try await claimAudited(policy: policy, by: groupings, dataDigest: digest)
        let folder = out ?? "\(Self.releasesFolder)/\(consultation.id)-\(number)"
        if FileManager.default.fileExists(atPath: folder) { throw Self.isThere(folder) }
        let release = try await makeRelease(number: number, policy: policy, dataDigest: digest, audited)
        do {
            try FileManager.default.createDirectory(
                at: URL(fileURLWithPath: folder).deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw WorkflowError(
                place: folder, reason: "It cannot be made. Check that you may write there, or name another with --out.")
        }
        let files = try ReleaseFolder.write(release, to: folder)
        return ReleaseOutcome(number: number, folder: folder, files: files)
    }

    /// Every problem of a release folder or of one file of it.
    public static func problems(ofSubmissionAt path: String) throws -> [Problem] {
        try ReleaseFolder.problems(at: path)
    }

    private static func isThere(_ folder: String) -> WorkflowError {
        WorkflowError(
            place: folder,
            reason: "It is there already, and a release is never changed. Name another folder with --out.")
    }
}
