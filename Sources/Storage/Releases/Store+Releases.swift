import GRDB
public import Involvement

extension Store {
    /// The number that the next release will have: 1 for the first.
    public func nextReleaseNumber() async throws -> Int {
        try await database.read { try $0.count("SELECT coalesce(max(number), 0) + 1 FROM release") }
    }

    /// Takes the next number for a release that is about to be made, so that
    /// two made at once never share one. A number taken for a release that then
    /// fails is not used again.
    public func claimRelease(day: Day, policy: String, dataDigest: String) async throws -> Int {
        try await database.write { db in
            let number = try db.count("SELECT coalesce(max(number), 0) + 1 FROM release")
            try db.run(
                "INSERT INTO release (number, day, policy, dataDigest) VALUES (?, ?, ?, ?)",
                .integer(number), .day(day), .text(policy), .text(dataDigest))
            return number
        }
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
