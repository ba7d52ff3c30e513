import GRDB
public import Involvement

extension Store {
    /// Adds quotations picked from answers, and notes which responses they were
    /// picked from. Each response is picked from once: quotations from one that
    /// was done before, by another run at the same time, are left out.
    ///
    /// Their consent is not stored, but read from the response whenever they are.
    /// Throws when a quotation is not to the letter what its answer says there.
    public func add(_ quotations: [Quotation], pickedFrom responses: [ID<Response>]) async throws {
        try await database.write { db in
            var alreadyPicked: Set<ID<Response>> = []
            for response in responses where try !QuotationWriter.markPicked(response, in: db) {
                alreadyPicked.insert(response)
            }
            for quotation in quotations {
                if let response = quotation.response, alreadyPicked.contains(response) { continue }
                try QuotationWriter.insertPicked(quotation, into: db)
            }
        }
    }

    /// Quotations that the machine has never read with this version of the
    /// codebook, ordered by key.
    /// - Parameters:
    ///   - key: only those after this one.
    ///   - limit: only so many.
    public func quotationsNotReadWith(
        codebookVersion: String, after key: ID<Quotation>? = nil, atMost limit: Int = .max
    ) async throws -> [Quotation] {
        try await quotations(
            where: """
                id > ? AND NOT EXISTS (SELECT 1 FROM quotationReading
                    WHERE quotationReading.quotation = quotation.id AND quotationReading.codebookVersion = ?)
                """, [.text(key?.rawValue ?? ""), .text(codebookVersion)], atMost: limit)
    }

    /// Quotations that the machine has never read, ordered by key.
    public func quotationsNeverRead() async throws -> [Quotation] {
        try await quotations(where: "id NOT IN (SELECT quotation FROM quotationReading)", [])
    }

    /// Of these, the ones that the machine has never read with this version of the
    /// codebook.
    public func quotationsNotReadWith(
        codebookVersion: String, among ids: [ID<Quotation>]
    ) async throws -> Set<ID<Quotation>> {
        try await database.read { db in
            Set(
                try ids.filter { id in
                    try db.count(
                        "SELECT count(*) FROM quotationReading WHERE quotation = ? AND codebookVersion = ?", .id(id),
                        .text(codebookVersion)) == 0
                })
        }
    }

    private func quotations(
        where condition: String, _ values: [SQLValue], atMost limit: Int = .max
    ) async throws -> [Quotation] {
        try await database.read { db in
            var rows = try Rows(
                db, QuotationReader.sql(where: condition) + " LIMIT ?",
                QuotationReader.purposes + values + [.integer(limit)])
            var quotations: [Quotation] = []
            while try rows.next() { quotations.append(try QuotationReader.quotation(at: rows)) }
            return quotations
        }
    }

    /// Quotations from answers and from elsewhere together.
    public func quotationCount() async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) FROM quotation") }
    }
}
