import GRDB
import Involvement

/// Lets many people send at once at the speed of few: whatever arrived while
/// the last transaction was being written to the disk goes into the next one
/// together. Nobody is told "stored" before their own commit, and nobody
/// waits when nothing else is going on; a timer would only add waiting.
actor GroupCommit {
    /// Keeps one transaction short enough that others get their turn.
    static let largestBatch = 1_000

    private let database: DatabaseHandle
    private var waiting: [Waiting] = []
    private var isWriting = false
    /// How many transactions were written, so that a test can see them shared.
    private(set) var transactionCount = 0

    init(database: DatabaseHandle) {
        self.database = database
    }

    /// Returns once the response is on the disk.
    func accept(_ submission: Submission) async throws -> Acceptance {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append(Waiting(submission: submission, continuation: continuation))
            guard !isWriting else { return }
            isWriting = true
            // A task of its own: a visitor who goes away cancels theirs, and that
            // must not take the responses of others with it.
            Task { await self.writeAll() }
        }
    }

    private func writeAll() async {
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Self.largestBatch))
            waiting.removeFirst(batch.count)
            let submissions = batch.map(\.submission)
            let outcomes = await write(submissions)
            for (one, outcome) in zip(batch, outcomes) { one.continuation.resume(with: outcome) }
        }
        isWriting = false
    }

    /// One outcome for each submission, in order.
    private func write(_ batch: [Submission]) async -> [Result<Acceptance, any Error>] {
        do {
            do {
                return try await transaction { db in try batch.map { .success(try $0.insert(into: db)) } }
            } catch {
                // Nothing was stored, most likely since one of them is at fault. Once more, with
                // each by itself; always doing so would cost everybody a fifth of the speed.
                return try await transaction { db in try batch.map { try $0.insertAlone(into: db) } }
            }
        } catch {
            // The disk or the file is at fault: nothing of this batch was stored.
            return batch.map { _ in .failure(error) }
        }
    }

    private func transaction(
        _ insert: @escaping @Sendable (Database) throws -> [Result<Acceptance, any Error>]
    ) async throws -> [Result<Acceptance, any Error>] {
        transactionCount += 1
        return try await database.write(.responses, insert)
    }

    /// Somebody's response, and how to tell them.
    private struct Waiting {
        let submission: Submission
        let continuation: CheckedContinuation<Acceptance, any Error>
    }
}
