/// How words stand in XML so that a parser gives back the same words.
enum XMLEscaping {
    /// Writes text or an attribute's value. The bytes are UTF-8.
    ///
    /// A carriage return is written as `&#13;`, since a parser turns a bare one
    /// into a line feed; in attributes it turns tabs and line feeds into spaces.
    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to sink: inout ByteSink
    ) throws(ExportError) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Nearly every byte of a person's words stops here.
            if byte > 0x3E && byte != 0xEF {
                index += 1
                continue
            }
            let length = Forbidden.length(in: bytes, at: index)
            let reference = length == 0 ? reference(for: byte, inAttribute: inAttribute) : nil
            guard length > 0 || reference != nil else {
                index += 1
                continue
            }
            try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            if let reference {
                try sink.write(reference)
                index += 1
            } else {
                try sink.writeReplacement()
                index += length
            }
            start = index
        }
        try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
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
}
