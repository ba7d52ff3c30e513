public import Involvement

/// How far people's decisions have come: differs when anything that can be
/// learned from was added or has gone.
public struct LearningState: Equatable, Sendable {
    let decisions: [Int]
    let finished: [Int]
    let leftOut: Int
}

extension Store {
    /// How far people's decisions have come.
    public func learningState() async throws -> LearningState {
        try await database.read { db in
            func extent(_ table: String) throws -> [Int] {
                var rows = try db.rows("SELECT count(*), coalesce(max(sequence), 0) FROM \(table)")
                guard try rows.next() else { return [] }
                return [try rows.integer(0), try rows.integer(1)]
            }
            return LearningState(
                decisions: try extent("coding"), finished: try extent("finishedReading"),
                leftOut: try db.count("SELECT count(*) FROM leftOut"))
        }
    }

    /// Notes that the machine, having learned more, says of these quotations what
    /// it said before. They must have been read; one that was withdrawn meanwhile is
    /// passed over.
    public func keepSuggestions(of quotations: [ID<Quotation>], codebookVersion: String, day: Day) async throws {
        guard !quotations.isEmpty else { return }
        try await database.write(.suggestions(quotations)) { db in
            for quotation in quotations where try DecisionWriter.isThere(quotation, in: db) {
                let changed = try db.run(
                    "UPDATE quotationReading SET codebookVersion = ?, day = ? WHERE quotation = ?",
                    .text(codebookVersion), .day(day), .id(quotation))
                guard changed == 1 else { throw Fault.unknown(quotation) }
            }
        }
    }
}
