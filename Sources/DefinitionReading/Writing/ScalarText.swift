/// How a text is written in a definition file, so that reading gives the same
/// text: as it is where nothing can be mistaken, else in double quotes. It is
/// always one line.
enum ScalarText {
    /// - Parameters:
    ///   - isInBrackets: in a list on one line, where commas and brackets speak.
    static func written(_ text: String, isInBrackets: Bool = false) -> String {
        // The YAML reader drops this invisible mark from the start of a text.
        let seen =
            text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.drop { $0 == "\u{FEFF}" }) : text
        return isPlain(seen, isInBrackets) ? seen : quoted(seen)
    }

    /// Characters that say something at the start of a text.
    private static let openers = Set("-?:,[]{}#&*!|>'\"%@`=".unicodeScalars)
    private static let brackets = Set(",[]{}:?".unicodeScalars)

    private static func isPlain(_ text: String, _ isInBrackets: Bool) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return false }
        guard !first.properties.isWhitespace, !last.properties.isWhitespace, last != ":" else { return false }
        if openers.contains(first) {
            // A number below zero is no list.
            guard first == "-", let second = scalars.dropFirst().first, ("0"..."9").contains(second) else {
                return false
            }
        }
        if text.hasPrefix("...") || text == "<<" { return false }
        var before: Unicode.Scalar = " "
        for scalar in scalars {
            if mustBeEscaped(scalar) || (isInBrackets && brackets.contains(scalar)) { return false }
            if scalar == " ", before == ":" { return false }
            if scalar == "#", before == " " { return false }
            before = scalar
        }
        return !looksLikeAnchor(scalars)
    }

    private static func quoted(_ text: String) -> String {
        var written = "\""
        let hidesAnchors = looksLikeAnchor(text.unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            case "&" where hidesAnchors: written += "\\x26"
            default:
                if mustBeEscaped(scalar) {
                    written += escape(scalar)
                } else {
                    written.unicodeScalars.append(scalar)
                }
            }
        }
        return written + "\""
    }

    /// What a YAML reader takes for the end of a line, or does not take at all.
    /// https://yaml.org/spec/1.1/#c-printable
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFF ? 4 : 2
        return (width == 4 ? "\\u" : "\\x") + String(repeating: "0", count: width - digits.count) + digits
    }

    /// Files with an anchor and an alias are refused before they are parsed, by
    /// a look that takes `, &c` for an anchor even in quotes.
    private static func looksLikeAnchor(_ scalars: String.UnicodeScalarView) -> Bool {
        var before: Unicode.Scalar = "\""
        var lastVisible = before
        for scalar in scalars {
            if scalar == "&", "[{,:-?".unicodeScalars.contains(lastVisible),
                before != lastVisible || "[{,".unicodeScalars.contains(before)
            {
                return true
            }
            before = scalar
            if scalar != " " { lastVisible = scalar }
        }
        return false
    }
}
