import GRDB
public import Involvement

/// What became of quotations collected elsewhere.
public struct CollectOutcome: Equatable, Sendable {
    /// New ones, stored with their codings.
    public let stored: Int
    /// Known by number, with the same words; left as they are.
    public let alreadyStored: Int
    /// Of those known, how many have been given a narrower consent than before.
    public let narrowed: Int
    /// Numbers known with other words, in the order given; what is here stays.
    public let conflicting: [String]

    public init(stored: Int, alreadyStored: Int, narrowed: Int = 0, conflicting: [String] = []) {
        self.stored = stored
        self.alreadyStored = alreadyStored
        self.narrowed = narrowed
        self.conflicting = conflicting
    }
}

extension Store {
    /// Keeps quotations collected elsewhere with the codings they came with: all
    /// that are new, in one transaction. One whose number is known with other
    /// words is told and not taken, so that a mended file can be sent again.
    public func collect(_ quotations: [(Quotation, [Coding])]) async throws -> CollectOutcome {
        try await database.write { db in
            var tally = Tally()
            for (quotation, codings) in quotations {
                try tally.add(quotation, codings, into: db)
            }
            return CollectOutcome(
                stored: tally.stored, alreadyStored: tally.alreadyStored, narrowed: tally.narrowed,
                conflicting: tally.conflicting)
        }
    }
}

/// How many quotations of a file went which way so far.
private struct Tally {
    var stored = 0
    var alreadyStored = 0
    var narrowed = 0
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
            // Consent taken back counts at once; a wider one needs a quotation of its own.
            for wider in QuotationConsent.wider(than: quotation.consent) {
                narrowed += try db.run(
                    "UPDATE quotation SET consent = ? WHERE collectedAs = ? AND consent = ?",
                    .code(quotation.consent), .text(number), .code(wider))
            }
        case .some:
            conflicting.append(number)
        }
    }

    private func storedText(of number: String, in db: Database) throws -> String? {
        var rows = try db.rows("SELECT text FROM quotation WHERE collectedAs = ?", .text(number))
        return try rows.next() ? rows.text(0) : nil
    }
}

extension QuotationConsent {
    /// Consents that let more people read the words than this one does.
    fileprivate static func wider(than consent: QuotationConsent) -> [QuotationConsent] {
        switch consent {
        case .none: [.commissionerOnly, .publish]
        case .commissionerOnly: [.publish]
        case .publish: []
        }
    }
}
