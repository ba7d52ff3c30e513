public import Involvement
import Storage

/// What became of a file of quotations collected elsewhere.
public struct QuotationImport: Equatable, Sendable {
    public var stored = 0
    /// Quotations of the same number and the same words, from an earlier import.
    public var alreadyHere = 0
    /// Of those here already, how many now have a narrower consent.
    public var narrowed = 0
    /// Of those taken, how many may be read for themes and go no further.
    public var withoutConsent = 0
    public var columnsLeftOut: [String] = []
    /// Rows that were not taken, each with its line.
    public var refused: [Problem] = []
}

extension ReviewCycle {
    /// Brings in quotations collected elsewhere, with the themes somebody gave
    /// them as accepted codings. Importing a file twice adds nothing.
    /// - Parameters:
    ///   - consent: for rows that say nothing about it.
    ///   - attribution: how the speakers may be named; nil when not to be said.
    /// - Throws: `Problems` when the file as a whole cannot be read.
    public func importQuotations(
        csv bytes: [UInt8], fileName: String, consent: QuotationConsent, attribution: String?
    ) async throws -> QuotationImport {
        let table = try ImportedTable(
            csv: bytes, fileName: fileName, required: ["quote_id", "quote"],
            known: ["quote_id", "quote", "consent", "themes", "polarity"])
        var outcome = QuotationImport(columnsLeftOut: table.columnsLeftOut)
        var quotations: [(Quotation, [Coding])] = []
        var lines: [String: Int] = [:]
        for row in table.rows {
            do throws(Problems) {
                let quotation = try collectedQuotation(row, consent: consent, attribution: attribution)
                let number = row["quote_id"]
                if let earlier = lines.updateValue(row.line, forKey: number) {
                    throw Problems([
                        row.problem("its number stands already on line \(earlier)", "Give it a number of its own")
                    ])
                }
                quotations.append((quotation, try importedCodings(row, of: quotation.id)))
            } catch {
                outcome.refused += error.all
            }
        }
        let collected = try await store.collect(quotations)
        outcome.stored = collected.stored
        outcome.alreadyHere = collected.alreadyStored
        outcome.narrowed = collected.narrowed
        outcome.withoutConsent = quotations.count { $0.0.consent == .none }
        outcome.refused += collected.conflicting.map { number in
            Problem(
                file: fileName, line: lines[number], place: "quotation `\(number)`",
                reason: "a quotation with this number and other words is here already",
                remedy: "Give the new one a number of its own")
        }
        outcome.refused.sort()
        return outcome
    }

    private func collectedQuotation(
        _ row: ImportedTable.Row, consent: QuotationConsent, attribution: String?
    ) throws(Problems) -> Quotation {
        let number = row["quote_id"]
        let words = row.words("quote")
        guard !number.isEmpty else {
            throw Problems([row.problem("it has no number", "Write one in the column `quote_id`")])
        }
        guard words.contains(where: { !$0.isWhitespace }) else {
            throw Problems([row.problem("it has no words", "Write them in the column `quote`, or remove the row")])
        }
        guard !words.utf8.contains(0) else {
            throw Problems([row.problem("its words hold a NUL character", "Take it out; no text needs one")])
        }
        var permission = consent
        if !row["consent"].isEmpty {
            guard let said = QuotationConsent(rawValue: row["consent"]) else {
                throw Problems([
                    row.problem(
                        "its consent is none of the words known here",
                        "Write \(QuotationConsent.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
                ])
            }
            permission = said
        }
        return Quotation(
            id: world.makeID(), source: .collected(number), rangeUTF8: 0..<words.utf8.count, text: words,
            consent: permission, attribution: attribution)
    }

    private func importedCodings(
        _ row: ImportedTable.Row, of quotation: ID<Quotation>
    ) throws(Problems) -> [Coding] {
        var polarity = Polarity.neutral
        if !row["polarity"].isEmpty {
            guard let said = Polarity(rawValue: row["polarity"]) else {
                throw Problems([
                    row.problem(
                        "its polarity is none of the words known here",
                        "Write \(Polarity.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
                ])
            }
            polarity = said
        }
        var codings: [Coding] = []
        for code in row.list("themes") {
            guard consultation.codebook.theme(ID(code)) != nil else {
                throw Problems([
                    row.problem(
                        "its theme `\(code)` is not in the codebook", "Add the theme to the codebook or mend its code")
                ])
            }
            codings.append(
                Coding(
                    quotation: quotation, theme: ID(code), coder: .imported, decision: .accepted, polarity: polarity,
                    day: world.today()))
        }
        return codings
    }
}
