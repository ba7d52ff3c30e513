/// What one Unicode scalar of people's words is to the matcher: part of a
/// word, something between words, or nothing at all.
enum ScalarKind: UInt8 {
    /// A letter, digit or mark of any script; unknown scalars count as letters.
    case word
    /// Seen by nobody: zero-width joiners, direction marks, the byte order mark.
    case ignored
    case space
    /// Ends a part of a clause, as a comma does.
    case part
    case clause
    case sentence
    // These depend on what stands beside them.
    case apostrophe, fullStop, star, hyphen

    /// Bytes below 0x80.
    static func ofASCII(_ byte: UInt8) -> ScalarKind {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            .word
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: "."): .fullStop
        case UInt8(ascii: "*"): .star
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): .sentence
        case UInt8(ascii: ";"): .clause
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"):
            .part
        default: .space
        }
    }

    /// Scalars from U+0080.
    static func of(_ scalar: UInt32) -> ScalarKind {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF,
            0xE0000...0xE0FFF:
            .ignored
        case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: .apostrophe
        case 0xAA, 0xB5, 0xBA: .word
        case 0x85, 0x2026, 0x2028, 0x2029, 0x37E, 0x61F, 0x964, 0x3002, 0xFF01, 0xFF0E, 0xFF1F: .sentence
        case 0x61B, 0xFF1B: .clause
        case 0x60C, 0x2013...0x2015, 0x3001, 0xFF0C: .part
        // White space, quotation marks, symbols and emoji.
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x20CF, 0x2190...0x2BFF, 0x3000...0x303F, 0xE000...0xF8FF,
            0xFFFC...0xFFFF, 0x1F000...0x1FFFF:
            .space
        default: .word
        }
    }

    /// The small letter, where it is as long in UTF-8 as the capital: accented
    /// Latin letters, Welsh and Vietnamese among them. Others stay as they are.
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xC0...0xDE where scalar != 0xD7: scalar + 0x20
        case 0x178: 0xFF
        case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
            scalar | 1  // capitals have even numbers
        case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)  // and here odd ones
        default: scalar
        }
    }
}
