import GRDB
public import Involvement

/// Words that somebody wrote freely, with whose they are.
public struct FreeText: Equatable, Sendable {
    public let response: ID<Response>
    public let text: String
    /// Whether the response was set aside and does not count.
    public let isLeftOut: Bool

    public init(response: ID<Response>, text: String, isLeftOut: Bool) {
        self.response = response
        self.text = text
        self.isLeftOut = isLeftOut
    }
}

extension Store {
    /// How many of the responses that were set aside wait, were let in and were
    /// kept out.
    public func heldCounts() async throws -> [HeldDecision.Verdict: Int] {
        try await database.read { db in
            var rows = try db.rows("SELECT state, count(*) FROM heldState GROUP BY state")
            var counts: [HeldDecision.Verdict: Int] = [:]
            while try rows.next() { counts[try rows.code(0)] = try rows.integer(1) }
            return counts
        }
    }

    /// Responses that were set aside and stand so now, in the order of their
    /// keys.
    public func heldResponses(
        _ state: HeldDecision.Verdict, from start: Int = 0, atMost limit: Int = 1_000_000
    ) async throws -> [HeldResponse] {
        let page: [SQLValue] = [.code(state), .integer(limit), .integer(start)]
        let these = "SELECT response FROM heldState WHERE state = ? ORDER BY response LIMIT ? OFFSET ?"
        return try await database.read { db in
            let responses = try ResponseReader.responses(in: db, .among(these, page))
            var rows = try Rows(
                db,
                """
                SELECT reason, verdict, coder, day FROM heldResponse LEFT JOIN heldDecision
                    ON heldDecision.sequence = (SELECT max(sequence) FROM heldDecision AS later
                        WHERE later.response = heldResponse.response)
                WHERE heldResponse.response IN (\(these)) ORDER BY heldResponse.response
                """, page)
            return try responses.map { response in
                guard try rows.next() else { throw rows.damage(0) }
                return HeldResponse(response: response, reason: try rows.code(0), decision: try decision(at: rows))
            }
        }
    }

    /// Sets responses aside. One that is withdrawn meanwhile is passed over.
    public func hold(
        _ responses: [ID<Response>], because reason: HeldReason, by coder: Coder, day: Day
    ) async throws {
        try await database.write { db in
            for response in responses {
                let isNew = try db.run(
                    "INSERT INTO heldResponse (response, reason) SELECT id, ? FROM response WHERE id = ? "
                        + "ON CONFLICT DO NOTHING",
                    .code(reason), .id(response))
                try insert(.held, on: response, isNew: isNew == 1, by: coder, day: day, into: db)
            }
        }
    }

    /// Notes what somebody decided about responses that were set aside. One that
    /// is withdrawn meanwhile, or stands so already, is passed over.
    public func decide(
        _ verdict: HeldDecision.Verdict, on responses: [ID<Response>], by coder: Coder, day: Day
    ) async throws {
        try await database.write { db in
            for response in responses { try insert(verdict, on: response, by: coder, day: day, into: db) }
        }
    }

    /// Everything that people wrote freely, in no order that tells anything.
    public func freeTexts() async throws -> [FreeText] {
        try await database.read { db in
            var rows = try db.rows(
                """
                SELECT response, text, response IN (SELECT response FROM leftOut) FROM answer
                WHERE shape = 'text' ORDER BY response, question
                """)
            var texts: [FreeText] = []
            while try rows.next() {
                texts.append(
                    FreeText(response: try rows.id(0), text: try rows.text(1), isLeftOut: try rows.flag(2)))
            }
            return texts
        }
    }
}

/// - Parameter isNew: it was set aside this moment, so its state tells nothing.
private func insert(
    _ verdict: HeldDecision.Verdict, on response: ID<Response>, isNew: Bool = false, by coder: Coder, day: Day,
    into db: Database
) throws {
    try concerning("response `\(response)`") {
        try db.run(
            """
            INSERT INTO heldDecision (response, verdict, coder, day) SELECT response, ?, ?, ? FROM heldState
            WHERE response = ? AND (state <> ? OR ?)
            """,
            .code(verdict), .text(coder.name), .day(day), .id(response), .code(verdict), .flag(isNew))
    }
}

private func decision(at row: borrowing Rows) throws -> HeldDecision? {
    guard row.optionalText(1) != nil else { return nil }
    guard let coder = Coder(name: try row.text(2)) else { throw row.damage(2) }
    return HeldDecision(verdict: try row.code(1), coder: coder, day: try row.day(3))
}
