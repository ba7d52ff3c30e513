public import Involvement

/// Writes rows of a CSV file, RFC 4180: UTF-8 without a mark, CRLF after every
/// row, quotes only where needed. Words are guarded against being taken for
/// formulas; numbers are exempt, by the method that writes them and not by how
/// they look.
public struct CSVWriter {
    private var cellsInRow = 0
    private var lastCellIsEmpty = false

    public init() {}

    /// Words, exactly as given but for characters that a file cannot hold.
    public mutating func text(_ value: String, to sink: inout ByteSink) throws {
        var value = value
        try value.withUTF8 { try text(utf8: $0, to: &sink) }
    }

    /// The same from bytes, which are UTF-8.
    public mutating func text(utf8 bytes: UnsafeBufferPointer<UInt8>, to sink: inout ByteSink) throws {
        try separate(isEmpty: bytes.isEmpty, to: &sink)
        guard !bytes.isEmpty else { return }
        let isGuarded = FormulaGuard.isNeeded(bytes)
        let stumble = ByteScan.first(Stumbling.self, in: bytes)
        let space = UInt8(ascii: " ")
        guard stumble < bytes.count || isGuarded || bytes[0] == space || bytes[bytes.count - 1] == space else {
            return try sink.write(bytes)
        }
        let shape = Shape(bytes, from: stumble, isGuarded: isGuarded)
        if shape.needsQuotes { try sink.write(UInt8(ascii: "\"")) }
        if isGuarded { try sink.write(FormulaGuard.mark) }
        if shape.isPlain {
            try sink.write(bytes)
        } else {
            try Self.writeEscaped(bytes, to: &sink)
        }
        if shape.needsQuotes { try sink.write(UInt8(ascii: "\"")) }
    }

    /// A whole number, which may begin with a minus sign.
    public mutating func number(_ value: Int, to sink: inout ByteSink) throws {
        try separate(isEmpty: false, to: &sink)
        try sink.write(value)
    }

    /// A number of people, or the symbol that says why there is none.
    public mutating func count(_ count: PublishedCount, to sink: inout ByteSink) throws {
        try separate(isEmpty: false, to: &sink)
        try sink.write(count.text)
    }

    /// From 0 to 1, with four decimals.
    public mutating func proportion(_ value: Double, to sink: inout ByteSink) throws {
        try separate(isEmpty: false, to: &sink)
        try sink.write(FourDecimals.text(value))
    }

    /// With four decimals, below nothing too.
    mutating func decimal(tenThousandths: Int, to sink: inout ByteSink) throws {
        try separate(isEmpty: false, to: &sink)
        try sink.write(FourDecimals.text(tenThousandths: tenThousandths))
    }

    /// Why a cell in a column of numbers has none.
    mutating func symbol(_ symbol: CSVSymbol, to sink: inout ByteSink) throws {
        try separate(isEmpty: false, to: &sink)
        try sink.write(symbol.rawValue)
    }

    /// Ends a row; the next cell begins another.
    public mutating func endRow(to sink: inout ByteSink) throws {
        // A row of one empty cell would be an empty line, which readers skip.
        if cellsInRow == 1 && lastCellIsEmpty { try sink.write("\"\"" as StaticString) }
        try sink.write("\r\n" as StaticString)
        cellsInRow = 0
    }

    private mutating func separate(isEmpty: Bool, to sink: inout ByteSink) throws {
        if cellsInRow > 0 { try sink.write(UInt8(ascii: ",")) }
        cellsInRow += 1
        lastCellIsEmpty = isEmpty
    }

    /// What a cell holds that matters to how it is written.
    private struct Shape {
        var needsQuotes: Bool
        var isPlain = true

        /// - Parameter stumble: the place of the first stumbling byte.
        init(_ bytes: UnsafeBufferPointer<UInt8>, from stumble: Int, isGuarded: Bool) {
            // Readers trim spaces at the ends of cells without quotes.
            let space = UInt8(ascii: " ")
            needsQuotes = (!isGuarded && bytes[0] == space) || bytes[bytes.count - 1] == space
            var index = stumble
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
                case UInt8(ascii: "\""):
                    needsQuotes = true
                    isPlain = false
                case 0x09: break
                default: isPlain = false
                }
                index = ByteScan.first(Stumbling.self, in: bytes, from: index + 1)
            }
        }
    }

    /// What asks for quotes, cannot stand, or may be the beginning of what cannot.
    private enum Stumbling: StumblingBytes {
        @inline(__always)
        static func contains(_ byte: UInt8) -> Bool {
            byte < 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0xEF
        }

        @inline(__always)
        static func found(in eight: EightBytes) -> UInt64 {
            eight.control | eight.equal(UInt8(ascii: ",")) | eight.equal(UInt8(ascii: "\"")) | eight.equal(0xEF)
        }
    }

    private static func writeEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>, to sink: inout ByteSink
    ) throws(ExportError) {
        var start = 0
        var index = ByteScan.first(Stumbling.self, in: bytes)
        while index < bytes.count {
            let length = Forbidden.length(in: bytes, at: index)
            if length > 0 {
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                try sink.writeReplacement()
                start = index + length
            } else if bytes[index] == UInt8(ascii: "\"") {
                // With the quote, which then begins the next stretch and so is written twice.
                try sink.write(UnsafeBufferPointer(rebasing: bytes[start...index]))
                start = index
            }
            index = ByteScan.first(Stumbling.self, in: bytes, from: index + max(1, length))
        }
        try sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
