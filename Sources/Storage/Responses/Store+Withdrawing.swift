import GRDB
public import Involvement

/// What taking out a person's answers came to.
public struct Withdrawal: Equatable, Sendable {
    /// Whether there were answers under the code.
    public let wasFound: Bool
    /// Whether the write-ahead log, which can hold words already deleted, was
    /// emptied. False while another program reads; withdrawing again, with any
    /// code, empties it.
    public let isErased: Bool

    public init(wasFound: Bool, isErased: Bool) {
        self.wasFound = wasFound
        self.isErased = isErased
    }
}

extension Store {
    /// Takes a person's answers out, with every passage of them and everything
    /// that was said about it, and empties the write-ahead log, which still
    /// held their words.
    public func withdraw(_ receipt: ReceiptCode) async throws -> Withdrawal {
        let hash = receipt.storedHash
        let removed = try await database.write { try $0.run("DELETE FROM response WHERE receiptHash = ?", .text(hash)) }
        return Withdrawal(wasFound: removed > 0, isErased: try await database.emptyLog())
    }
}
