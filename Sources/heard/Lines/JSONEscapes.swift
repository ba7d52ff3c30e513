/// What stands for what inside a string of JSON.
enum JSONEscapes {
    /// The bytes that are meant; nil when an escape is not one.
    static func read(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var plain: [UInt8] = []
        plain.reserveCapacity(written.count)
        var offset = 0
        while offset < written.count {
            let byte = written[offset]
            offset += 1
            guard byte == UInt8(ascii: "\\") else {
                plain.append(byte)
                continue
            }
            guard offset < written.count else { return nil }
            let escape = written[offset]
            offset += 1
            switch escape {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(escape)
            case UInt8(ascii: "b"): plain.append(0x08)
            case UInt8(ascii: "f"): plain.append(0x0C)
            case UInt8(ascii: "n"): plain.append(0x0A)
            case UInt8(ascii: "r"): plain.append(0x0D)
            case UInt8(ascii: "t"): plain.append(0x09)
            case UInt8(ascii: "u"):
                guard let scalar = scalar(written, &offset) else { return nil }
                plain += Array(String(scalar).utf8)
            default: return nil
            }
        }
        return plain
    }

    /// After `\u`: four digits, or twice four for a scalar beyond U+FFFF.
    private static func scalar(_ written: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Unicode.Scalar? {
        guard let unit = unit(written, &offset) else { return nil }
        guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
        guard offset + 1 < written.count, written[offset] == UInt8(ascii: "\\"),
            written[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        offset += 2
        guard let low = self.unit(written, &offset), (0xDC00...0xDFFF).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private static func unit(_ written: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt32? {
        guard offset + 4 <= written.count else { return nil }
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let byte = written[offset]
            let small = byte | 0x20
            offset += 1
            if byte &- UInt8(ascii: "0") < 10 {
                unit = unit << 4 | UInt32(byte - UInt8(ascii: "0"))
            } else if small &- UInt8(ascii: "a") < 6 {
                unit = unit << 4 | UInt32(small - UInt8(ascii: "a") + 10)
            } else {
                return nil
            }
        }
        return unit
    }
}
