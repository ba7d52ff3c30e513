import GRDB
public import Involvement

/// What became of the first entry of a form.
public enum FirstEntry: Equatable, Sendable {
    /// It waits for the second; also when this very page came before, and what it
    /// says now is kept.
    case kept
    /// Another entry waits already, so this one is the second.
    case isSecond
    /// A form with this number is stored, or was and has been withdrawn.
    case numberTaken
}

extension Store {
    /// Keeps the first entry of a form until the second comes. The same page sent
    /// again, as after going back to mend something, takes the place of what it
    /// said before. Whoever sends another while one waits is told so, and nothing
    /// is changed.
    public func keepFirst(_ form: TypedForm) async throws -> FirstEntry {
        let key = form.receipt.storedHash
        return try await database.write { db in
            if try Self.knows(number: form.number, in: db) { return .numberTaken }
            let inserted = try db.run(
                """
                INSERT INTO paperEntry (number, typingKey, edition, day, typedBy) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                .text(form.number), .text(key), .text(form.edition), .day(form.day), .text(form.typedBy))
            if inserted == 0 {
                let same = try db.count(
                    "SELECT count(*) FROM paperEntry WHERE number = ? AND typingKey = ?", .text(form.number), .text(key)
                )
                guard same > 0 else { return .isSecond }
                try db.run("DELETE FROM paperEntryAnswer WHERE number = ?", .text(form.number))
            }
            for (question, values) in form.entries {
                for (position, value) in values.enumerated() {
                    try db.run(
                        "INSERT INTO paperEntryAnswer (number, question, position, text) VALUES (?, ?, ?, ?)",
                        .text(form.number), .id(question), .integer(position), .text(value))
                }
            }
            return .kept
        }
    }

    /// The forms that wait for their second entry, by number.
    public func waitingForms() async throws -> [WaitingForm] {
        try await database.read { db in
            var rows = try db.rows("SELECT number, edition, day, typedBy FROM paperEntry ORDER BY number")
            var all: [WaitingForm] = []
            while try rows.next() {
                all.append(
                    WaitingForm(
                        number: try rows.text(0), edition: try rows.text(1), day: try rows.day(2),
                        typedBy: try rows.text(3)))
            }
            return all
        }
    }

    /// What was typed first for this number; nil when nothing waits.
    public func firstEntry(of number: String) async throws -> Entries? {
        try await database.read { db in
            guard try db.count("SELECT count(*) FROM paperEntry WHERE number = ?", .text(number)) > 0 else {
                return nil
            }
            var rows = try db.rows(
                "SELECT question, text FROM paperEntryAnswer WHERE number = ? ORDER BY question, position",
                .text(number))
            var entries: Entries = [:]
            while try rows.next() { entries[try rows.id(0), default: []].append(try rows.text(1)) }
            return entries
        }
    }

    /// Throws a first entry away, and empties the write-ahead log, which still
    /// held its words.
    public func discardFirstEntry(of number: String) async throws {
        try await database.write { _ = try $0.run("DELETE FROM paperEntry WHERE number = ?", .text(number)) }
        _ = try await database.emptyLog()
    }

    /// Whether a form with this number was stored, or stored and withdrawn.
    public func knowsForm(_ number: String) async throws -> Bool {
        try await database.read { try Self.knows(number: number, in: $0) }
    }

    private static func knows(number: String, in db: Database) throws -> Bool {
        try db.count(
            "SELECT count(*) FROM importedNumber WHERE numberDigest = ?",
            .text(WithdrawnForm(number: number).numberDigest)) > 0
    }
}
