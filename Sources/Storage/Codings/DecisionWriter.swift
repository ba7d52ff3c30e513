import GRDB
import Involvement

/// Appends what people decide. Nothing here changes or removes an earlier
/// decision.
enum DecisionWriter {
    static func insert(_ coding: Coding, of quotation: ID<Quotation>, into db: Database) throws {
        let place = "theme `\(coding.theme)` on quotation `\(quotation)`"
        guard coding.quotation == quotation else {
            throw StorageError(place: place, reason: "It is about another quotation. Give each its own codings.")
        }
        if case .machine = coding.coder { throw Fault.machine(place) }
        guard coding.decision != .suggested else {
            throw StorageError(place: place, reason: "It is a suggestion, not a decision. Accept or reject it.")
        }
        let lengthBytes = try lengthBytes(of: quotation, in: db)
        guard Evidence.areSound(coding.evidenceUTF8, within: lengthBytes) else { throw Fault.evidence(place) }
        try concerning(place) {
            try db.run(
                """
                INSERT INTO coding (quotation, theme, coder, decision, polarity, evidence, day, confidence, seen)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                .id(quotation), .id(coding.theme), .text(coding.coder.name), .code(coding.decision),
                .code(coding.polarity), .text(Evidence.text(coding.evidenceUTF8)), .day(coding.day),
                coding.confidence.map(SQLValue.real) ?? .null, .optional(coding.seen))
        }
    }

    static func insert(_ finished: FinishedReading, into db: Database) throws {
        let place = "quotation `\(finished.quotation)`"
        if case .machine = finished.coder { throw Fault.machine(place) }
        _ = try lengthBytes(of: finished.quotation, in: db)
        try concerning(place) {
            try db.run(
                "INSERT INTO finishedReading (quotation, coder, day) VALUES (?, ?, ?)", .id(finished.quotation),
                .text(finished.coder.name), .day(finished.day))
        }
    }

    static func insert(_ clearance: Clearance, into db: Database) throws {
        let place = "quotation `\(clearance.quotation)`"
        if case .machine = clearance.coder { throw Fault.machine(place) }
        _ = try lengthBytes(of: clearance.quotation, in: db)
        try concerning(place) {
            try db.run(
                "INSERT INTO clearance (quotation, coder, isCleared, day) VALUES (?, ?, ?, ?)",
                .id(clearance.quotation), .text(clearance.coder.name), .flag(clearance.isCleared),
                .day(clearance.day))
        }
    }

    static func insert(_ redaction: Redaction, into db: Database) throws {
        let place = "quotation `\(redaction.quotation)`"
        if case .machine = redaction.coder { throw Fault.machine(place) }
        let lengthBytes = try lengthBytes(of: redaction.quotation, in: db)
        guard Evidence.areSound(redaction.hidden.map(\.rangeUTF8), within: lengthBytes) else {
            throw Fault.evidence(place)
        }
        try concerning(place) {
            try db.run(
                "INSERT INTO redaction (quotation, hidden, coder, day) VALUES (?, ?, ?, ?)",
                .id(redaction.quotation), .text(HiddenColumn.text(redaction.hidden)), .text(redaction.coder.name),
                .day(redaction.day))
        }
    }

    /// Whether it was not withdrawn.
    static func isThere(_ quotation: ID<Quotation>, in db: Database) throws -> Bool {
        try db.count("SELECT count(*) FROM quotation WHERE id = ?", .id(quotation)) == 1
    }

    /// How long its words are. Throws when there is no such quotation.
    static func lengthBytes(of quotation: ID<Quotation>, in db: Database) throws -> Int {
        var rows = try db.rows("SELECT rangeEnd - rangeStart FROM quotation WHERE id = ?", .id(quotation))
        guard try rows.next() else { throw Fault.unknown(quotation) }
        return try rows.integer(0)
    }
}

/// The faults that several kinds of coding can have.
enum Fault {
    static func unknown(_ quotation: ID<Quotation>) -> StorageError {
        StorageError(
            place: "quotation `\(quotation)`",
            reason: "There is no such quotation, or no longer. Read the list of quotations again.")
    }

    static func machine(_ place: String) -> StorageError {
        StorageError(place: place, reason: "Only people decide. Give the name of the person who did.")
    }

    static func evidence(_ place: String) -> StorageError {
        StorageError(
            place: place,
            reason: "Its evidence does not lie in the quotation in order, without overlap. Find the words again.")
    }
}
