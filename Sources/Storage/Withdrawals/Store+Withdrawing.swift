import GRDB
public import Involvement

/// What taking out a person's answers came to.
public struct Withdrawal: Equatable, Sendable {
    /// Whether there were answers under the code or the number.
    public let wasFound: Bool
    /// Whether the write-ahead log, which can hold words already deleted, was
    /// emptied. False while another program reads; withdrawing again, with the
    /// same code or number, empties it, and so does tidying.
    public let isErased: Bool

    public init(wasFound: Bool, isErased: Bool) {
        self.wasFound = wasFound
        self.isErased = isErased
    }
}

extension Store {
    /// Takes a person's answers out, sent or saved, with every passage of them
    /// and everything that was said about it, and empties the write-ahead log,
    /// which still held their words. What is left is a tombstone, here and in
    /// the file beside the database.
    public func withdraw(_ receipt: ReceiptCode) async throws -> Withdrawal {
        let tombstone = Tombstone(receipt)
        let (isNeeded, stands, forms) = try await database.read {
            (
                try tombstone.isNeeded(in: $0), try tombstone.stands(in: $0),
                try WithdrawnForm.forms(of: tombstone.receiptHash, in: $0)
            )
        }
        // The number of a form too: an older file put back need not know yet whose number it is.
        return try await takeOut([.answers(tombstone)] + forms.map(Withdrawn.form), isNeeded, stands: stands)
    }

    /// Takes out the answers of a form on paper, or of a row of a file, by its
    /// number, also while it waits for its second entry. The number does not come
    /// back either.
    public func withdraw(form number: String) async throws -> Withdrawal {
        let form = WithdrawnForm(number: number)
        let (isNeeded, stands) = try await database.read { (try form.isNeeded(in: $0), try form.stands(in: $0)) }
        return try await takeOut([.form(form)], isNeeded, stands: stands)
    }

    private func takeOut(_ withdrawn: [Withdrawn], _ isNeeded: Bool, stands: Bool) async throws -> Withdrawal {
        guard isNeeded else {
            return Withdrawal(wasFound: false, isErased: stands ? try await database.emptyLog() : true)
        }
        // First the file: whatever happens next, the answers go when the database is opened again.
        try tombstones?.add(withdrawn)
        try await database.write { db in for one in withdrawn { try one.apply(to: db) } }
        return Withdrawal(wasFound: true, isErased: try await database.emptyLog())
    }

    /// Takes back one thing that a person had allowed. That it was given, and
    /// taken back, stays on record.
    /// - Returns: false when it is not given under this code.
    public func withdraw(_ purpose: ID<Consent>, of receipt: ReceiptCode, day: Day) async throws -> Bool {
        let hash = receipt.storedHash
        guard let consents = try await consents(of: receipt),
            consents.contains(where: { $0.consent.purpose == purpose && $0.consent.isGiven })
        else { return false }
        try tombstones?.add([.consent(purpose, receiptHash: hash, day: day)])
        return try await database.write {
            try ConsentWriter.withdraw(purpose, receiptHash: hash, day: day, in: $0)
        }
    }

    /// What the person who holds this code was asked to allow, in the order
    /// asked, as it stands now; nil when nothing was sent under it.
    public func consents(of receipt: ReceiptCode) async throws -> [ConsentOnRecord]? {
        let hash = receipt.storedHash
        return try await database.read { db in
            guard try db.count("SELECT count(*) FROM response WHERE receiptHash = ?", .text(hash)) > 0 else {
                return nil
            }
            var rows = try db.rows(
                """
                SELECT consent.purpose, isGiven, consent.wording, consent.day, givenDay, response.language FROM consent
                JOIN response ON response.id = consent.response
                LEFT JOIN withdrawnConsent
                    ON withdrawnConsent.response = consent.response AND withdrawnConsent.purpose = consent.purpose
                WHERE receiptHash = ? ORDER BY position
                """, .text(hash))
            var all: [ConsentOnRecord] = []
            while try rows.next() {
                let consent = Consent(
                    purpose: try rows.id(0), isGiven: try rows.flag(1), wording: try rows.text(2),
                    day: try rows.day(3))
                let givenBefore = rows.optionalText(4) == nil ? nil : try rows.day(4)
                all.append(
                    ConsentOnRecord(consent: consent, givenBefore: givenBefore, language: try rows.text(5)))
            }
            return all
        }
    }

    /// Empties the write-ahead log. False while another program keeps it from
    /// that.
    public func emptyLog() async throws -> Bool { try await database.emptyLog() }
}
