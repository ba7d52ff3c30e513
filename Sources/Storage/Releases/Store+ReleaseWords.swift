import GRDB
public import Involvement

extension Store {
    /// Every release that was made, in order.
    public func releases() async throws -> [ReleaseRecord] {
        try await database.read { db in
            var words: [Int: [ReleaseWord]] = [:]
            var wordRows = try db.rows("SELECT release, word, name, day, digest FROM releaseWord")
            while try wordRows.next() {
                words[try wordRows.integer(0), default: []].append(
                    ReleaseWord(
                        try wordRows.code(1), name: try wordRows.text(2), day: try wordRows.day(3),
                        digest: wordRows.optionalText(4)))
            }
            var records: [ReleaseRecord] = []
            var rows = try db.rows("SELECT number, day, policy FROM release ORDER BY number")
            while try rows.next() {
                let number = try rows.integer(0)
                let said = words[number] ?? []
                records.append(
                    ReleaseRecord(
                        number: number, day: try rows.day(1), policy: try rows.text(2),
                        words: ReleaseWord.Kind.allCases.compactMap { kind in said.first { $0.kind == kind } }))
            }
            let approved = records.filter(\.isApproved).map(\.number)
            return records.map { record in
                guard record.isApproved else { return record }
                return ReleaseRecord(
                    number: record.number, day: record.day, policy: record.policy, words: record.words,
                    supersededBy: approved.first { $0 > record.number })
            }
        }
    }

    /// Writes down what somebody said of a release. Each word is said once, and
    /// none of a release that is approved or discarded.
    /// - Returns: false when it was too late for that word; nothing is written then.
    public func say(_ word: ReleaseWord, of release: Int) async throws -> Bool {
        try await database.write { db in
            try concerning("release \(release)") {
                // Whoever looked before may have been overtaken since.
                try db.run(
                    """
                    INSERT INTO releaseWord (release, word, name, day, digest) SELECT ?, ?, ?, ?, ?
                    WHERE NOT EXISTS (
                        SELECT 1 FROM releaseWord WHERE release = ? AND word IN (?, 'approved', 'discarded')
                    )
                    """,
                    .integer(release), .code(word.kind), .text(word.name), .day(word.day), .optional(word.digest),
                    .integer(release), .code(word.kind)) == 1
            }
        }
    }

    /// Notes which quotations a release holds, so that it can be said later which
    /// of them were taken back or had more hidden. Of one that was taken back
    /// meanwhile it is not noted what was hidden.
    public func note(quotations: [QuotationInRelease], in release: Int) async throws {
        try await database.write { db in
            for quotation in quotations {
                try db.run(
                    """
                    INSERT INTO releasedQuotation (release, quotation, hidden)
                    SELECT ?, ?, CASE WHEN EXISTS (SELECT 1 FROM quotation WHERE id = ?) THEN ? END
                    """,
                    .integer(release), .id(quotation.id), .id(quotation.id),
                    .optional(quotation.hidden.map(HiddenColumn.text)))
            }
        }
    }

    /// By release, the quotations that it holds, in the order of keys.
    public func releasedQuotations() async throws -> [Int: [QuotationInRelease]] {
        try await database.read { db in
            var quotations: [Int: [QuotationInRelease]] = [:]
            var rows = try db.rows(
                "SELECT release, quotation, hidden FROM releasedQuotation ORDER BY release, quotation")
            while try rows.next() {
                let column = rows.optionalText(2)
                let hidden = column.flatMap { HiddenColumn.hidden($0, within: .max) }
                if column != nil, hidden == nil { throw rows.damage(2) }
                quotations[try rows.integer(0), default: []].append(
                    QuotationInRelease(id: try rows.id(1), hidden: hidden))
            }
            return quotations
        }
    }

    /// Keys of quotations that could have been quoted and are gone.
    public func withdrawnQuotations() async throws -> Set<ID<Quotation>> {
        try await database.read { db in
            var quotations: Set<ID<Quotation>> = []
            var rows = try db.rows("SELECT quotation FROM withdrawnQuotation")
            while try rows.next() { quotations.insert(try rows.id(0)) }
            return quotations
        }
    }
}

/// A quotation as a release holds it.
public struct QuotationInRelease: Equatable, Sendable {
    public let id: ID<Quotation>
    /// What of it was hidden; nil where that is not known.
    public let hidden: [HiddenWords]?

    public init(id: ID<Quotation>, hidden: [HiddenWords]?) {
        self.id = id
        self.hidden = hidden
    }
}
