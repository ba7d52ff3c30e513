public import Involvement

extension Store {
    /// Every quotation with everything said about it, ordered by key.
    public func codedQuotations() async throws -> [CodedQuotation] {
        try await database.read { try CodedQuotationReader.quotations(in: $0) }
    }

    /// Every quotation with what people said about it, ordered by key, and
    /// without the machine's suggestions: what is counted and may leave.
    public func decidedQuotations() async throws -> [CodedQuotation] {
        try await database.read { try CodedQuotationReader.quotations(in: $0, withSuggestions: false) }
    }

    /// One quotation with everything said about it; nil when there is none.
    public func codedQuotation(_ id: ID<Quotation>) async throws -> CodedQuotation? {
        try await database.read { try CodedQuotationReader.quotations(in: $0, only: id).first }
    }
}
