import GRDB
public import Involvement

extension Store {
    /// How many responses that count came in each way; a way that nobody came is
    /// left out.
    public func channelCounts() async throws -> [Channel: Int] {
        try await database.read { db in
            var rows = try db.rows(
                """
                SELECT channel, count(*) FROM response WHERE id NOT IN (SELECT response FROM leftOut) GROUP BY channel
                """)
            var counts: [Channel: Int] = [:]
            while try rows.next() { counts[try rows.code(0)] = try rows.integer(1) }
            return counts
        }
    }
}

extension Store {
    /// Who helped with the response under this receipt, and how the person
    /// agreed; nil when nobody helped, or nothing is there.
    public func assistance(under receipt: ReceiptCode) async throws -> Assistance? {
        let hash = receipt.storedHash
        return try await database.read { db in
            var rows = try db.rows(
                """
                SELECT helper, assistance.consent FROM assistance JOIN response ON response.id = assistance.response
                WHERE receiptHash = ?
                """, .text(hash))
            return try rows.next() ? Assistance(helper: try rows.text(0), consent: try rows.code(1)) : nil
        }
    }
}
