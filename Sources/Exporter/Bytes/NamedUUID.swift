import Crypto

/// Identifiers that come out the same whenever they are made of the same name.
/// UUID version 5: https://www.rfc-editor.org/rfc/rfc9562#section-5.5
public enum NamedUUID {
    /// The namespace that the standard has for names that are addresses.
    private static let space: [UInt8] = [
        0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
    ]

    /// In capital letters, as REFI-QDA tools write it.
    public static func text(_ name: String) -> String {
        // Not a secret: the standard asks for this hash.
        var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0f | 0x50
        bytes[8] = bytes[8] & 0x3f | 0x80
        let digits = Array("0123456789ABCDEF")
        var text = ""
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return text
    }
}
