import GRDB
import Involvement

/// Puts quotations into the file, anchored by place and by words.
enum QuotationWriter {
    /// False when its quotations were picked before.
    static func markPicked(_ response: ID<Response>, in db: Database) throws -> Bool {
        if try db.run("UPDATE response SET wasPicked = 1 WHERE id = ? AND wasPicked = 0", .id(response)) == 1 {
            return true
        }
        guard try db.count("SELECT count(*) FROM response WHERE id = ?", .id(response)) == 1 else {
            throw StorageError(
                place: "response `\(response)`",
                reason: "It is not stored, or no longer. Pick quotations again from the responses that are.")
        }
        return false
    }

    static func insertPicked(_ quotation: Quotation, into db: Database) throws {
        guard case .answer(let response, let question) = quotation.source else {
            throw StorageError(
                place: "quotation `\(quotation.id)`",
                reason: "It was collected elsewhere, not picked from an answer. Use `collect` for it.")
        }
        guard let answer = try answerText(response, question, in: db), quotation.isToTheLetter(in: answer) else {
            throw StorageError(
                place: "quotation `\(quotation.id)`",
                reason: "Its words do not stand at its place in question `\(question)` of response `\(response)`."
                    + " Pick it again.")
        }
        try insert(quotation, response: response, question: question, into: db)
    }

    static func insertCollected(_ quotation: Quotation, as number: String, into db: Database) throws {
        try insert(quotation, collectedAs: number, consent: quotation.consent, into: db)
    }

    private static func insert(
        _ quotation: Quotation, response: ID<Response>? = nil, question: ID<Question>? = nil,
        collectedAs: String? = nil, consent: QuotationConsent? = nil, into db: Database
    ) throws {
        try concerning("quotation `\(quotation.id)`") {
            try db.run(
                """
                INSERT INTO quotation
                    (id, response, question, collectedAs, rangeStart, rangeEnd, text, consent, attribution)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                .id(quotation.id), .optional(response?.rawValue), .optional(question?.rawValue),
                .optional(collectedAs), .integer(quotation.rangeUTF8.lowerBound),
                .integer(quotation.rangeUTF8.upperBound), .text(quotation.text), .optional(consent?.rawValue),
                .optional(quotation.attribution))
        }
    }

    private static func answerText(
        _ response: ID<Response>, _ question: ID<Question>, in db: Database
    ) throws -> String? {
        var rows = try db.rows(
            "SELECT text FROM answer WHERE response = ? AND question = ? AND position = 0 AND shape = 'text'",
            .id(response), .id(question))
        return try rows.next() ? rows.text(0) : nil
    }
}

extension Quotation {
    /// Whether its words are, byte for byte, those at its range of the source.
    func isToTheLetter(in source: String) -> Bool {
        let bytes = source.utf8
        guard rangeUTF8.lowerBound >= 0, rangeUTF8.upperBound <= bytes.count else { return false }
        return bytes.dropFirst(rangeUTF8.lowerBound).prefix(rangeUTF8.count).elementsEqual(text.utf8)
    }
}
