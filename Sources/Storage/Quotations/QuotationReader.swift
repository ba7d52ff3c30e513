import GRDB
import Involvement

/// Reads quotations back, each with the consent that stands at this moment.
enum QuotationReader {
    /// The consents that decide, to be bound before the condition's own values.
    static let purposes: [SQLValue] = [.id(Consent.quoteMyWords), .id(Consent.showCommissioner)]

    /// Quotations that fulfil a condition, ordered by key; read each row with
    /// `quotation(at:)`.
    static func sql(where condition: String) -> String {
        """
        SELECT id, response, question, collectedAs, rangeStart, rangeEnd, text,
            CASE
                WHEN quotation.consent IS NOT NULL THEN quotation.consent
                WHEN EXISTS (SELECT 1 FROM consent WHERE consent.response = quotation.response
                    AND purpose = ? AND isGiven = 1) THEN 'publish'
                WHEN EXISTS (SELECT 1 FROM consent WHERE consent.response = quotation.response
                    AND purpose = ? AND isGiven = 1) THEN 'commissioner-only'
                ELSE 'none'
            END AS consent,
            attribution, panel, panelDay, pseudonym,
            (SELECT language FROM response
                WHERE response.id = quotation.response AND language <> 'en') AS answeredIn
        FROM quotation
            LEFT JOIN panelStatement ON panelStatement.quotation = quotation.id
            LEFT JOIN (SELECT id AS session, day AS panelDay FROM panelSession) ON session = panel
        WHERE \(condition) ORDER BY id
        """
    }

    static func quotation(at row: borrowing Rows) throws -> Quotation {
        let start = try row.integer(4)
        let end = try row.integer(5)
        guard start <= end else { throw row.damage(5) }
        return Quotation(
            id: try row.id(0), source: try source(at: row), rangeUTF8: start..<end, text: try row.text(6),
            consent: try row.code(7), attribution: row.optionalText(8), answeredIn: row.optionalText(12))
    }

    private static func source(at row: borrowing Rows) throws -> Quotation.Source {
        if row.optionalText(9) != nil {
            return .panel(try row.id(9), day: try row.day(10), speaker: try row.text(11))
        }
        if let number = row.optionalText(3) { return .collected(number) }
        return .answer(try row.id(1), try row.id(2))
    }
}
