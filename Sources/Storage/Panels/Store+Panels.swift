import GRDB
public import Involvement

extension Store {
    /// Keeps a panel session and what was said at it, all or nothing.
    /// - Parameter statements: each said at this session.
    /// - Returns: false when the session was stored before; then nothing is added.
    public func record(_ session: PanelSession, _ statements: [Quotation]) async throws -> Bool {
        try await database.write { db in
            try concerning("panel session `\(session.id)`") {
                let inserted = try db.run(
                    "INSERT INTO panelSession (id, day, present, consent) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    .id(session.id), .day(session.day), .integer(session.present), .code(session.consent))
                guard inserted == 1 else { return false }
                for (place, quotation) in statements.enumerated() {
                    guard case .panel(session.id, day: session.day, speaker: let speaker) = quotation.source else {
                        throw StorageError(
                            place: "quotation `\(quotation.id)`", reason: "It was not said at this session.")
                    }
                    // Every quotation that is in no answer has a number of its own.
                    try QuotationWriter.insertCollected(
                        quotation, as: "panel-\(session.day)-\(session.id)-\(place + 1)", into: db)
                    try db.run(
                        "INSERT INTO panelStatement (quotation, panel, pseudonym) VALUES (?, ?, ?)",
                        .id(quotation.id), .id(session.id), .text(speaker))
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
}
