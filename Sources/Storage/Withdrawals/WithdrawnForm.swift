import GRDB
import Involvement

/// What is left of a form with a number that was withdrawn: the digest of the
/// number, so that the form is not typed in or imported once more. It stands
/// among the numbers that were stored, without a response.
struct WithdrawnForm: Hashable, Sendable {
    /// SHA-256 of the number, in hexadecimal. It keeps no number secret, since there
    /// are few; nobody's answers follow from one.
    let numberDigest: String

    init(numberDigest: String) {
        self.numberDigest = numberDigest
    }

    init(number: String) {
        self.init(numberDigest: hexadecimal(sha256(Array(number.utf8))))
    }

    /// The forms whose answers are this response's.
    static func forms(of receiptHash: String, in db: Database) throws -> [WithdrawnForm] {
        var rows = try db.rows(
            """
            SELECT numberDigest FROM importedNumber JOIN response ON response.id = importedNumber.response
            WHERE receiptHash = ? ORDER BY numberDigest
            """, .text(receiptHash))
        var all: [WithdrawnForm] = []
        while try rows.next() { all.append(WithdrawnForm(numberDigest: try rows.text(0))) }
        return all
    }

    /// Those that were withdrawn.
    static func all(in db: Database) throws -> [WithdrawnForm] {
        var rows = try db.rows("SELECT numberDigest FROM importedNumber WHERE response IS NULL")
        var all: [WithdrawnForm] = []
        while try rows.next() { all.append(WithdrawnForm(numberDigest: try rows.text(0))) }
        return all
    }

    /// Whether there is anything to take out: a form that is stored, or that waits
    /// for its second entry.
    func isNeeded(in db: Database) throws -> Bool {
        let stored = try db.count(
            "SELECT count(*) FROM importedNumber WHERE numberDigest = ? AND response IS NOT NULL", .text(numberDigest))
        return try stored > 0 || !waiting(in: db).isEmpty
    }

    /// Whether it was withdrawn before.
    func stands(in db: Database) throws -> Bool {
        try db.count(
            "SELECT count(*) FROM importedNumber WHERE numberDigest = ? AND response IS NULL", .text(numberDigest)) > 0
    }

    /// Takes the form out, stored or waiting, with everything that hangs on it,
    /// and keeps its number from coming back.
    func putUp(in db: Database) throws {
        try db.run(
            "DELETE FROM response WHERE id IN (SELECT response FROM importedNumber WHERE numberDigest = ?)",
            .text(numberDigest))
        for number in try waiting(in: db) { try db.run("DELETE FROM paperEntry WHERE number = ?", .text(number)) }
        try db.run(
            "INSERT INTO importedNumber (numberDigest, response) VALUES (?, NULL) ON CONFLICT DO NOTHING",
            .text(numberDigest))
    }

    /// The database knows waiting forms by the number itself.
    private func waiting(in db: Database) throws -> [String] {
        var rows = try db.rows("SELECT number FROM paperEntry")
        var numbers: [String] = []
        while try rows.next() { numbers.append(try rows.text(0)) }
        return numbers.filter { WithdrawnForm(number: $0) == self }
    }
}
