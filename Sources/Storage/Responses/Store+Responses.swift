public import Involvement

/// What became of a response that was sent.
public enum Acceptance: Equatable, Sendable {
    /// It is on the disk.
    case stored
    /// A response with this receipt was stored before; that one stands.
    case alreadyStored
    /// The response with this receipt was withdrawn; it does not come back.
    case withdrawn
}

extension Store {
    /// Keeps a response, and returns once it is on the disk. Those who send at
    /// the same time share a transaction, but not each other's faults. Sent
    /// twice with one receipt, it is stored once.
    public func accept(_ response: Response, receipt: ReceiptCode) async throws -> Acceptance {
        try await groupCommit.accept(Submission(response, receipt: receipt))
    }

    /// Every response that counts, ordered by its key, which is random. One that
    /// was set aside counts when somebody has let it in.
    public func responses() async throws -> [Response] {
        try await database.read { try ResponseReader.responses(in: $0) }
    }

    /// Of these, the ones whose quotations have not been picked out yet.
    /// `add(_:pickedFrom:)` takes a response off this list, even when there was
    /// nothing in it to quote.
    public func responsesWithoutQuotations() async throws -> [Response] {
        try await database.read { try ResponseReader.responses(in: $0, .notPicked) }
    }

    /// All that are stored, those that were set aside too.
    public func responseCount() async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) FROM response") }
    }
}
