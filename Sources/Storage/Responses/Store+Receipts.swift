import GRDB
public import Involvement

extension Store {
    /// Whether a response with this receipt code was stored.
    public func holds(_ receipt: ReceiptCode) async throws -> Bool {
        let hash = receipt.storedHash
        return try await database.read {
            try $0.count("SELECT count(*) FROM response WHERE receiptHash = ?", .text(hash)) > 0
        }
    }

    /// Whether what was under this code was withdrawn.
    public func isWithdrawn(_ receipt: ReceiptCode) async throws -> Bool {
        let tombstone = Tombstone(receipt)
        return try await database.read { try tombstone.stands(in: $0) }
    }

    /// Notes that the person has their code: it need not be shown again.
    public func noteCodeIsKept(_ receipt: ReceiptCode) async throws {
        let hash = receipt.storedHash
        try await database.write(.elsewhere) {
            _ = try $0.run("UPDATE response SET isCodeKept = 1 WHERE receiptHash = ? AND isCodeKept = 0", .text(hash))
        }
    }

    /// Whether they have said that they have their code.
    public func isCodeKept(_ receipt: ReceiptCode) async throws -> Bool {
        let hash = receipt.storedHash
        return try await database.read {
            try $0.count("SELECT count(*) FROM response WHERE receiptHash = ? AND isCodeKept = 1", .text(hash)) > 0
        }
    }
}

extension ReceiptCode {
    /// SHA-256 of the code's text, in hexadecimal: all that is ever stored of it.
    var storedHash: String {
        hexadecimal(sha256(Array(text.utf8)))
    }
}
