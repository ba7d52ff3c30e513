/// Where the bytes of a file go as they are made: a buffer in front of an open
/// file, or of memory. It is passed `inout` and cannot be copied, so that two
/// writers never hold the same bytes, and the compiler keeps it in registers.
public struct ByteSink: ~Copyable {
    /// Bytes taken in so far.
    public var countBytes: Int { handedOn + used }
    /// Characters that no file of ours can hold (control characters, U+FFFE,
    /// U+FFFF) and that were written as U+FFFD instead.
    public private(set) var replacedCharacters = 0

    private let place: String
    private let target: Target
    private var memory: [UInt8] = []
    /// The checksum since `startMeasure`, and where that was; nil when nobody asked.
    private var measure: (checksum: CRC32, start: Int)?
    private let buffer: UnsafeMutablePointer<UInt8>
    private let capacityBytes: Int
    private var used = 0
    private var handedOn = 0

    /// Collects in memory; `takeBytes` gives them back.
    public init() {
        self.init(.memory, place: "memory", capacityBytes: 4096)
    }

    /// Keeps nothing: counts and sums only. `takeMeasure` says what it came to.
    static func measuring() -> ByteSink {
        var sink = ByteSink(.nowhere, place: "memory", capacityBytes: 4096)
        sink.measure = (CRC32(), 0)
        return sink
    }

    /// Writes to an open file, which stays open.
    /// - Parameter place: the file's name, for errors.
    public init(descriptor: Int32, place: String, capacityBytes: Int = 128 * 1024) {
        self.init(.file(descriptor), place: place, capacityBytes: max(1, capacityBytes))
    }

    private enum Target {
        case file(Int32), memory, nowhere
    }

    private init(_ target: Target, place: String, capacityBytes: Int) {
        self.target = target
        self.place = place
        self.capacityBytes = capacityBytes
        self.buffer = .allocate(capacity: capacityBytes)
    }

    deinit {
        buffer.deallocate()
    }

    /// Takes one byte in.
    public mutating func write(_ byte: UInt8) throws(ExportError) {
        if used == capacityBytes { try flush() }
        buffer[used] = byte
        used += 1
    }

    /// Takes bytes in, as many as there are.
    public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExportError) {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
        if bytes.count > capacityBytes - used { try flush() }
        if bytes.count > capacityBytes {
            try handOn(bytes)
        } else {
            (buffer + used).update(from: start, count: bytes.count)
            used += bytes.count
        }
    }

    /// Takes in words that stand in the program itself.
    public mutating func write(_ literal: StaticString) throws(ExportError) {
        try write(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Takes in a whole number, in digits.
    public mutating func write(_ number: Int) throws(ExportError) {
        // The longest: a minus sign and nineteen digits.
        if capacityBytes - used < 20 { try flush() }
        guard capacityBytes >= 20 else {
            for byte in String(number).utf8 { try write(byte) }
            return
        }
        // From the back, and then to the front of the room that was made.
        let room = buffer + used
        var start = 20
        var rest = number.magnitude
        repeat {
            start -= 1
            room[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if number < 0 {
            start -= 1
            room[start] = UInt8(ascii: "-")
        }
        room.update(from: room + start, count: 20 - start)
        used += 20 - start
    }

    /// Takes words in as they are, without escaping anything.
    /// - Throws: `ExportError` only.
    public mutating func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { try write($0) }
    }

    /// Writes U+FFFD in the place of a character that cannot stand, and counts it.
    mutating func writeReplacement() throws(ExportError) {
        try write("\u{FFFD}" as StaticString)
        replacedCharacters += 1
    }

    /// Hands everything on. Call it before the sink goes: a sink that is
    /// dropped drops what it still holds.
    public mutating func flush() throws(ExportError) {
        let count = used
        used = 0
        try handOn(UnsafeBufferPointer(start: buffer, count: count))
    }

    /// What was collected in memory; empties the sink. Nothing for a file.
    public mutating func takeBytes() throws(ExportError) -> [UInt8] {
        try flush()
        let bytes = memory
        memory = []
        return bytes
    }

    /// Counts and sums what comes from here on, until `takeMeasure`.
    mutating func startMeasure() throws(ExportError) {
        try flush()
        measure = (CRC32(), handedOn)
    }

    /// How many bytes came since `startMeasure`, and their CRC-32.
    mutating func takeMeasure() throws(ExportError) -> (countBytes: Int, checksum: UInt32) {
        try flush()
        let (checksum, start) = measure ?? (CRC32(), handedOn)
        measure = nil
        return (handedOn - start, checksum.value)
    }

    private mutating func handOn(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExportError) {
        switch target {
        case .file(let descriptor): try Files.write(bytes, to: descriptor, place: place)
        case .memory: memory.append(contentsOf: bytes)
        case .nowhere: break
        }
        measure?.checksum.take(bytes)
        handedOn += bytes.count
    }
}
