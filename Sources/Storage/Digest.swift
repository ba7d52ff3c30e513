import Crypto

/// SHA-256 of some bytes: 32 bytes.
public func sha256(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
}

/// SHA-256 over many pieces of text, each closed off from the next.
struct TextDigest {
    private var hash = SHA256()

    mutating func add(_ text: String?) {
        // Bytes that no UTF-8 text holds, so that no two lists of texts look alike.
        guard var text else {
            hash.update(data: [0xFE])
            return
        }
        text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        hash.update(data: [0xFF])
    }

    /// In hexadecimal, 64 digits.
    consuming func finish() -> String {
        hexadecimal(hash.finalize())
    }
}

/// Two small digits for each byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = StaticString("0123456789abcdef")
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
        text.append(digits.utf8Start[Int(byte >> 4)])
        text.append(digits.utf8Start[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
