import GRDB

extension Store {
    /// The number that the next release will have: 1 for the first.
    public func nextReleaseNumber() async throws -> Int {
        try await database.read { try $0.count("SELECT coalesce(max(number), 0) + 1 FROM release") }
    }
}
