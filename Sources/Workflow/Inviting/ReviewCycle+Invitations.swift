public import Involvement
import Storage

extension ReviewCycle {
    /// With fewer codes in one place, that somebody there has answered would
    /// tell who: the number under which no count of people is ever shown.
    public static let fewestInvitations = 8

    /// Makes codes to hand out, each good for one response. They are shown here
    /// and never again: only their digests are kept.
    /// - Parameter label: where they are handed out.
    /// - Throws: `WorkflowError` for too few.
    public func invite(count: Int, label: String) async throws -> [InvitationCode] {
        let before = try await store.invitationCounts().first { $0.label == label }?.given ?? 0
        guard count >= 1, before + count >= Self.fewestInvitations else {
            throw WorkflowError(
                place: "“\(label)”",
                reason: "\(before + count) codes in one place would tell who has answered. Make at least "
                    + "\(Self.fewestInvitations), or hand them out together with another place.")
        }
        let codes = (0..<count).map { _ in InvitationCode(randomBytes: world.randomBytes(8)) }
        try await store.add(codes, label: label)
        return codes
    }

    /// How many codes were handed out in each place, and how many were used.
    public func invitationCounts() async throws -> [InvitationCount] {
        try await store.invitationCounts()
    }

    /// Whether somebody may begin: always with an open link, else with a code
    /// that nobody has used.
    public func mayBegin(_ entries: Entries) async throws -> Bool {
        guard consultation.instrument.needsInvitation else { return true }
        guard let invitation = Self.invitation(in: entries) else { return false }
        return try await store.isOpen(invitation)
    }

    /// The code that a person came with, as kindly as it can be read.
    static func invitation(in entries: Entries) -> InvitationCode? {
        entries[CarriedEntry.invitation]?.first.flatMap { InvitationCode(typed: $0) }
    }
}
