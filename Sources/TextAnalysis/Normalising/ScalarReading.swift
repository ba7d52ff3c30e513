/// One scalar read from bytes known to be UTF-8, with its length.
struct ScalarReading {
    var kind: ScalarKind
    var scalar: UInt32
    var lengthUTF8: Int

    /// Reads the scalar that begins at this offset.
    init(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) {
        let lead = source[offset]
        if lead < 0x80 {
            self.init(kind: .ofASCII(lead), scalar: UInt32(lead), lengthUTF8: 1)
            return
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var scalar = UInt32(lead & (0x7F >> UInt8(length)))
        for next in 1..<length where offset + next < source.count {
            scalar = scalar << 6 | UInt32(source[offset + next] & 0x3F)
        }
        self.init(
            kind: ScalarKind.of(scalar), scalar: scalar, lengthUTF8: min(length, source.count - offset))
    }

    private init(kind: ScalarKind, scalar: UInt32, lengthUTF8: Int) {
        self.kind = kind
        self.scalar = scalar
        self.lengthUTF8 = lengthUTF8
    }

    /// Whether a word goes on, or begins, at this offset.
    static func isWord(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        offset < source.count && ScalarReading(source, at: offset).kind == .word
    }

    static func isDigit(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        offset < source.count && source[offset] &- UInt8(ascii: "0") < 10
    }
}
