import Crypto

/// Words that nobody can guess.
enum Secret {
    /// 256 random bits in hexadecimal.
    static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<4 {
            var word: UInt64 = generator.next()
            for _ in 0..<16 {
                bytes.append(digits[Int(word & 15)])
                word >>= 4
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is kept of a secret in memory, and compared in a time that does not
    /// tell how much was right.
    static func digest(of text: String) -> SHA256Digest {
        SHA256.hash(data: Array(text.utf8))
    }

    static func isEqual(_ given: String, _ expected: String) -> Bool {
        digest(of: given) == digest(of: expected)
    }
}
