import GRDB
public import Involvement

/// The single-use code was used before, or is none of this consultation.
/// Which of the two is not told: it would let codes be tried out.
public struct InvitationRefused: Error, Equatable, Sendable {
    public init() {}
}

extension Store {
    /// Notes codes that will be handed out. Only their digests are kept.
    /// - Parameter label: where they are handed out.
    public func add(_ invitations: [InvitationCode], label: String) async throws {
        try await database.write { db in
            try concerning("invitations") {
                for invitation in invitations {
                    try db.run(
                        "INSERT INTO invitation (codeDigest, label) VALUES (?, ?)", .text(invitation.storedDigest),
                        .text(label))
                }
            }
        }
    }

    /// Keeps a response that came with a single-use code and burns the code, both
    /// or neither. Sent again with the same receipt, it is stored already.
    /// - Parameters:
    ///   - quotas: those that it counts towards.
    ///   - held: why it is set aside until a facilitator has looked at it.
    /// - Throws: `InvitationRefused`, and then nothing is stored.
    public func accept(
        _ response: Response, receipt: ReceiptCode, invitation: InvitationCode?, quotas: [ID<Quota>] = [],
        held: HeldReason? = nil
    ) async throws -> Acceptance {
        try await groupCommit.accept(
            Submission(response, receipt: receipt, invitation: invitation, quotas: quotas, held: held))
    }

    /// Whether a code may still be used.
    public func isOpen(_ invitation: InvitationCode) async throws -> Bool {
        let digest = invitation.storedDigest
        return try await database.read {
            try $0.count("SELECT count(*) FROM invitation WHERE codeDigest = ? AND isUsed = 0", .text(digest)) > 0
        }
    }

    /// By label.
    public func invitationCounts() async throws -> [InvitationCount] {
        try await database.read { db in
            var rows = try db.rows(
                "SELECT label, count(*), sum(isUsed) FROM invitation GROUP BY label ORDER BY label")
            var counts: [InvitationCount] = []
            while try rows.next() {
                counts.append(
                    InvitationCount(label: try rows.text(0), given: try rows.integer(1), used: try rows.integer(2)))
            }
            return counts
        }
    }
}

extension InvitationCode {
    /// SHA-256 of the code, in hexadecimal.
    var storedDigest: String { hexadecimal(sha256(Array("invitation \(text)".utf8))) }
}
