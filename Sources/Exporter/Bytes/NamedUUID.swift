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
        var hash = Insecure.SHA1()
        space.withUnsafeBytes { hash.update(bufferPointer: $0) }
        var name = name
        name.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        let digits = StaticString("0123456789ABCDEF").utf8Start
        return hash.finalize().withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: 36) { text in
                var length = 0
                for place in 0..<16 {
                    if place == 4 || place == 6 || place == 8 || place == 10 {
                        text[length] = UInt8(ascii: "-")
                        length += 1
                    }
                    let byte =
                        switch place {
                        case 6: bytes[place] & 0x0f | 0x50
                        case 8: bytes[place] & 0x3f | 0x80
                        default: bytes[place]
                        }
                    text[length] = digits[Int(byte >> 4)]
                    text[length + 1] = digits[Int(byte & 15)]
                    length += 2
                }
                return length
            }
        }
    }
}
