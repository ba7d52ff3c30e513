public import Involvement

extension Store {
    /// Adds people's decisions after those made before: all of them or, when one
    /// is at fault, none.
    public func record(_ decisions: [Coding]) async throws {
        try await database.write(.decisions(decisions.map(\.quotation))) { db in
            for decision in decisions {
                try DecisionWriter.insert(decision, of: decision.quotation, into: db)
            }
        }
    }

    /// Adds a person's word that they are done with a quotation, and with it their
    /// decisions on what was still open: all or, when one is at fault, none.
    public func finish(_ reading: FinishedReading, deciding decisions: [Coding]) async throws {
        try await database.write(.decisions([reading.quotation])) { db in
            for decision in decisions { try DecisionWriter.insert(decision, of: reading.quotation, into: db) }
            try DecisionWriter.insert(reading, into: db)
        }
    }

    /// Adds a person's word on whether a quotation may be quoted.
    public func record(_ clearance: Clearance) async throws {
        try await record([clearance])
    }

    /// Adds several clearances: all of them or, when one is at fault, none.
    public func record(_ clearances: [Clearance]) async throws {
        try await database.write(.decisions(clearances.map(\.quotation))) { db in
            for clearance in clearances { try DecisionWriter.insert(clearance, into: db) }
        }
    }

    /// Adds a person's word on which words of a quotation are hidden and, with it,
    /// that it may be quoted so: both or none.
    public func record(_ redaction: Redaction, _ clearance: Clearance) async throws {
        try await database.write(.decisions([redaction.quotation, clearance.quotation])) { db in
            try DecisionWriter.insert(redaction, into: db)
            try DecisionWriter.insert(clearance, into: db)
        }
    }
}
