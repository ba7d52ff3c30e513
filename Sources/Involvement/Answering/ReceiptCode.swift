/// The code a person keeps: 26 characters of base 32 without look-alikes,
/// 128 random bits. It is the only way back to what they sent, and it also
/// makes sending twice store once. Only its hash is ever stored.
public struct ReceiptCode: Hashable, Sendable {
    /// Crockford's alphabet: no I, L, O or U.
    /// https://www.crockford.com/base32.html
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    static let lengthCharacters = 26

    /// Capital letters and digits, without spaces.
    public let text: String

    /// A code from 16 random bytes.
    public init(randomBytes bytes: [UInt8]) {
        precondition(bytes.count == 16, "a receipt code is made of 16 random bytes")
        self.text = Self.base32(bytes)
    }

    /// Reads what a person typed: spaces and hyphens are ignored, small letters
    /// allowed, and O, I, L read as the digits they look like. Nil when it
    /// cannot be a code.
    public init?(typed: some StringProtocol) {
        guard let text = Self.read(typed, lengthCharacters: Self.lengthCharacters) else { return nil }
        self.text = text
    }

    /// The letters of a code of that length, out of what a person typed.
    static func read(_ typed: some StringProtocol, lengthCharacters: Int) -> String? {
        var bytes: [UInt8] = []
        for byte in typed.uppercased().utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
            let read: UInt8 =
                switch byte {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                default: byte
                }
            guard alphabet.contains(read), bytes.count < lengthCharacters else { return nil }
            bytes.append(read)
        }
        return bytes.count == lengthCharacters ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// In groups that can be read out: `7QK2M-9XW4T-...`.
    public var grouped: String {
        var groups: [Substring] = []
        var rest = text[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(5))
            rest = rest.dropFirst(5)
        }
        return groups.joined(separator: "-")
    }

    /// Five bits to a character, the last padded with zeros.
    static func base32(_ bytes: [UInt8]) -> String {
        var characters: [UInt8] = []
        var buffer: UInt32 = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8) | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                characters.append(alphabet[Int((buffer >> UInt32(bits)) & 31)])
            }
            buffer &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { characters.append(alphabet[Int((buffer << UInt32(5 - bits)) & 31)]) }
        return String(decoding: characters, as: UTF8.self)
    }
}

extension ID {
    /// A random key: the letter `k`, so that it is an identifier everywhere, and
    /// 128 random bits in base 32.
    public init(randomBytes bytes: [UInt8]) {
        self.init("k" + ReceiptCode.base32(bytes).lowercased())
    }
}
