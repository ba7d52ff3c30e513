import GRDB
public import Involvement

/// What became of quotations collected elsewhere.
public struct CollectOutcome: Equatable, Sendable {
    /// New ones, stored with their codings.
    public let stored: Int
    /// Known by number, with the same words; left as they are.
    public let alreadyStored: Int
    /// Numbers known with other words, in the order given. When there is one,
    /// nothing at all was stored.
    public let conflicting: [String]

    public init(stored: Int, alreadyStored: Int, conflicting: [String] = []) {
        self.stored = stored
        self.alreadyStored = alreadyStored
        self.conflicting = conflicting
    }
}

extension Store {
    /// Keeps quotations collected elsewhere with the codings they came with: all
    /// that are new or, when a number is known with other words, none.
    public func collect(_ quotations: [(Quotation, [Coding])]) async throws -> CollectOutcome {
        do {
            return try await database.write { db in
                var tally = Tally()
                for (quotation, codings) in quotations {
                    try tally.add(quotation, codings, into: db)
                }
                // Thrown, so that the transaction takes back what was stored on the way.
                if !tally.conflicting.isEmpty { throw Conflict(tally: tally) }
                return CollectOutcome(stored: tally.stored, alreadyStored: tally.alreadyStored)
            }
        } catch let conflict as Conflict {
            let tally = conflict.tally
            return CollectOutcome(stored: 0, alreadyStored: tally.alreadyStored, conflicting: tally.conflicting)
        }
    }
}

private struct Conflict: Error {
    let tally: Tally
}

/// How many quotations of a file went which way so far.
private struct Tally {
    var stored = 0
    var alreadyStored = 0
    var conflicting: [String] = []

    mutating func add(_ quotation: Quotation, _ codings: [Coding], into db: Database) throws {
        guard case .collected(let number) = quotation.source else {
            throw StorageError(
                place: "quotation `\(quotation.id)`",
                reason: "It was picked from an answer, not collected elsewhere. Use `add` for it.")
        }
        switch try storedText(of: number, in: db) {
        case nil:
            try QuotationWriter.insertCollected(quotation, as: number, into: db)
            for coding in codings { try DecisionWriter.insert(coding, of: quotation.id, into: db) }
            stored += 1
        case .some(let text) where text.utf8.elementsEqual(quotation.text.utf8):
            alreadyStored += 1
        case .some:
            conflicting.append(number)
        }
    }

    private func storedText(of number: String, in db: Database) throws -> String? {
        var rows = try db.rows("SELECT text FROM quotation WHERE collectedAs = ?", .text(number))
        return try rows.next() ? rows.text(0) : nil
    }
}
