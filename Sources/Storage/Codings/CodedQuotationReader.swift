import GRDB
import Involvement

/// Reads quotations together with everything said about them: six queries in
/// the order of the quotations' keys, walked through side by side. Those of a
/// response that was set aside are passed over.
enum CodedQuotationReader {
    /// Many quotations are read so many at a time.
    private static let together = 50

    /// Those of these that there are, in the order of keys.
    static func quotations(in db: Database, only ids: Set<ID<Quotation>>) throws -> [CodedQuotation] {
        let keys = ids.sorted()
        return try stride(from: 0, to: keys.count, by: together).flatMap { start in
            var some = keys[start..<min(start + together, keys.count)]
            // Always one or equally many, so that a statement serves for the next.
            if some.count > 1 { some += repeatElement(keys[start], count: together - some.count) }
            return try quotations(in: db, where: some)
        }
    }

    /// All quotations.
    /// - Parameter withSuggestions: false to leave out what the machine says of
    ///   them, which is most of what there is to read.
    static func quotations(in db: Database, withSuggestions: Bool = true) throws -> [CodedQuotation] {
        try quotations(in: db, where: nil, withSuggestions: withSuggestions)
    }

    /// - Parameter keys: of which quotations; nil for all.
    private static func quotations(
        in db: Database, where keys: ArraySlice<ID<Quotation>>?, withSuggestions: Bool = true
    ) throws -> [CodedQuotation] {
        let some = keys?.map { SQLValue.id($0) } ?? []
        let places = repeatElement("?", count: some.count).joined(separator: ", ")
        func isOneOfThem(_ column: String) -> String { keys == nil ? "TRUE" : "\(column) IN (\(places))" }

        var quotations = try Rows(db, QuotationReader.sql(where: isOneOfThem("id")), QuotationReader.purposes + some)
        var suggestions = try Rows(
            db,
            """
            SELECT quotation, theme, polarity, confidence, evidence, codebookVersion, day, phrases, clause
            FROM suggestion JOIN quotationReading USING (quotation)
            WHERE \(isOneOfThem("quotation")) \(withSuggestions ? "" : "AND FALSE") ORDER BY quotation, confidence DESC, theme
            """, some)
        var decisions = try Rows(
            db,
            """
            SELECT quotation, theme, coder, decision, polarity, evidence, day, confidence, seen FROM coding
            WHERE \(isOneOfThem("quotation"))
                AND NOT EXISTS (SELECT 1 FROM coding AS later WHERE later.quotation = coding.quotation
                    AND later.theme = coding.theme AND later.coder = coding.coder
                    AND later.sequence > coding.sequence)
            ORDER BY quotation, sequence
            """, some)
        var clearances = try Rows(
            db,
            """
            SELECT quotation, coder, isCleared, day FROM clearance
            WHERE \(isOneOfThem("quotation"))
                AND NOT EXISTS (SELECT 1 FROM clearance AS later WHERE later.quotation = clearance.quotation
                    AND later.sequence > clearance.sequence)
            ORDER BY quotation
            """, some)
        var finished = try Rows(
            db,
            """
            SELECT quotation, coder, day FROM finishedReading
            WHERE \(isOneOfThem("quotation"))
                AND NOT EXISTS (SELECT 1 FROM finishedReading AS later
                    WHERE later.quotation = finishedReading.quotation
                    AND later.sequence > finishedReading.sequence)
            ORDER BY quotation
            """, some)
        var redactions = try Rows(
            db,
            """
            SELECT quotation, coder, hidden, day FROM redaction
            WHERE \(isOneOfThem("quotation"))
                AND NOT EXISTS (SELECT 1 FROM redaction AS later WHERE later.quotation = redaction.quotation
                    AND later.sequence > redaction.sequence)
            ORDER BY quotation
            """, some)
        try redactions.next()
        try suggestions.next()
        try decisions.next()
        try clearances.next()
        try finished.next()

        let leftOut = try leftOut(in: db)
        var all: [CodedQuotation] = []
        while try quotations.next() {
            let quotation = try QuotationReader.quotation(at: quotations)
            let coded = CodedQuotation(
                quotation: quotation,
                suggestions: try take(from: &suggestions, of: quotation, suggestion),
                decisions: try take(from: &decisions, of: quotation, decision),
                clearance: try take(from: &clearances, of: quotation, clearance).last,
                finished: try take(from: &finished, of: quotation, finishedReading).last,
                redaction: try take(from: &redactions, of: quotation, redaction).last)
            if let response = quotation.response, leftOut.contains(response) { continue }
            all.append(coded)
        }
        return all
    }

    private static func leftOut(in db: Database) throws -> Set<ID<Response>> {
        var rows = try db.rows("SELECT response FROM leftOut")
        var responses: Set<ID<Response>> = []
        while try rows.next() { responses.insert(try rows.id(0)) }
        return responses
    }

    /// The rows from here on that belong to the quotation.
    private static func take<Value>(
        from rows: inout Rows, of quotation: Quotation, _ value: (borrowing Rows, Quotation) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        while rows.belongs(to: quotation.id, 0) {
            values.append(try value(rows, quotation))
            try rows.next()
        }
        return values
    }

    private static func suggestion(at row: borrowing Rows, of quotation: Quotation) throws -> Coding {
        Coding(
            quotation: quotation.id, theme: try row.id(1), coder: .machine(try row.text(5)), decision: .suggested,
            polarity: try row.code(2), confidence: try row.real(3), evidenceUTF8: try evidence(row, 4, of: quotation),
            reasons: try reasons(row, of: quotation), day: try row.day(6))
    }

    private static func decision(at row: borrowing Rows, of quotation: Quotation) throws -> Coding {
        Coding(
            quotation: quotation.id, theme: try row.id(1), coder: try coder(row, 2), decision: try row.code(3),
            polarity: try row.code(4), confidence: try row.optionalReal(7),
            evidenceUTF8: try evidence(row, 5, of: quotation), seen: row.optionalText(8), day: try row.day(6))
    }

    private static func finishedReading(at row: borrowing Rows, of quotation: Quotation) throws -> FinishedReading {
        FinishedReading(quotation: quotation.id, coder: try coder(row, 1), day: try row.day(2))
    }

    private static func reasons(_ row: borrowing Rows, of quotation: Quotation) throws -> Reasons {
        let lengthBytes = quotation.text.utf8.count
        guard let phrases = Evidence.phrases(try row.text(7), within: lengthBytes) else { throw row.damage(7) }
        guard let clause = Evidence.ranges(try row.text(8), within: lengthBytes) else { throw row.damage(8) }
        return Reasons(phrasesUTF8: phrases, clauseUTF8: clause.first)
    }

    private static func clearance(at row: borrowing Rows, of quotation: Quotation) throws -> Clearance {
        Clearance(
            quotation: quotation.id, coder: try coder(row, 1), isCleared: try row.flag(2), day: try row.day(3))
    }

    private static func redaction(at row: borrowing Rows, of quotation: Quotation) throws -> Redaction {
        guard let hidden = HiddenColumn.hidden(try row.text(2), within: quotation.text.utf8.count) else {
            throw row.damage(2)
        }
        return Redaction(
            quotation: quotation.id, hidden: hidden, coder: try coder(row, 1), day: try row.day(3))
    }

    private static func coder(_ row: borrowing Rows, _ column: Int32) throws -> Coder {
        guard let coder = Coder(name: try row.text(column)) else { throw row.damage(column) }
        return coder
    }

    private static func evidence(
        _ row: borrowing Rows, _ column: Int32, of quotation: Quotation
    ) throws -> [Range<Int>] {
        let text = try row.text(column)
        guard let ranges = Evidence.ranges(text, within: quotation.text.utf8.count) else { throw row.damage(column) }
        return ranges
    }
}
