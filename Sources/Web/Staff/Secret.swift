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

    /// Compares in a time that does not tell how much was right.
    static func isEqual(_ given: String, _ expected: String) -> Bool {
        let given = SHA256.digest(of: given)
        let expected = SHA256.digest(of: expected)
        var difference: UInt32 = 0
        for index in given.words.indices { difference |= given.words[index] ^ expected.words[index] }
        return difference == 0
    }
}
