/// A word in two machine words, which can be compared and mixed at once: its
/// first eight bytes, its last eight, and its length. Up to sixteen bytes there
/// is no other word with the same.
struct WordKey: BitwiseCopyable {
    var head: UInt64
    var tail: UInt64
    var length: UInt32

    /// The longest word of which it knows every byte.
    static let mostBytes: UInt32 = 16

    /// - Parameters:
    ///   - start: in bytes, with seven more to read after the word's end.
    ///   - end: after the word's last byte.
    @inline(__always)
    init(_ bytes: UnsafeRawPointer, _ start: UInt32, _ end: UInt32) {
        length = end &- start
        let known = Self.firstBytes(min(length, 8))
        head = Self.eight(bytes, start) & known
        tail = Self.eight(bytes, start &+ max(length, 8) &- 8) & known
    }

    /// - Parameter word: not empty.
    init(_ word: some Collection<UInt8>) {
        let padded = ContiguousArray(word) + repeatElement(0, count: 8)
        self = padded.withUnsafeBytes { $0.baseAddress.map { Self($0, 0, UInt32(word.count)) } ?? .none }
    }

    private init() {
        head = 0
        tail = 0
        length = 0
    }

    /// No word's.
    static let none = WordKey()

    @inline(__always)
    func isSame(as other: WordKey) -> Bool {
        (head ^ other.head) | (tail ^ other.tail) | UInt64(length ^ other.length) == 0
    }

    /// The upper bits are the well mixed ones.
    @inline(__always)
    var mixed: UInt64 {
        (head ^ (tail << 23 | tail >> 41) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Which bits of eight bytes belong to the first so many, one at least.
    @inline(__always)
    private static func firstBytes(_ count: UInt32) -> UInt64 { ~0 &>> UInt64(64 &- count &* 8) }

    @inline(__always)
    private static func eight(_ bytes: UnsafeRawPointer, _ offset: UInt32) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: Int(offset), as: UInt64.self))
    }
}
