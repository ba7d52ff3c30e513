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
    public func quotationsNotReadWith(codebookVersion: String) async throws -> [Quotation] {
        try await database.read { db in
            let unread = """
                NOT EXISTS (SELECT 1 FROM quotationReading
                    WHERE quotationReading.quotation = quotation.id AND quotationReading.codebookVersion = ?)
                """
            var rows = try Rows(
                db, QuotationReader.sql(where: unread), QuotationReader.purposes + [.text(codebookVersion)])
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
