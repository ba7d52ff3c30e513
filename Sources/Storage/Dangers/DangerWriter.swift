import GRDB
public import Involvement

/// A text in which somebody looked for words of danger.
public struct DangerReading: Equatable, Sendable {
    public let source: Quotation.Source
    /// Nil when it is an answer.
    public let quotation: ID<Quotation>?
    public let text: String

    public init(source: Quotation.Source, quotation: ID<Quotation>? = nil, text: String) {
        self.source = source
        self.quotation = quotation
        self.text = text
    }
}

/// Puts what was found into the file. Signs are only ever added.
enum DangerWriter {
    /// Under the finding's own key, or that of an earlier finding in the same text.
    static func insert(
        _ signs: [DangerSign], in reading: DangerReading, as id: ID<DangerFinding>, day: Day, into db: Database
    ) throws {
        let lengthBytes = reading.text.utf8.count
        guard signs.allSatisfy({ Evidence.areSound($0.evidenceUTF8, within: lengthBytes) }) else {
            throw Fault.evidence("finding `\(id)`")
        }
        let (response, question) = reading.answer
        // One that was withdrawn meanwhile is passed over.
        try db.run(
            """
            INSERT INTO dangerFinding (id, response, question, quotation, day)
            SELECT ?1, ?2, ?3, ?4, ?5
            WHERE EXISTS (SELECT 1 FROM response WHERE id = ?2) OR EXISTS (SELECT 1 FROM quotation WHERE id = ?4)
            ON CONFLICT DO NOTHING
            """,
            .id(id), .optional(response?.rawValue), .optional(question?.rawValue),
            .optional(reading.quotation?.rawValue), .day(day))
        for sign in signs {
            try db.run(
                """
                INSERT INTO dangerSign (finding, kind, evidence)
                SELECT id, ?1, ?2 FROM dangerFinding
                WHERE (response = ?3 AND question = ?4) OR quotation = ?5
                ON CONFLICT (finding, kind) DO UPDATE SET evidence = excluded.evidence
                """,
                .code(sign.kind), .text(Evidence.text(sign.evidenceUTF8)), .optional(response?.rawValue),
                .optional(question?.rawValue), .optional(reading.quotation?.rawValue))
        }
    }

    /// Notes that everything of a response, or a quotation from elsewhere, was
    /// looked at.
    static func markRead(_ reading: DangerReading, version: String, into db: Database) throws {
        if let quotation = reading.quotation {
            try db.run(
                """
                INSERT OR REPLACE INTO dangerQuotationReading (quotation, version)
                SELECT id, ? FROM quotation WHERE id = ?
                """, .text(version), .id(quotation))
        } else if let response = reading.answer.response {
            try db.run(
                "INSERT OR REPLACE INTO dangerReading (response, version) SELECT id, ? FROM response WHERE id = ?",
                .text(version), .id(response))
        }
    }
}

extension DangerReading {
    fileprivate var answer: (response: ID<Response>?, question: ID<Question>?) {
        if case .answer(let response, let question) = source { (response, question) } else { (nil, nil) }
    }
}
