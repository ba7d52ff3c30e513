import GRDB
public import Involvement

extension Store {
    /// Every release that was made, in order.
    public func releases() async throws -> [ReleaseRecord] {
        try await database.read { db in
            var words: [Int: [(ReleaseWord, digest: String?)]] = [:]
            var wordRows = try db.rows("SELECT release, word, name, day, digest FROM releaseWord")
            while try wordRows.next() {
                let word = ReleaseWord(
                    try wordRows.code(1), name: try wordRows.text(2), day: try wordRows.day(3))
                words[try wordRows.integer(0), default: []].append((word, wordRows.optionalText(4)))
            }
            var records: [ReleaseRecord] = []
            var rows = try db.rows("SELECT number, day, policy FROM release ORDER BY number")
            while try rows.next() {
                let number = try rows.integer(0)
                let said = words[number] ?? []
                records.append(
                    ReleaseRecord(
                        number: number, day: try rows.day(1), policy: try rows.text(2),
                        words: ReleaseWord.Kind.allCases.compactMap { kind in said.first { $0.0.kind == kind }?.0 },
                        digest: said.compactMap(\.digest).first))
            }
            let approved = records.filter(\.isApproved).map(\.number)
            return records.map { record in
                guard record.isApproved else { return record }
                return ReleaseRecord(
                    number: record.number, day: record.day, policy: record.policy, words: record.words,
                    digest: record.digest, supersededBy: approved.first { $0 > record.number })
            }
        }
    }

    /// Writes down what somebody said of a release. Each word is said once.
    /// - Parameter digest: with an approval, SHA-256 of the list of checksums, in
    ///   hexadecimal.
    public func say(_ word: ReleaseWord, of release: Int, digest: String? = nil) async throws {
        try await database.write { db in
            try concerning("release \(release)") {
                try db.run(
                    "INSERT INTO releaseWord (release, word, name, day, digest) VALUES (?, ?, ?, ?, ?)",
                    .integer(release), .code(word.kind), .text(word.name), .day(word.day),
                    .optional(digest))
            }
        }
    }

    /// Notes which quotations a release holds, so that it can be said later which
    /// of them were taken back.
    public func note(quotations: [ID<Quotation>], in release: Int) async throws {
        try await database.write { db in
            for quotation in quotations {
                try db.run(
                    "INSERT INTO releasedQuotation (release, quotation) VALUES (?, ?)", .integer(release),
                    .id(quotation))
            }
        }
    }

    /// By release, the quotations that it holds.
    public func releasedQuotations() async throws -> [Int: [ID<Quotation>]] {
        try await database.read { db in
            var quotations: [Int: [ID<Quotation>]] = [:]
            var rows = try db.rows("SELECT release, quotation FROM releasedQuotation ORDER BY release, quotation")
            while try rows.next() { quotations[try rows.integer(0), default: []].append(try rows.id(1)) }
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
