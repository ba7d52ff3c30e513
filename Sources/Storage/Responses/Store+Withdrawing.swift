import GRDB
public import Involvement

extension Store {
    /// Takes a person's answers out, with every passage of them and everything
    /// that was said about it, and empties the write-ahead log, which still
    /// held their words. False when there is nothing under this code.
    public func withdraw(_ receipt: ReceiptCode) async throws -> Bool {
        let hash = receipt.storedHash
        let removed = try await database.write { try $0.run("DELETE FROM response WHERE receiptHash = ?", .text(hash)) }
        guard removed > 0 else { return false }
        try await database.emptyLog()
        return true
    }
}
