/// How wide words will be, about: the widths of Helvetica, which Arial and
/// Liberation Sans share. From Adobe's metrics of the base fonts.
enum LetterWidths {
    /// In the unit of the size.
    static func width(of text: String, size: Int, isBold: Bool = false) -> Int {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return thousandths * size * (isBold ? 107 : 100) / 100_000
    }

    /// Of one letter, in thousandths of the size.
    static func width(of letter: Unicode.Scalar) -> Int {
        let index = Int(letter.value) - 32
        if index >= 0, index < ascii.count { return ascii[index] }
        return letter.value < 0x2E80 ? 556 : 1000
    }

    /// As many words to a line as fit, at most `lines` lines.
    static func wrapped(_ text: String, width: Int, size: Int, lines limit: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = lines.last.map { "\($0) \(word)" } ?? String(word)
            if let last = lines.indices.last, self.width(of: longer, size: size) <= width {
                lines[last] = longer
            } else {
                lines.append(String(word))
            }
        }
        if lines.count > limit {
            lines.removeLast(lines.count - limit)
            lines[limit - 1] += " …"
        }
        return lines.map { line in
            var line = line
            while self.width(of: line, size: size) > width, line.count > 2 {
                line.removeLast(2)
                line += "…"
            }
            return line
        }
    }

    private static let ascii = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]
}
