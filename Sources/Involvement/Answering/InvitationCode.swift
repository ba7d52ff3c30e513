/// A code that lets one person answer once: 12 characters of base 32 without
/// look-alikes, 60 random bits. Short enough to type from a slip of paper.
public struct InvitationCode: Hashable, Sendable {
    static let lengthCharacters = 12

    /// Capital letters and digits, without spaces.
    public let text: String

    /// A code from 8 random bytes.
    public init(randomBytes bytes: [UInt8]) {
        precondition(bytes.count == 8, "an invitation is made of 8 random bytes")
        self.text = String(ReceiptCode.base32(bytes).prefix(Self.lengthCharacters))
    }

    /// Reads what a person typed, as kindly as a receipt code is read. Nil when
    /// it cannot be a code.
    public init?(typed: some StringProtocol) {
        guard let text = ReceiptCode.read(typed, lengthCharacters: Self.lengthCharacters) else { return nil }
        self.text = text
    }

    /// In groups that can be read out: `7QK2-M9XW-4TAB`.
    public var grouped: String {
        stride(from: 0, to: text.utf8.count, by: 4).map { start in
            String(text.dropFirst(start).prefix(4))
        }.joined(separator: "-")
    }
}
