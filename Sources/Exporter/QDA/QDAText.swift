/// A person's words as a text source: line ends are line feeds, since positions
/// count them as one, and there is no byte order mark. Characters that no file
/// of ours holds are U+FFFD, each counting as one.
enum QDAText {
    /// What will stand there, before such characters are replaced.
    static func standing(_ words: String) -> String {
        // Nearly all words stand as they are.
        if !words.utf8.contains(0x0D), !words.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { return words }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in words.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\r": result.append("\n")
            case "\n" where previous == "\r": break
            // It would be read as a byte order mark, and every position be one off.
            case "\u{FEFF}" where previous == nil: result.append("\u{FFFE}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// How long the words are there, in Unicode code points.
    static func countScalars(_ words: String) -> Int {
        // Every code point has one byte that does not go on from another.
        standing(words).utf8.count { $0 & 0xC0 != 0x80 }
    }

    static func write(_ words: String, to sink: inout ByteSink) throws {
        var text = standing(words)
        try text.withUTF8 { bytes in
            var start = 0
            var index = ByteScan.first(Stumbling.self, in: bytes)
            while index < bytes.count {
                let length = Forbidden.length(in: bytes, at: index)
                if length > 0 {
                    try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                    try sink.writeReplacement()
                    start = index + length
                }
                index = ByteScan.first(Stumbling.self, in: bytes, from: index + max(1, length))
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// What cannot stand, or may be the beginning of what cannot.
    private enum Stumbling: StumblingBytes {
        @inline(__always)
        static func contains(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0xEF }

        @inline(__always)
        static func found(in eight: EightBytes) -> UInt64 { eight.control | eight.equal(0xEF) }
    }
}
