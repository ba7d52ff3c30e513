import GRDB
public import Involvement

/// What people said and decided at one moment.
public struct DataToRelease: Sendable {
    /// Every response that counts, ordered by key.
    public let responses: [Response]
    /// With what people said of them and no suggestions, ordered by key.
    public let quotations: [CodedQuotation]
    /// SHA-256, in hexadecimal, of everything that counts in a release: answers,
    /// consents, quotations, decisions, clearances, redactions and what was set
    /// aside. Two releases with the same digest were made of the same data. Receipt
    /// hashes are left out. Nil where it was not asked for.
    public let digest: String?
}

extension Store {
    /// Everything that a release is made of, from one moment.
    /// - Parameter hasDigest: whether to work out its digest, which takes as long
    ///   as reading it.
    public func dataToRelease(hasDigest: Bool) async throws -> DataToRelease {
        try await database.read { db in
            DataToRelease(
                responses: try ResponseReader.responses(in: db),
                quotations: try CodedQuotationReader.quotations(in: db, withSuggestions: false),
                digest: hasDigest ? try Self.dataDigest(in: db) : nil)
        }
    }

    private static func dataDigest(in db: Database) throws -> String {
        var digest = TextDigest()
        for query in queries {
            digest.add(query.table)
            var rows = try db.rows("SELECT \(query.columns) FROM \(query.table) ORDER BY \(query.order)")
            while try rows.next() {
                for column in 0..<query.columnCount { digest.add(rows.optionalText(column)) }
            }
        }
        return digest.finish()
    }

    private struct Query {
        let table: String
        let columns: String
        let order: String

        var columnCount: Int32 { Int32(columns.utf8.count { $0 == UInt8(ascii: ",") }) + 1 }
    }

    private static let queries = [
        Query(
            table: "response",
            columns: "id, instrument, instrumentVersion, channel, day, disposition, language, variant", order: "id"),
        Query(
            table: "answer", columns: "response, question, position, state, shape, text, number",
            order: "response, question, position"),
        Query(table: "consent", columns: "response, purpose, isGiven, wording, day", order: "response, purpose"),
        Query(
            table: "quotation",
            columns: "id, response, question, collectedAs, rangeStart, rangeEnd, text, consent, attribution",
            order: "id"),
        Query(
            table: "coding", columns: "sequence, quotation, theme, coder, decision, polarity, day", order: "sequence"),
        Query(table: "clearance", columns: "sequence, quotation, coder, isCleared, day", order: "sequence"),
        Query(table: "redaction", columns: "sequence, quotation, hidden, coder, day", order: "sequence"),
        Query(table: "heldResponse", columns: "response, reason", order: "response"),
        Query(table: "heldDecision", columns: "sequence, response, verdict, coder, day", order: "sequence"),
    ]
}
