/// Reads JSON as RFC 8259 has it and no looser, one value after another, and
/// makes nothing of what nobody asks for.
struct JSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var offset = 0

    /// How many lists and objects may stand in one another.
    static let deepest = 128

    enum Value: Equatable {
        case string(String)
        case number
        case null
        case other
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { offset += 1 }
    }

    /// Whether this stands next, which is then behind.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    mutating func value(depth: Int = 1) throws(LineFault) -> Value {
        switch next {
        case UInt8(ascii: "\""):
            return .string(try string())
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try skipNested(depth: depth)
            return .other
        case UInt8(ascii: "t"):
            try word("true")
            return .other
        case UInt8(ascii: "f"):
            try word("false")
            return .other
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        default:
            try number()
            return .number
        }
    }

    /// A string, with its escapes read.
    mutating func string() throws(LineFault) -> String {
        guard take("\"") else { throw .notAnObject }
        let start = offset
        var hasEscapes = false
        while true {
            guard offset < bytes.count else { throw .notAnObject }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") { break }
            guard byte >= 0x20 else { throw .notAnObject }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                offset += 1
            }
            offset += 1
        }
        guard offset < bytes.count else { throw .notAnObject }
        let written = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        offset += 1
        let read: String?
        if hasEscapes {
            guard let plain = JSONEscapes.read(written) else { throw .notAnObject }
            read = String(validating: plain, as: UTF8.self)
        } else {
            read = String(validating: written, as: UTF8.self)
        }
        guard let read else { throw .notUTF8 }
        return read
    }

    private mutating func skipNested(depth: Int) throws(LineFault) {
        guard depth < Self.deepest else { throw .tooDeep }
        let isObject = take("{")
        if !isObject { offset += 1 }
        let end: Unicode.Scalar = isObject ? "}" : "]"
        skipSpace()
        if take(end) { return }
        repeat {
            skipSpace()
            if isObject {
                _ = try string()
                skipSpace()
                guard take(":") else { throw .notAnObject }
                skipSpace()
            }
            _ = try value(depth: depth + 1)
            skipSpace()
        } while take(",")
        guard take(end) else { throw .notAnObject }
    }

    private mutating func word(_ word: StaticString) throws(LineFault) {
        for at in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[at] else { throw .notAnObject }
            offset += 1
        }
    }

    private mutating func number() throws(LineFault) {
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            try digits()
        }
    }

    private mutating func digits() throws(LineFault) {
        let start = offset
        while let byte = next, byte &- UInt8(ascii: "0") < 10 { offset += 1 }
        if offset == start { throw .notAnObject }
    }
}
