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
    /// The folder is not the draft as it was written, or could not be deleted.
    case left(String)
}

// Two people read a draft before it is handed over.
extension ReviewCycle {
    /// Every release that was made, in order, and what is to be taken out of
    /// those handed over.
    public func releases() async throws -> (records: [ReleaseRecord], corrections: [Correction]) {
        (try await store.releases(), try await corrections(try await quotationsNow(policy: .nhs)))
    }

    /// Somebody has read a draft and finds it right.
    /// - Parameter folder: where the draft is; nil for the usual place.
    /// - Throws: `WorkflowError` when there is no such draft or it was changed.
    public func review(release number: Int, as name: String, folder: String? = nil) async throws {
        let name = try Self.checked(name)
        try Self.checkUnreviewed(try await openDraft(number))
        let folder = Self.plain(folder) ?? Self.draftFolder(of: consultation.id, number)
        _ = try release(number, in: folder, stage: .draft)
        let word = ReleaseWord(
            .reviewed, name: name, day: world.today(), digest: try ReleaseFolder.digest(of: folder))
        guard try await store.say(word, of: number) else {
            try Self.checkUnreviewed(try await openDraft(number))
            throw Self.overtaken(number)
        }
    }

    /// Somebody else lets a draft be handed over: it is written once more with
    /// both names, and never changed again.
    /// - Parameters:
    ///   - folder: where the draft is; nil for the usual place.
    ///   - out: the folder to make; nil for the draft's without `-draft`.
    /// - Throws: `WorkflowError` when it was not reviewed, by the same person, or
    ///   when words in it were taken back or hidden since.
    public func approve(
        release number: Int, as name: String, folder: String? = nil, out: String? = nil
    ) async throws -> ReleaseOutcome {
        let name = try Self.checked(name)
        let review = try Self.review(of: try await openDraft(number), forApprovalBy: name)
        let draftFolder = Self.plain(folder) ?? Self.draftFolder(of: consultation.id, number)
        let final = Self.plain(out) ?? Self.approvedFolder(besides: draftFolder)
        let draft = try self.release(number, in: draftFolder, stage: .draft)
        try checkIsReviewed(number, review, draftFolder)
        try Self.check(final, isOutside: draftFolder)
        try await checkStands(draft)
        let today = world.today()
        let approved = draft.approved(by: [
            Agent(role: .reviewer, name: review.name, day: review.day),
            Agent(role: .approver, name: name, day: today),
        ])
        // A program that was killed before it could write down who approved has left its folder.
        let isThere = (try? self.release(number, in: final, stage: .approved)) == approved
        do {
            if !isThere, FileManager.default.fileExists(atPath: final) { throw Self.isThere(final) }
            let files = isThere ? try ReleaseFolder.files(in: final) : try ReleaseFolder.write(approved, to: final)
            do {
                // Writing takes a while, and people may take words back at any time.
                try await checkStands(draft)
                let word = ReleaseWord(
                    .approved, name: name, day: today, digest: try ReleaseFolder.digest(of: final))
                guard try await store.say(word, of: number) else { throw Self.overtaken(number) }
            } catch {
                // Whoever else approved it meanwhile may have found it here and handed it over.
                if !isThere, try await !isApproved(number) { try? FileManager.default.removeItem(atPath: final) }
                throw error
            }
            try? ReleaseFolder.remove(draftFolder)
            return ReleaseOutcome(number: number, folder: final, files: files)
        } catch {
            // Where somebody else was quicker, that is what there is to say.
            _ = try await openDraft(number)
            throw error
        }
    }

    /// A draft that will not be handed over. Its files are deleted, since words in
    /// them may be taken back later and nobody would look there; its number is not
    /// used again. Done again, it deletes what the first time was broken off at.
    /// - Parameter folder: where the draft is; nil for the usual place.
    /// - Throws: `WorkflowError` when there is no such draft.
    public func discard(release number: Int, as name: String, folder: String? = nil) async throws -> DiscardedFiles {
        let name = try Self.checked(name)
        let folder = Self.plain(folder) ?? Self.draftFolder(of: consultation.id, number)
        let isDiscarded = try await store.releases().contains { $0.number == number && $0.isDiscarded }
        if !isDiscarded {
            _ = try await openDraft(number)
            // First: nobody approves it while its files go.
            guard try await store.say(ReleaseWord(.discarded, name: name, day: world.today()), of: number) else {
                _ = try await openDraft(number)
                throw Self.overtaken(number)
            }
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
            let isRest = !FileManager.default.fileExists(atPath: folder)
            return .left(isRest ? ReleaseFolder.rest(of: folder) : folder)
        }
    }

    private func isApproved(_ number: Int) async throws -> Bool {
        try await store.releases().contains { $0.number == number && $0.isApproved }
    }

    private func openDraft(_ number: Int) async throws -> ReleaseRecord {
        let place = "release \(number)"
        guard let record = try await store.releases().first(where: { $0.number == number }) else {
            throw WorkflowError(
                place: place, reason: "There is none of that number.",
                command: "See those there are: heard release list")
        }
        if record.isApproved { throw WorkflowError(place: place, reason: "It is approved and never changes.") }
        if record.isDiscarded { throw WorkflowError(place: place, reason: "It was discarded. Make a new one.") }
        return record
    }

    /// A release as it was written, unchanged.
    /// - Parameter digest: of what was handed over, where that is known.
    func release(
        _ number: Int, in folder: String, stage: Release.Stage, digest: String? = nil
    ) throws -> Release {
        let problems = try ReleaseFolder.problems(at: folder)
        guard problems.isEmpty else { throw Problems(problems) }
        let release = try ReleaseFolder.read(folder)
        guard release.number == number, release.consultation.id == consultation.id, release.stage == stage else {
            throw WorkflowError(
                place: folder,
                reason: "The folder \(folder) does not hold the \(stage == .draft ? "draft of " : "")release \(number) "
                    + "of this consultation.", command: "Name its folder with --folder.")
        }
        // Whoever exchanges files can exchange their checksums too.
        if let digest, try ReleaseFolder.digest(of: folder) != digest {
            throw WorkflowError(
                place: folder,
                reason:
                    "The folder \(folder) does not hold what was handed over as release \(number): its checksums are "
                    + "others. Get the release again from somebody who has it.")
        }
        return release
    }
}

// What keeps a word from being said.
extension ReviewCycle {
    private static func checkUnreviewed(_ record: ReleaseRecord) throws {
        guard let word = record.word(.reviewed) else { return }
        throw WorkflowError(
            place: "release \(record.number)", reason: "\(word.name) has reviewed it already.")
    }

    private static func review(of record: ReleaseRecord, forApprovalBy name: String) throws -> ReleaseWord {
        let place = "release \(record.number)"
        guard let review = record.word(.reviewed) else {
            throw WorkflowError(
                place: place, reason: "Nobody has reviewed it yet. Somebody else does that first.",
                command: "They say: heard release review")
        }
        guard !Agent.isOnePerson(review.name, name) else {
            throw WorkflowError(
                place: place,
                reason: "\(review.name) has reviewed it. Another person has to approve it, so that two have read it.")
        }
        return review
    }

    private static func overtaken(_ number: Int) -> WorkflowError {
        WorkflowError(
            place: "release \(number)",
            reason: "Somebody else has just said something of it. Look at it again, and then say yours.")
    }

    private static func checked(_ name: String) throws -> String {
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !Agent.isNobody(name) else {
            throw WorkflowError(place: "name", reason: "It is empty. Say who you are.", command: "Use --as NAME.")
        }
        return name
    }

    /// A draft is what its reviewer read.
    func checkIsReviewed(_ number: Int, _ review: ReleaseWord, _ folder: String) throws {
        let place = "release \(number)"
        guard let digest = review.digest else {
            throw WorkflowError(
                place: place,
                reason: "It was reviewed before this program kept what was read. Discard it and make a new one.")
        }
        guard try ReleaseFolder.digest(of: folder) == digest else {
            throw WorkflowError(
                place: place,
                reason: "This is not what \(review.name) reviewed, byte for byte. Discard it and make a new one.")
        }
    }

    /// Since a draft was made nobody took words of it back or hid more of them, and
    /// no other release was handed over.
    func checkStands(_ draft: Release) async throws {
        let place = "release \(draft.number)"
        let now = try await quotationsNow(policy: draft.policy)
        let gone = draft.quotations.filter { !now.stillSays($0) }
        guard gone.isEmpty else {
            throw WorkflowError(
                place: place,
                reason: "Words in it were taken back, are held back, or what is hidden of them was changed: "
                    + gone.map(\.id.rawValue).joined(separator: ", ") + ". Discard it and make a new one.")
        }
        guard try await corrections(now) == draft.corrections else {
            throw WorkflowError(
                place: place,
                reason:
                    "What it says is to be taken out of earlier releases is not what it is now. Discard it and make "
                    + "a new one.")
        }
        guard try await store.releases().last(where: \.isApproved)?.number == draft.previous?.number else {
            throw WorkflowError(
                place: place,
                reason: "Another release was handed over since it was made. Discard it and make a new one.")
        }
    }
}

// Where releases lie.
extension ReviewCycle {
    /// Where a draft is handed over from when nothing else was said.
    static func approvedFolder(besides draft: String) -> String {
        draft.hasSuffix("-draft") ? String(draft.dropLast(6)) : draft + "-approved"
    }

    /// The name of a folder without slashes at its end.
    static func plain(_ folder: String?) -> String? {
        guard var folder else { return nil }
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return folder
    }

    /// The draft goes once the release is there.
    private static func check(_ final: String, isOutside draft: String) throws {
        let draft = URL(fileURLWithPath: draft).resolvingSymlinksInPath().path
        var folder = URL(fileURLWithPath: final).absoluteURL.standardizedFileURL
        while folder.pathComponents.count > 1 {
            guard folder.resolvingSymlinksInPath().path != draft else {
                throw WorkflowError(
                    place: final,
                    reason: "The folder \(final) would be inside the draft, which goes once the release is there.",
                    command: "Name another with --out.")
            }
            folder.deleteLastPathComponent()
        }
    }
}
