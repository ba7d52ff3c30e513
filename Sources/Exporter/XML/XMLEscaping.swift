/// How words stand in XML so that a parser gives back the same words.
enum XMLEscaping {
    /// Writes text or an attribute's value. The bytes are UTF-8.
    ///
    /// A carriage return is written as `&#13;`, since a parser turns a bare one
    /// into a line feed; in attributes it turns tabs and line feeds into spaces.
    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to sink: inout ByteSink
    ) throws(ExportError) {
        if inAttribute {
            try write(bytes, past: InAttribute.self, inAttribute: true, to: &sink)
        } else {
            try write(bytes, past: InText.self, inAttribute: false, to: &sink)
        }
    }

    @inline(__always)
    private static func write<Stumbling: StumblingBytes>(
        _ bytes: UnsafeBufferPointer<UInt8>, past stumbling: Stumbling.Type, inAttribute: Bool,
        to sink: inout ByteSink
    ) throws(ExportError) {
        var start = 0
        var index = ByteScan.first(stumbling, in: bytes)
        while index < bytes.count {
            let length = Forbidden.length(in: bytes, at: index)
            if length > 0 {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                try sink.writeReplacement()
                start = index + length
            } else if let reference = reference(for: bytes[index], inAttribute: inAttribute) {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                try sink.write(reference)
                start = index + 1
            }
            index = ByteScan.first(stumbling, in: bytes, from: index + max(1, length))
        }
        try sink.write(start == 0 ? bytes : UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    private static func reference(for byte: UInt8, inAttribute: Bool) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"  // so that `]]>` never stands in text
        case 0x0D: "&#13;"
        case UInt8(ascii: "\"") where inAttribute: "&quot;"
        case 0x09 where inAttribute: "&#9;"
        case 0x0A where inAttribute: "&#10;"
        default: nil
        }
    }

    /// What is written as a reference, cannot stand, or may be the beginning of
    /// what cannot. Tabs and line feeds are among them and stand as they are.
    private enum InText: StumblingBytes {
        @inline(__always)
        static func contains(_ byte: UInt8) -> Bool {
            byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
                || byte == 0xEF
        }

        @inline(__always)
        static func found(in eight: EightBytes) -> UInt64 {
            // `<` and `>` differ in one bit.
            eight.control | eight.equal(UInt8(ascii: "&")) | eight.equal(UInt8(ascii: "<"), butFor: 2)
                | eight.equal(0xEF)
        }
    }

    private enum InAttribute: StumblingBytes {
        @inline(__always)
        static func contains(_ byte: UInt8) -> Bool {
            InText.contains(byte) || byte == UInt8(ascii: "\"")
        }

        @inline(__always)
        static func found(in eight: EightBytes) -> UInt64 {
            InText.found(in: eight) | eight.equal(UInt8(ascii: "\""))
        }
    }
}
