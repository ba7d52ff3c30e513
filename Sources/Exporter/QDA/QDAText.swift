/// A person's words as a text source: line ends are line feeds, since positions
/// count them as one, and there is no byte order mark. Characters that no file
/// of ours holds are U+FFFD, each counting as one.
enum QDAText {
    /// What will stand there, before such characters are replaced.
    static func standing(_ words: String) -> String {
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
        standing(words).unicodeScalars.count
    }

    static func write(_ words: String, to sink: inout ByteSink) throws {
        var text = standing(words)
        try text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while index < bytes.count {
                let length = Forbidden.length(in: bytes, at: index)
                guard length > 0 else {
                    index += 1
                    continue
                }
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                try sink.writeReplacement()
                index += length
                start = index
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }
}
