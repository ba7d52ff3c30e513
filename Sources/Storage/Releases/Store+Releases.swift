import GRDB
public import Involvement

extension Store {
    /// The number that the next release will have: 1 for the first.
    public func nextReleaseNumber() async throws -> Int {
        try await database.read { try $0.count("SELECT coalesce(max(number), 0) + 1 FROM release") }
    }

    /// Notes that a release was made. Throws when there is one of that number.
    /// - Parameter dataDigest: SHA-256 of what was counted and quoted, in
    ///   hexadecimal.
    public func record(release number: Int, day: Day, policy: String, dataDigest: String) async throws {
        try await database.write { db in
            try concerning("release \(number)") {
                try db.run(
                    "INSERT INTO release (number, day, policy, dataDigest) VALUES (?, ?, ?, ?)",
                    .integer(number), .day(day), .text(policy), .text(dataDigest))
            }
        }
    }
}
