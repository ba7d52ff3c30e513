import GRDB
import Involvement

/// What is left of answers that were withdrawn: two digests of the receipt
/// code, by which they are known again.
struct Tombstone: Hashable, Sendable {
    /// Of the response.
    let receiptHash: String
    /// The key of unfinished answers under the same code.
    let unfinished: String

    init(receiptHash: String, unfinished: String) {
        self.receiptHash = receiptHash
        self.unfinished = unfinished
    }

    init(_ receipt: ReceiptCode) {
        self.init(receiptHash: receipt.storedHash, unfinished: UnfinishedKey(receipt).id)
    }

    /// Whether there is anything to take out.
    func isNeeded(in db: Database) throws -> Bool {
        try db.count("SELECT count(*) FROM response WHERE receiptHash = ?", .text(receiptHash)) > 0
            || db.count("SELECT count(*) FROM unfinishedAnswers WHERE id = ?", .text(unfinished)) > 0
    }

    /// Whether it was put up before.
    func stands(in db: Database) throws -> Bool {
        try db.count("SELECT count(*) FROM tombstone WHERE receiptHash = ?", .text(receiptHash)) > 0
    }

    /// Takes the answers out, with everything that hangs on them, and puts up
    /// the tombstone.
    func putUp(in db: Database) throws {
        try db.run("DELETE FROM response WHERE receiptHash = ?", .text(receiptHash))
        try db.run("DELETE FROM unfinishedAnswers WHERE id = ?", .text(unfinished))
        try db.run(
            "INSERT INTO tombstone (receiptHash, unfinished) VALUES (?, ?) ON CONFLICT DO NOTHING", .text(receiptHash),
            .text(unfinished))
    }
}

extension Withdrawn {
    /// Makes the database agree with it.
    func apply(to db: Database) throws {
        switch self {
        case .answers(let tombstone): try tombstone.putUp(in: db)
        case .form(let form): try form.putUp(in: db)
        case .consent(let purpose, let receiptHash, let day):
            try ConsentWriter.withdraw(purpose, receiptHash: receiptHash, day: day, in: db)
        }
    }

    /// Everything that the database knows to be taken back.
    static func all(in db: Database) throws -> Set<Withdrawn> {
        var all: Set<Withdrawn> = []
        var tombstones = try db.rows("SELECT receiptHash, unfinished FROM tombstone")
        while try tombstones.next() {
            all.insert(.answers(Tombstone(receiptHash: try tombstones.text(0), unfinished: try tombstones.text(1))))
        }
        all.formUnion(try WithdrawnForm.all(in: db).map(Withdrawn.form))
        var consents = try db.rows(
            """
            SELECT purpose, receiptHash, withdrawnConsent.day FROM withdrawnConsent
            JOIN response ON response.id = withdrawnConsent.response
            """)
        while try consents.next() {
            all.insert(.consent(try consents.id(0), receiptHash: try consents.text(1), day: try consents.day(2)))
        }
        return all
    }
}

extension TombstoneFile {
    /// Takes out of the database what this file knows to be withdrawn, as after
    /// an older database was put back, and notes here what only the database
    /// knows.
    func reconcile(_ database: any DatabaseWriter) throws {
        let noted = try read()
        let known = try database.read { try Withdrawn.all(in: $0) }
        let unknown = noted.subtracting(known)
        if !unknown.isEmpty {
            let removed = try database.write { db in
                let before = db.totalChangesCount
                for withdrawn in unknown { try withdrawn.apply(to: db) }
                return db.totalChangesCount - before
            }
            // The log may be in use; the words go with the next tidying then.
            if removed > 0 { try? database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
        }
        try add(known.subtracting(noted).sorted { $0.line < $1.line })
    }
}
