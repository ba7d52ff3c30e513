import GRDB
import Involvement

/// A response as it is sent: with the hash of its receipt code, by which
/// sending twice is noticed. The code itself goes no further than here.
struct Submission: Sendable {
    let response: Response
    /// SHA-256 of the code's text, in hexadecimal.
    let receiptHash: String
    /// The key of what was saved under the same code, which goes now.
    let unfinished: String
    /// SHA-256 of the single-use code it came with; nil without one.
    let invitationDigest: String?
    /// The quotas it counts towards.
    let quotas: [ID<Quota>]
    /// Why it is set aside; nil for an ordinary response.
    let held: HeldReason?
    /// The random key of its equality answers, joined to nothing; empty without any.
    let person: String

    init(
        _ response: Response, receipt: ReceiptCode, invitation: InvitationCode? = nil, quotas: [ID<Quota>] = [],
        held: HeldReason? = nil
    ) {
        self.response = response
        self.receiptHash = receipt.storedHash
        self.unfinished = UnfinishedKey.id(of: receipt)
        self.invitationDigest = invitation?.storedDigest
        self.quotas = quotas
        self.held = held
        self.person = response.equality.isEmpty ? "" : Self.makePerson()
    }

    private static func makePerson() -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return ID<Response>(randomBytes: bytes).rawValue
    }

    /// Inserts it so that its own faults are its own alone: what others put
    /// into the same transaction stays. Throws when the disk or file fails.
    func insertAlone(into db: Database) throws -> Result<Acceptance, any Error> {
        try db.run("SAVEPOINT submission")
        do {
            let acceptance = try insert(into: db)
            try db.run("RELEASE submission")
            return .success(acceptance)
        } catch let fault where fault is StorageError || fault is InvitationRefused {
            try db.run("ROLLBACK TO submission")
            try db.run("RELEASE submission")
            return .failure(fault)
        }
    }

    /// Throws `StorageError` for a fault of its own.
    func insert(into db: Database) throws -> Acceptance {
        try concerning("response `\(response.id)`") {
            let inserted = try db.run(
                """
                INSERT INTO response (id, instrument, instrumentVersion, channel, day, disposition, receiptHash,
                    language, variant, seed)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE receiptHash = ?) ON CONFLICT DO NOTHING
                """,
                .id(response.id), .id(response.instrument), .text(response.instrumentVersion),
                .code(response.channel), .day(response.day), .code(response.disposition), .text(receiptHash),
                .text(response.language), .optional(response.variant), .optional(response.seed.map(String.init)),
                .text(receiptHash))
            guard inserted == 1 else { return try explainConflict(in: db) }
            try db.run("DELETE FROM unfinishedAnswers WHERE id = ?", .text(unfinished))
            try burnInvitation(in: db)
            try AnswerWriter.insert(response.items, of: response.id, into: db)
            try ConsentWriter.insert(response.consents, of: response.id, into: db)
            for quota in quotas {
                try db.run(
                    "INSERT INTO quotaPlace (quota, response) VALUES (?, ?)", .id(quota), .id(response.id))
            }
            try insertHowItCame(into: db)
            if let held {
                try db.run(
                    "INSERT INTO heldResponse (response, reason) VALUES (?, ?)", .id(response.id), .code(held))
            }
            for (question, item) in response.equality { try insertApart(item, to: question, into: db) }
            return .stored
        }
    }

    private func insertHowItCame(into db: Database) throws {
        if let assistance = response.assistance {
            try db.run(
                "INSERT INTO assistance (response, helper, consent) VALUES (?, ?, ?)", .id(response.id),
                .text(assistance.helper), .code(assistance.consent))
        }
        if let typing = response.typing {
            try db.run(
                "INSERT INTO paperTyping (response, wasTypedTwice, differences) VALUES (?, ?, ?)", .id(response.id),
                .flag(typing.wasTypedTwice), .integer(typing.differences))
        }
    }

    /// Under a key of its own, and with no day.
    private func insertApart(_ item: ItemResponse, to question: ID<Question>, into db: Database) throws {
        try EqualityWriter.insert(item, to: question, person: person, month: response.day.isoMonth, into: db)
    }

    /// A code is good for one response, and in the same transaction.
    private func burnInvitation(in db: Database) throws {
        guard let invitationDigest else { return }
        let burned = try db.run(
            "UPDATE invitation SET isUsed = 1 WHERE codeDigest = ? AND isUsed = 0", .text(invitationDigest))
        guard burned == 1 else { throw InvitationRefused() }
    }

    /// The same receipt means that it was sent before; the same key with
    /// another receipt would be somebody else's response.
    private func explainConflict(in db: Database) throws -> Acceptance {
        if try db.count("SELECT count(*) FROM tombstone WHERE receiptHash = ?", .text(receiptHash)) > 0 {
            return .withdrawn
        }
        let sameReceipt = try db.count("SELECT count(*) FROM response WHERE receiptHash = ?", .text(receiptHash))
        guard sameReceipt > 0 else {
            throw StorageError(
                place: "response `\(response.id)`",
                reason: "Another response has this key. Send it with a key of its own.")
        }
        return .alreadyStored
    }
}
