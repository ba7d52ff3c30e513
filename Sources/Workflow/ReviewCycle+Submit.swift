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
    /// - Throws: `WorkflowError` when the folder is there already; `ExportError`.
    public func release(out: String? = nil, policy: DisclosurePolicy = .nhs) async throws -> ReleaseOutcome {
        _ = try await tag()
        let number = try await store.nextReleaseNumber()
        let folder = out ?? "\(Self.releasesFolder)/\(consultation.id)-\(number)"
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw WorkflowError(
                place: folder,
                reason: "It is there already, and a release is never changed. Name another folder with --out.")
        }
        let release = try await makeRelease(number: number, policy: policy)
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: folder).deletingLastPathComponent(), withIntermediateDirectories: true)
        let files = try ReleaseFolder.write(release, to: folder)
        try await store.record(
            release: number, day: release.day, policy: policy.name, dataDigest: release.dataDigest)
        return ReleaseOutcome(number: number, folder: folder, files: files)
    }

    /// Every problem of a release folder or of one file of it.
    public static func problems(ofSubmissionAt path: String) throws -> [Problem] {
        try ReleaseFolder.problems(at: path)
    }

    private func makeRelease(number: Int, policy: DisclosurePolicy) async throws -> Release {
        let tabulation = try await tabulation()
        let releasable = tabulation.releasable(policy: policy)
        return Release(
            number: number, day: world.today(), generator: Heard.generator, consultation: consultation, policy: policy,
            summary: tabulation.summary(by: .tier, policy: policy), quotations: releasable.quotations,
            withheld: releasable.withheld, dataDigest: try await store.dataDigest())
    }
}
