import GRDB
public import Involvement

extension Store {
    /// Texts that nobody has looked at for danger with this version of the word
    /// lists: every answer in words, those of responses that were set aside too,
    /// and every quotation from elsewhere. A response without words comes as an
    /// empty text, so that it can be noted as looked at.
    public func textsNotReadForDanger(version: String) async throws -> [DangerReading] {
        try await database.read { try DangerFindingReader.unread(version: version, in: $0) }
    }

    /// Keeps what was found in texts and notes that all of them were looked at,
    /// in one transaction. A sign found before stays; a new kind of sign brings
    /// its text back to those that wait.
    /// - Parameter findings: of some of the texts, each under a new key.
    public func add(
        _ findings: [(id: ID<DangerFinding>, reading: DangerReading, signs: [DangerSign])],
        read readings: [DangerReading], version: String, day: Day
    ) async throws {
        try await database.write { db in
            for (id, reading, signs) in findings {
                try concerning("finding `\(id)`") {
                    try DangerWriter.insert(signs, in: reading, as: id, day: day, into: db)
                }
            }
            for reading in readings { try DangerWriter.markRead(reading, version: version, into: db) }
        }
    }

    /// How many findings wait for a person.
    public func waitingDangerCount() async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) FROM dangerState WHERE isWaiting") }
    }

    /// How many findings there are, waiting or not.
    public func dangerCount() async throws -> Int {
        try await database.read { try $0.count("SELECT count(*) FROM dangerFinding") }
    }

    /// Findings that wait, or that somebody dealt with, those found first at the
    /// top.
    public func dangers(
        waiting: Bool, from start: Int = 0, atMost limit: Int = 1_000_000
    ) async throws -> [HandledDanger] {
        try await database.read {
            try DangerFindingReader.findings(
                where: "isWaiting = ?", [.flag(waiting), .integer(limit), .integer(start)], page: "LIMIT ? OFFSET ?",
                in: $0)
        }
    }

    /// One finding; nil when there is none, or no longer.
    public func danger(_ id: ID<DangerFinding>) async throws -> HandledDanger? {
        try await database.read { try DangerFindingReader.findings(where: "id = ?", [.id(id)], in: $0).first }
    }

    /// Adds a line to what was done about a finding.
    /// - Parameter signCount: how many kinds of danger the person had before them.
    public func record(
        _ handling: DangerHandling, of finding: ID<DangerFinding>, signCount: Int
    ) async throws {
        try await database.write { db in
            try concerning("finding `\(finding)`") {
                try db.run(
                    """
                    INSERT INTO dangerHandling (finding, outcome, note, signs, coder, day) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    .id(finding), .code(handling.outcome), .text(handling.note), .integer(signCount),
                    .text(handling.coder.name), .day(handling.day))
            }
        }
    }
}
