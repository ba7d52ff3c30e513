import Exporter
import Foundation
public import Involvement
import Reporting
import Storage

/// What became of the files of a draft that was discarded.
public enum DiscardedFiles: Equatable, Sendable {
    case deleted
    /// No draft lay there.
    case notThere
    /// The folder is not the draft as it was written, so nothing in it was deleted.
    case left(String)
}

// Two people read a draft before it is handed over.
extension ReviewCycle {
    /// Every release that was made, in order, and what is to be taken out of
    /// those handed over.
    public func releases() async throws -> (records: [ReleaseRecord], corrections: [Correction]) {
        let standing = try await standings(policy: .nhs)
        return (try await store.releases(), try await corrections(standing))
    }

    /// Somebody has read a draft and finds it right.
    /// - Parameter folder: where the draft is; nil for the usual place.
    /// - Throws: `WorkflowError` when there is no such draft or it was changed.
    public func review(release number: Int, as name: String, folder: String? = nil) async throws {
        let name = try Self.checked(name)
        let record = try await openDraft(number)
        if let word = record.word(.reviewed) {
            throw WorkflowError(place: "release \(number)", reason: "\(word.name) has reviewed it already.")
        }
        _ = try release(number, in: folder ?? Self.draftFolder(of: consultation.id, number), stage: .draft)
        try await store.say(ReleaseWord(.reviewed, name: name, day: world.today()), of: number)
    }

    /// Somebody else lets a draft be handed over: it is written once more with
    /// both names, and never changed again.
    /// - Parameters:
    ///   - folder: where the draft is; nil for the usual place.
    ///   - out: the folder to make; nil for the draft's without `-draft`.
    /// - Throws: `WorkflowError` when it was not reviewed, by the same person, or
    ///   when words in it were taken back since.
    public func approve(
        release number: Int, as name: String, folder: String? = nil, out: String? = nil
    ) async throws -> ReleaseOutcome {
        let name = try Self.checked(name)
        let place = "release \(number)"
        let record = try await openDraft(number)
        guard let review = record.word(.reviewed) else {
            throw WorkflowError(
                place: place, reason: "Nobody has reviewed it yet. Somebody else does that first: heard release review")
        }
        guard review.name.lowercased() != name.lowercased() else {
            throw WorkflowError(
                place: place,
                reason: "\(review.name) has reviewed it. Another person has to approve it, so that two have read it.")
        }
        let draftFolder = folder ?? Self.draftFolder(of: consultation.id, number)
        let draft = try self.release(number, in: draftFolder, stage: .draft)
        try await checkStands(draft)
        let final = out ?? Self.approvedFolder(besides: draftFolder)
        let approved = draft.approved(by: [
            Agent(role: .reviewer, name: review.name, day: review.day),
            Agent(role: .approver, name: name, day: world.today()),
        ])
        // A program that was killed before it could write down who approved has left its folder.
        let isThere = (try? self.release(number, in: final, stage: .approved)) == approved
        let files = isThere ? try ReleaseFolder.files(in: final) : try ReleaseFolder.write(approved, to: final)
        do {
            let digest = try ReleaseFolder.digest(of: final)
            try await store.say(ReleaseWord(.approved, name: name, day: world.today()), of: number, digest: digest)
        } catch {
            try? FileManager.default.removeItem(atPath: final)
            throw error
        }
        try? ReleaseFolder.remove(draftFolder)
        return ReleaseOutcome(number: number, folder: final, files: files)
    }

    /// Where a draft is handed over from when nothing else was said.
    static func approvedFolder(besides draft: String) -> String {
        draft.hasSuffix("-draft") ? String(draft.dropLast(6)) : draft + "-approved"
    }

    /// A draft that will not be handed over. Its files are deleted, since words in
    /// them may be taken back later and nobody would look there; its number is not
    /// used again. Done again, it deletes what the first time was broken off at.
    /// - Parameter folder: where the draft is; nil for the usual place.
    /// - Throws: `WorkflowError` when there is no such draft.
    public func discard(release number: Int, as name: String, folder: String? = nil) async throws -> DiscardedFiles {
        let name = try Self.checked(name)
        let folder = folder ?? Self.draftFolder(of: consultation.id, number)
        let isDiscarded = try await store.releases().contains { $0.number == number && $0.isDiscarded }
        if !isDiscarded {
            _ = try await openDraft(number)
            // First: nobody approves it while its files go.
            try await store.say(ReleaseWord(.discarded, name: name, day: world.today()), of: number)
        }
        let files = removeFiles(of: number, in: folder)
        if isDiscarded, files == .notThere { _ = try await openDraft(number) }
        return files
    }

    /// Only what this program wrote and nobody touched: somebody may have put
    /// something of their own into the folder.
    private func removeFiles(of number: Int, in folder: String) -> DiscardedFiles {
        ReleaseFolder.removeRest(of: folder)
        guard (try? FileManager.default.attributesOfItem(atPath: folder)) != nil else { return .notThere }
        do {
            _ = try release(number, in: folder, stage: .draft)
            try ReleaseFolder.remove(folder)
            return .deleted
        } catch {
            return .left(folder)
        }
    }

    /// How each quotation stands now.
    func standings(policy: DisclosurePolicy) async throws -> Standing {
        let tabulation = try await tabulation()
        let released = tabulation.releasable(policy: policy).quotations
        return try await standings(tabulation.quotations, released: Set(released.map(\.id)))
    }

    private func openDraft(_ number: Int) async throws -> ReleaseRecord {
        let place = "release \(number)"
        guard let record = try await store.releases().first(where: { $0.number == number }) else {
            throw WorkflowError(
                place: place, reason: "There is none of that number. See those there are: heard release list")
        }
        if record.isApproved { throw WorkflowError(place: place, reason: "It is approved and never changes.") }
        if record.isDiscarded { throw WorkflowError(place: place, reason: "It was discarded. Make a new one.") }
        return record
    }

    /// A release as it was written, unchanged.
    func release(_ number: Int, in folder: String, stage: Release.Stage) throws -> Release {
        let problems = try ReleaseFolder.problems(at: folder)
        guard problems.isEmpty else { throw Problems(problems) }
        let release = try ReleaseFolder.read(folder)
        guard release.number == number, release.consultation.id == consultation.id, release.stage == stage else {
            throw WorkflowError(
                place: folder,
                reason: "The folder \(folder) does not hold the \(stage == .draft ? "draft of " : "")release \(number) "
                    + "of this consultation. Name its folder with --folder.")
        }
        return release
    }

    /// Since a draft was made nobody took words of it back, and no other release
    /// was handed over.
    func checkStands(_ draft: Release) async throws {
        let standing = try await standings(policy: draft.policy)
        let gone = draft.quotations.filter { standing($0.id) != .released }
        guard gone.isEmpty else {
            throw WorkflowError(
                place: "release \(draft.number)",
                reason: "Words in it were taken back or are held back now: "
                    + gone.map(\.id.rawValue).joined(separator: ", ") + ". Discard it and make a new one.")
        }
        guard try await store.releases().last(where: \.isApproved)?.number == draft.previous?.number else {
            throw WorkflowError(
                place: "release \(draft.number)",
                reason: "Another release was handed over since it was made. Discard it and make a new one.")
        }
    }

    private static func checked(_ name: String) throws -> String {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty else {
            throw WorkflowError(place: "name", reason: "It is empty. Say who you are with --as NAME.")
        }
        return name
    }
}
