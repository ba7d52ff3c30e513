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
}

extension ReceiptCode {
    /// SHA-256 of the code's text, in hexadecimal: all that is ever stored of it.
    var storedHash: String {
        hexadecimal(sha256(Array(text.utf8)))
    }
}
