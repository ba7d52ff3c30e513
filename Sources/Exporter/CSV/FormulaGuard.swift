/// Keeps a spreadsheet from working out a person's words as a formula: one
/// apostrophe in front, which reading takes off again. Quoting is no help, since
/// a quoted `"=2+2"` is still worked out.
///
/// A value is guarded when the first character that can be seen is one of
/// `= + - @` or their full-width forms, a tab, a line end, NUL, or an
/// apostrophe; the apostrophe is what makes it reversible.
/// https://owasp.org/www-community/attacks/CSV_Injection
public enum FormulaGuard {
    static let mark = UInt8(ascii: "'")

    /// Whether a value must be guarded. The bytes are UTF-8.
    @inline(__always)
    static func isNeeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Nearly every value begins with a letter or a digit.
        guard let first = bytes.first else { return false }
        return switch first {
        case UInt8(ascii: "A")...UInt8(ascii: "~"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
        default: startsWithTrigger(bytes)
        }
    }

    /// The same, whatever it begins with.
    private static func startsWithTrigger(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = scalar(in: bytes, at: offset)
            if isTrigger(scalar) { return true }
            guard isInvisible(scalar) else { return false }
            offset += length
        }
        return false
    }

    /// Whether a spreadsheet could take a cell, as it stands in a file, for a
    /// formula.
    public static func isRisky(_ cell: String) -> Bool {
        var cell = cell
        return cell.withUTF8 { $0.first != mark && isNeeded($0) }
    }

    /// The value that was written: exactly one apostrophe is taken off.
    public static func undone(_ cell: String) -> String {
        guard cell.utf8.first == mark else { return cell }
        return String(Substring(cell.utf8.dropFirst()))
    }

    static func isTrigger(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3D, 0x2B, 0x2D, 0x40: true  // = + - @
        case 0x09, 0x0A, 0x0D, 0x00, 0x27: true
        case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: true  // full-width = + - @
        default: false
        }
    }

    /// Spaces, controls, and characters that take no room: a formula may hide
    /// behind any of them.
    static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x01...0x20, 0x7F...0xA0, 0xAD: true
        case 0x034F, 0x061C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x17B5, 0x180B...0x180F: true
        case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3000, 0x3164: true
        case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// The scalar at a place and how many bytes it takes. Bytes that are not
    /// UTF-8 count as one visible character each.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[offset])
        let (length, lead): (Int, UInt32) =
            switch first {
            case 0x00...0x7F: (1, first)
            case 0xC2...0xDF: (2, first & 0x1F)
            case 0xE0...0xEF: (3, first & 0x0F)
            case 0xF0...0xF4: (4, first & 0x07)
            default: (1, 0xFFFD)
            }
        guard offset + length <= bytes.count else { return (0xFFFD, 1) }
        var scalar = lead
        for index in 1..<max(1, length) { scalar = scalar << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return (scalar, length)
    }
}
