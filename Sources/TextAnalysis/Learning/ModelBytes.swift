/// Numbers one after another as bytes, small end first.
struct ModelWriter {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ text: String) {
        add(Int32(text.utf8.count))
        bytes += Array(text.utf8)
    }

    mutating func add(_ number: Int32) {
        withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }

    mutating func add(_ number: Float) { add(Int32(bitPattern: number.bitPattern)) }

    mutating func add(_ numbers: [Float]) {
        add(Int32(numbers.count))
        for number in numbers { add(number) }
    }
}

/// Reads what `ModelWriter` wrote; nil for what is not there.
struct ModelReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    mutating func number() -> Int32? {
        guard bytes.endIndex - place >= 4 else { return nil }
        defer { place += 4 }
        let value = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
        return Int32(bitPattern: value)
    }

    /// How many things follow; nil for more than can, if each takes so many bytes.
    mutating func count(ofBytes size: Int) -> Int? {
        guard let count = number(), count >= 0, Int(count) * size <= bytes.endIndex - place else { return nil }
        return Int(count)
    }

    mutating func float() -> Float? {
        guard let bits = number() else { return nil }
        let float = Float(bitPattern: UInt32(bitPattern: bits))
        return float.isFinite ? float : nil
    }

    mutating func floats() -> [Float]? {
        guard let count = count(ofBytes: 4) else { return nil }
        var floats: [Float] = []
        for _ in 0..<count {
            guard let float = float() else { return nil }
            floats.append(float)
        }
        return floats
    }

    mutating func text() -> String? {
        guard let count = count(ofBytes: 1) else { return nil }
        defer { place += count }
        return String(validating: bytes[place..<place + count], as: UTF8.self)
    }
}
