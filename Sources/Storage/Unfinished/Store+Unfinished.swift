import GRDB
public import Involvement

/// What became of answers that were to be kept for later.
public enum UnfinishedAcceptance: Equatable, Sendable {
    case kept
    /// A response was sent under this code; that one stands.
    case alreadySent
    /// What was under this code was withdrawn.
    case withdrawn
    /// They are too long, or too many people have saved theirs.
    case tooMuch
}

extension Store {
    /// At most so many people's unfinished answers are kept at a time: anybody
    /// can save without ever sending.
    static let mostUnfinished = 20_000

    /// Keeps what somebody has answered so far, sealed under their code, in the
    /// place of what they kept before. What nobody but them can open tells
    /// nobody but them anything.
    public func keep(_ answers: UnfinishedAnswers, under receipt: ReceiptCode) async throws -> UnfinishedAcceptance {
        guard let bytes = try PaddedEntries.bytes(of: answers) else { return .tooMuch }
        let key = UnfinishedKey(receipt)
        let sealed = try key.seal(bytes, lastDay: answers.lastDay)
        let tombstone = Tombstone(receipt)
        return try await database.write(.elsewhere) { db in
            if try tombstone.stands(in: db) { return .withdrawn }
            let sent = try db.count(
                "SELECT count(*) FROM response WHERE receiptHash = ?", .text(tombstone.receiptHash))
            if sent > 0 { return .alreadySent }
            let others = try db.count("SELECT count(*) FROM unfinishedAnswers WHERE id <> ?", .text(key.id))
            guard others < Self.mostUnfinished else { return .tooMuch }
            try db.run(
                """
                INSERT INTO unfinishedAnswers (id, sealed, lastDay) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, lastDay = excluded.lastDay
                """, .text(key.id), .bytes(sealed), .day(answers.lastDay))
            return .kept
        }
    }

    /// What somebody kept under their code; nil when there is nothing, or its
    /// last day has passed.
    public func unfinishedAnswers(under receipt: ReceiptCode, today: Day) async throws -> UnfinishedAnswers? {
        let key = UnfinishedKey(receipt)
        return try await database.read { db in
            var rows = try db.rows("SELECT sealed, lastDay FROM unfinishedAnswers WHERE id = ?", .text(key.id))
            guard try rows.next() else { return nil }
            let lastDay = try rows.day(1)
            guard lastDay >= today, let bytes = key.open(try rows.bytes(0), lastDay: lastDay) else { return nil }
            return PaddedEntries.answers(from: bytes, lastDay: lastDay)
        }
    }

    /// Deletes unfinished answers whose last day has passed.
    /// - Returns: how many.
    public func deleteUnfinishedAnswers(endedBefore today: Day) async throws -> Int {
        try await database.write(.elsewhere) {
            try $0.run("DELETE FROM unfinishedAnswers WHERE lastDay < ?", .day(today))
        }
    }
}
