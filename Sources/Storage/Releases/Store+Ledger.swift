import GRDB
public import Involvement

extension Store {
    /// Every earlier release with every figure, in order. A release that was made
    /// by a version without a ledger is not there.
    public func ledger() async throws -> [LedgerEntry] {
        try await database.read { try LedgerReader.entries(in: $0) }
    }

    /// How many people were counted otherwise in each earlier release.
    /// - Parameter contributions: of each person counted now, whatever of theirs
    ///   stands in the figures.
    public func changes(
        since ledger: [LedgerEntry], contributions: [ID<Response>: String]
    ) async throws -> [LedgerEntry.Change] {
        let digests = contributions.mapValues(Self.digest)
        return try await database.read { db in
            // A person may have left a release and come back to it: each stretch is a row.
            var same: [Int: Int] = [:]
            let numbers = ledger.map(\.release)
            var rows = try db.rows("SELECT response, first, last, contribution FROM releasedResponse")
            while try rows.next() {
                guard digests[try rows.id(0)] == (try rows.text(3)) else { continue }
                let (first, last) = (try rows.integer(1), try rows.integer(2))
                for number in numbers where first <= number && number <= last { same[number, default: 0] += 1 }
            }
            return ledger.map { entry in
                let same = same[entry.release] ?? 0
                return LedgerEntry.Change(
                    release: entry.release, came: contributions.count - same, went: entry.people - same)
            }
        }
    }

    /// Takes the next number for a release and writes all of its figures down,
    /// both or neither. A release that then cannot be written leaves them there,
    /// which hides too much and never too little.
    /// - Parameter changes: who came and went since each earlier release.
    /// - Returns: nil when another release was made meanwhile, since nothing was
    ///   compared with that one, or somebody withdrew who was counted; nothing is
    ///   written then.
    public func claimRelease(
        after last: Int, day: Day, dataDigest: String, contributions: [ID<Response>: String], entry: LedgerEntry,
        changes: [LedgerEntry.Change] = []
    ) async throws -> Int? {
        try await database.write { db in
            let before = try db.count("SELECT coalesce(max(number), 0) FROM release")
            guard before == last, entry.release == last + 1 else { return nil }
            var isThere = Set<ID<Response>>()
            var rows = try db.rows("SELECT id FROM response")
            while try rows.next() { isThere.insert(try rows.id(0)) }
            guard contributions.keys.allSatisfy(isThere.contains) else { return nil }
            try db.run(
                "INSERT INTO release (number, day, policy, dataDigest) VALUES (?, ?, ?, ?)",
                .integer(entry.release), .day(day), .text(entry.policy), .text(dataDigest))
            try LedgerWriter.write(entry, changes, in: db)
            try LedgerWriter.write(contributions.mapValues(Self.digest), of: entry.release, in: db)
            return entry.release
        }
    }

    private static func digest(_ contribution: String) -> String {
        var digest = TextDigest()
        digest.add(contribution)
        return digest.finish()
    }
}
