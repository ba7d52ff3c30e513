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

    /// Of the responses that count and that somebody typed for another, how many
    /// people agreed in each way; a way that nobody agreed is left out.
    public func assistedCounts() async throws -> [ConsentManner: Int] {
        try await database.read { db in
            var rows = try db.rows(
                """
                SELECT consent, count(*) FROM assistance WHERE response NOT IN (SELECT response FROM leftOut)
                GROUP BY consent
                """)
            var counts: [ConsentManner: Int] = [:]
            while try rows.next() { counts[try rows.code(0)] = try rows.integer(1) }
            return counts
        }
    }
}
