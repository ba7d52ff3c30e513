import GRDB
public import Involvement

extension Store {
    /// Keeps a panel session and what was said at it, all or nothing.
    /// - Parameter statements: each with the pseudonym of who said it.
    /// - Returns: false when the session was stored before; then nothing is added.
    public func record(
        _ session: PanelSession, _ statements: [(quotation: Quotation, pseudonym: String)]
    ) async throws -> Bool {
        try await database.write { db in
            try concerning("panel session `\(session.id)`") {
                let inserted = try db.run(
                    "INSERT INTO panelSession (id, day, present, consent) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    .id(session.id), .day(session.day), .integer(session.present), .code(session.consent))
                guard inserted == 1 else { return false }
                for (quotation, pseudonym) in statements {
                    guard case .collected(let number) = quotation.source else {
                        throw StorageError(
                            place: "quotation `\(quotation.id)`",
                            reason: "It was picked from an answer, not said there.")
                    }
                    try QuotationWriter.insertCollected(quotation, as: number, into: db)
                    try db.run(
                        "INSERT INTO panelStatement (quotation, panel, pseudonym) VALUES (?, ?, ?)",
                        .id(quotation.id), .id(session.id), .text(pseudonym))
                }
                return true
            }
        }
    }

    /// Every session, the latest first.
    public func panels() async throws -> [RecordedPanel] {
        try await database.read { db in
            var rows = try db.rows(
                """
                SELECT id, day, present, consent, count(quotation), count(DISTINCT pseudonym)
                FROM panelSession LEFT JOIN panelStatement ON panel = id GROUP BY id ORDER BY day DESC, id
                """)
            var all: [RecordedPanel] = []
            while try rows.next() {
                let session = PanelSession(
                    id: try rows.id(0), day: try rows.day(1), present: try rows.integer(2), consent: try rows.code(3))
                all.append(
                    RecordedPanel(session: session, statements: try rows.integer(4), speakers: try rows.integer(5)))
            }
            return all
        }
    }

    /// What was said at a session under which pseudonym, by quotation.
    public func pseudonyms(at panel: ID<PanelSession>) async throws -> [ID<Quotation>: String] {
        try await database.read { db in
            var rows = try db.rows("SELECT quotation, pseudonym FROM panelStatement WHERE panel = ?", .id(panel))
            var all: [ID<Quotation>: String] = [:]
            while try rows.next() { all[try rows.id(0)] = try rows.text(1) }
            return all
        }
    }
}
