/// Characters that XML cannot carry stand in a spreadsheet's cells as
/// `_x000B_`, and those seven letters themselves as `_x005F_x000B_`
/// (ECMA-376, 22.9.2.19, ST_Xstring).
enum ControlCharacters {
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var units: [UInt16] = []
        units.reserveCapacity(text.utf16.count)
        let source = Array(text.utf16)
        var index = 0
        while index < source.count {
            if let unit = escape(in: source, at: index) {
                units.append(unit)
                index += 7
            } else {
                units.append(source[index])
                index += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    static func encoded(_ text: String) -> String {
        let source = Array(text.utf16)
        guard source.contains(where: { mustEscape($0) || $0 == 0x5F }) else { return text }
        var units: [UInt16] = []
        for (index, unit) in source.enumerated() {
            if mustEscape(unit) || escape(in: source, at: index) != nil {
                let hex = String(unit, radix: 16, uppercase: true)
                units += Array(("_x" + String(repeating: "0", count: 4 - hex.count) + hex + "_").utf16)
            } else {
                units.append(unit)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// A carriage return may stand in XML, and comes back as a line feed.
    private static func mustEscape(_ unit: UInt16) -> Bool {
        unit < 0x20 && unit != 0x09 && unit != 0x0A || unit == 0xFFFE || unit == 0xFFFF
    }

    /// What an escape that starts here stands for.
    private static func escape(in source: [UInt16], at index: Int) -> UInt16? {
        guard index + 7 <= source.count, source[index] == 0x5F, source[index + 1] == 0x78, source[index + 6] == 0x5F
        else { return nil }
        var value: UInt16 = 0
        for unit in source[(index + 2)..<(index + 6)] {
            guard unit < 0x80, let digit = Character(Unicode.Scalar(UInt8(unit))).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
