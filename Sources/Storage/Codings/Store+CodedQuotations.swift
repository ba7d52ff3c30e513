public import Involvement

extension Store {
    /// Every quotation with everything said about it, ordered by key.
    public func codedQuotations() async throws -> [CodedQuotation] {
        try await database.read { try CodedQuotationReader.quotations(in: $0) }
    }

    /// One quotation with everything said about it; nil when there is none.
    public func codedQuotation(_ id: ID<Quotation>) async throws -> CodedQuotation? {
        try await database.read { try CodedQuotationReader.quotations(in: $0, only: id).first }
    }
}
