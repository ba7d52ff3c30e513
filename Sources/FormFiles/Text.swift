/// Small questions about text that several readers ask alike.
enum Text {
    /// The words of bytes in UTF-8, without the mark that some programs put in
    /// front. Nil for bytes that are something else.
    static func utf8(_ bytes: [UInt8]) -> String? {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return String(validating: bytes, as: UTF8.self)
    }

    /// Without the spaces around it: those that Python calls so, since pyxform
    /// is written in it.
    static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return text }
        // Nearly every cell begins and ends with a plain letter or digit.
        if first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F { return text }
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !isSpace($0) }),
            let end = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }
}
