public import Involvement

extension Store {
    /// Every quotation with everything said about it, ordered by key.
    public func codedQuotations() async throws -> [CodedQuotation] {
        try await database.read { try CodedQuotationReader.quotations(in: $0) }
    }

    /// One quotation with everything said about it; nil when there is none.
    public func codedQuotation(_ id: ID<Quotation>) async throws -> CodedQuotation? {
        try await database.read { try CodedQuotationReader.quotations(in: $0, only: [id]).first }
    }

    /// Those of these that there are, in the order given, with everything said
    /// about each.
    public func codedQuotations(_ ids: [ID<Quotation>]) async throws -> [CodedQuotation] {
        try await database.read { db in
            let found = try CodedQuotationReader.quotations(in: db, only: Set(ids))
            let byKey = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
            return ids.compactMap { byKey[$0] }
        }
    }
}
