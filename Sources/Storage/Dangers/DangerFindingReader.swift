import GRDB
import Involvement

/// Reads texts that nobody has looked at for danger, and what was found.
enum DangerFindingReader {
    /// Answers in words, of responses that were set aside too, and quotations from
    /// elsewhere, of which none has been looked at with these word lists.
    static func unread(version: String, in db: Database) throws -> [DangerReading] {
        var readings: [DangerReading] = []
        var answers = try db.rows(
            """
            SELECT id, question, text FROM response
                LEFT JOIN answer ON answer.response = response.id AND text IS NOT NULL
                    AND (shape = 'text' OR shape IS NULL)
            WHERE id NOT IN (SELECT response FROM dangerReading WHERE version = ?)
            ORDER BY id, question
            """, .text(version))
        while try answers.next() {
            // A response without words was looked at too.
            let question = answers.optionalText(1).map { ID<Question>($0) } ?? ID("")
            readings.append(
                DangerReading(source: .answer(try answers.id(0), question), text: answers.optionalText(2) ?? ""))
        }
        let condition = """
            quotation.response IS NULL AND quotation.id NOT IN
                (SELECT quotation FROM dangerQuotationReading WHERE version = ?)
            """
        var quotations = try Rows(
            db, QuotationReader.sql(where: condition), QuotationReader.purposes + [.text(version)])
        while try quotations.next() {
            let quotation = try QuotationReader.quotation(at: quotations)
            readings.append(
                DangerReading(source: quotation.source, quotation: quotation.id, text: quotation.text))
        }
        return readings
    }

    /// Findings that fulfil a condition, those found first at the top.
    static func findings(
        where condition: String, _ values: [SQLValue], page: String = "", in db: Database
    ) throws -> [HandledDanger] {
        var rows = try Rows(
            db,
            """
            SELECT id, response, question, quotation, day, isWaiting,
                (SELECT text FROM answer WHERE answer.response = dangerFinding.response
                    AND answer.question = dangerFinding.question AND position = 0)
            FROM dangerFinding JOIN dangerState USING (id)
            WHERE \(condition) ORDER BY day, id \(page)
            """, values)
        var all: [HandledDanger] = []
        while try rows.next() {
            let id: ID<DangerFinding> = try rows.id(0)
            let source: Quotation.Source
            let text: String
            if let quotation = rows.optionalText(3) {
                guard let found = try self.quotation(ID(quotation), in: db) else { throw rows.damage(3) }
                (source, text) = (found.source, found.text)
            } else {
                (source, text) = (.answer(try rows.id(1), try rows.id(2)), try rows.text(6))
            }
            all.append(
                HandledDanger(
                    finding: DangerFinding(
                        id: id, source: source, text: text, signs: try signs(of: id, in: text, db), day: try rows.day(4)
                    ),
                    handlings: try handlings(of: id, db), isWaiting: try rows.flag(5)))
        }
        return all
    }

    private static func quotation(_ id: ID<Quotation>, in db: Database) throws -> Quotation? {
        var rows = try Rows(
            db, QuotationReader.sql(where: "quotation.id = ?"), QuotationReader.purposes + [.id(id)])
        return try rows.next() ? try QuotationReader.quotation(at: rows) : nil
    }

    private static func signs(of id: ID<DangerFinding>, in text: String, _ db: Database) throws -> [DangerSign] {
        var rows = try db.rows("SELECT kind, evidence FROM dangerSign WHERE finding = ?", .id(id))
        var found: [DangerKind: [Range<Int>]] = [:]
        while try rows.next() {
            guard let ranges = Evidence.ranges(try rows.text(1), within: text.utf8.count) else { throw rows.damage(1) }
            found[try rows.code(0)] = ranges
        }
        return DangerKind.allCases.compactMap { kind in found[kind].map { DangerSign(kind: kind, evidenceUTF8: $0) } }
    }

    private static func handlings(of id: ID<DangerFinding>, _ db: Database) throws -> [DangerHandling] {
        var rows = try db.rows(
            "SELECT outcome, note, coder, day FROM dangerHandling WHERE finding = ? ORDER BY sequence", .id(id))
        var all: [DangerHandling] = []
        while try rows.next() {
            guard let coder = Coder(name: try rows.text(2)) else { throw rows.damage(2) }
            all.append(
                DangerHandling(
                    outcome: try rows.code(0), note: try rows.text(1), coder: coder, day: try rows.day(3)))
        }
        return all
    }
}
