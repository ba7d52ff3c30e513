/// Bytes that cannot be copied as they are: which they are depends on the format.
protocol StumblingBytes {
    static func contains(_ byte: UInt8) -> Bool
    /// Of eight bytes at once: the lowest bit that is set stands in the lowest
    /// such byte; nought when there is none. Bits above it mean nothing.
    static func found(in eight: EightBytes) -> UInt64
}

/// Goes over people's words eight bytes at a time. Nearly every byte can be
/// copied as it is, so that looking for the others is most of the work of
/// writing a file.
enum ByteScan {
    /// The place of the first such byte at or after `start`; `bytes.count` when
    /// there is none.
    @inline(__always)
    static func first<Stumbling: StumblingBytes>(
        _ stumbling: Stumbling.Type, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
    ) -> Int {
        var index = start
        let words = UnsafeRawBufferPointer(bytes)
        while index &+ 8 <= bytes.count {
            let eight = EightBytes(words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let found = Stumbling.found(in: eight)
            if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < bytes.count, !Stumbling.contains(bytes[index]) { index &+= 1 }
        return index
    }
}

/// Eight bytes of a text in one number, the first lowest. The instructions for
/// many bytes at once would do sixteen and more, and Swift's types for them
/// compare byte by byte where the compiler does not see through them.
struct EightBytes {
    private let value: UInt64

    /// - Parameter loaded: as it stands in memory.
    @inline(__always)
    init(_ loaded: UInt64) {
        value = UInt64(littleEndian: loaded)
    }

    /// Where one of them is this byte.
    @inline(__always)
    func equal(_ byte: UInt8) -> UInt64 {
        Self.noughts(value ^ (0x0101_0101_0101_0101 &* UInt64(byte)))
    }

    /// Where one of them is this byte but for the bits of a mask.
    @inline(__always)
    func equal(_ byte: UInt8, butFor bits: UInt8) -> UInt64 {
        Self.noughts((value ^ (0x0101_0101_0101_0101 &* UInt64(byte))) & (0x0101_0101_0101_0101 &* UInt64(~bits)))
    }

    /// Where one of them is below 0x20.
    @inline(__always)
    var control: UInt64 {
        Self.noughts(value & 0xE0E0_E0E0_E0E0_E0E0)
    }

    /// The highest bit of the lowest byte that is nought. Taking one off borrows
    /// from the bytes above it only, so nothing below it is set.
    /// https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
    @inline(__always)
    private static func noughts(_ value: UInt64) -> UInt64 {
        (value &- 0x0101_0101_0101_0101) & ~value & 0x8080_8080_8080_8080
    }
}
