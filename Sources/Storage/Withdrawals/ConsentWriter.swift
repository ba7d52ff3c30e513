import GRDB
import Involvement

/// Keeps what somebody consented to, and takes one consent back. The table of
/// consents always says what stands now, so that whoever reads it need not know
/// that anything can be taken back.
enum ConsentWriter {
    /// In the order in which they were asked.
    static func insert(_ consents: [Consent], of response: ID<Response>, into db: Database) throws {
        try ManyRows(
            into: "consent", columns: ["response", "purpose", "position", "isGiven", "wording", "day"],
            rows: consents.enumerated().map { position, consent in
                [
                    .id(response), .id(consent.purpose), .integer(position), .flag(consent.isGiven),
                    .text(consent.wording), .day(consent.day),
                ]
            }
        ).insert(into: db)
    }

    /// False when it was not given, or taken back before.
    @discardableResult
    static func withdraw(_ purpose: ID<Consent>, receiptHash: String, day: Day, in db: Database) throws -> Bool {
        let given = """
            FROM consent JOIN response ON response.id = consent.response
            WHERE receiptHash = ? AND purpose = ? AND isGiven = 1
            """
        let noted = try db.run(
            """
            INSERT INTO withdrawnConsent (response, purpose, wording, givenDay, day)
            SELECT response, purpose, wording, consent.day, ? \(given)
            """, .day(day), .text(receiptHash), .id(purpose))
        guard noted > 0 else { return false }
        try db.run(
            """
            UPDATE consent SET isGiven = 0, day = ?
            WHERE purpose = ? AND response IN (SELECT id FROM response WHERE receiptHash = ?)
            """, .day(day), .id(purpose), .text(receiptHash))
        return true
    }
}
