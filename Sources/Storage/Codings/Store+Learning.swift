import GRDB
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
        try await database.read { try LearningState(in: $0) }
    }

    /// Notes that the machine, having learned more, says of these quotations what
    /// it said before. They must have been read; one that was withdrawn meanwhile is
    /// passed over.
    /// - Returns: as `setSuggestions` does.
    @discardableResult
    public func keepSuggestions(
        of quotations: [ID<Quotation>], codebookVersion: String, day: Day, at state: LearningState? = nil
    ) async throws -> Bool {
        guard !quotations.isEmpty else { return true }
        return try await database.write(.suggestions(quotations)) { db in
            guard try state?.isStill(in: db) ?? true else { return false }
            for quotation in quotations where try DecisionWriter.isThere(quotation, in: db) {
                let changed = try db.run(
                    "UPDATE quotationReading SET codebookVersion = ?, day = ? WHERE quotation = ?",
                    .text(codebookVersion), .day(day), .id(quotation))
                guard changed == 1 else { throw Fault.unknown(quotation) }
            }
            return true
        }
    }
}

extension LearningState {
    fileprivate init(in db: Database) throws {
        func extent(_ table: String) throws -> [Int] {
            var rows = try db.rows("SELECT count(*), coalesce(max(sequence), 0) FROM \(table)")
            guard try rows.next() else { return [] }
            return [try rows.integer(0), try rows.integer(1)]
        }
        self.init(
            decisions: try extent("coding"), finished: try extent("finishedReading"),
            leftOut: try db.count("SELECT count(*) FROM leftOut"))
    }

    /// Whether nothing was decided since.
    func isStill(in db: Database) throws -> Bool { try LearningState(in: db) == self }
}
