/// A JSON value whose parts keep their order, so that the same value is the
/// same bytes.
indirect enum JSON {
    /// A member without a value is left out.
    case object(KeyValuePairs<String, JSON?>)
    case array([JSON])
    case text(String)
    case number(Int)

    /// Two spaces to a level, and a line end after it all.
    func write(to sink: inout ByteSink) throws {
        try write(depth: 0, to: &sink)
        try sink.write(UInt8(ascii: "\n"))
    }

    private func write(depth: Int, to sink: inout ByteSink) throws {
        switch self {
        case .number(let number): try sink.write(String(number))
        case .text(let text): try Self.write(text, to: &sink)
        case .array(let items): try Self.write(items.map { (nil, $0) }, "[", "]", depth: depth, to: &sink)
        case .object(let members):
            let present = members.compactMap { name, value in value.map { (name: String?.some(name), value: $0) } }
            try Self.write(present, "{", "}", depth: depth, to: &sink)
        }
    }

    private static func write(
        _ items: [(name: String?, value: JSON)], _ open: StaticString, _ close: StaticString, depth: Int,
        to sink: inout ByteSink
    ) throws {
        try sink.write(open)
        for (index, item) in items.enumerated() {
            if index > 0 { try sink.write(UInt8(ascii: ",")) }
            try sink.write("\n" + String(repeating: "  ", count: depth + 1))
            if let name = item.name {
                try write(name, to: &sink)
                try sink.write(": " as StaticString)
            }
            try item.value.write(depth: depth + 1, to: &sink)
        }
        if !items.isEmpty { try sink.write("\n" + String(repeating: "  ", count: depth)) }
        try sink.write(close)
    }

    private static func write(_ text: String, to sink: inout ByteSink) throws {
        try sink.write(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": try sink.write("\\\"" as StaticString)
            case "\\": try sink.write("\\\\" as StaticString)
            case "\n": try sink.write("\\n" as StaticString)
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                try sink.write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            default: try sink.write(String(scalar))
            }
        }
        try sink.write(UInt8(ascii: "\""))
    }
}
