import GRDB

extension Store {
    /// Whether a form may be stored after it was typed once. Not unless somebody
    /// said so.
    public func mayBeTypedOnce() async throws -> Bool {
        try await database.read { try $0.count("SELECT count(*) FROM paperRule WHERE mayBeTypedOnce = 1") > 0 }
    }

    public func setMayBeTypedOnce(_ isAllowed: Bool) async throws {
        try await database.write { db in
            try db.run(
                """
                INSERT INTO paperRule (one, mayBeTypedOnce) VALUES (1, ?)
                ON CONFLICT (one) DO UPDATE SET mayBeTypedOnce = excluded.mayBeTypedOnce
                """, .flag(isAllowed))
        }
    }
}
