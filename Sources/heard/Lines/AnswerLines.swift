import Involvement

/// Answers as lines of JSON with their keys in order, until they are written.
struct AnswerLines {
    private(set) var bytes: [UInt8] = []

    /// - Parameter id: a string or number of JSON, given back as it came.
    mutating func add(_ suggestions: [Suggestion], id: UnsafeBufferPointer<UInt8>?) {
        write("{")
        if let id {
            write("\"id\":")
            bytes.append(contentsOf: id)
            write(",")
        }
        write("\"themes\":[")
        for (place, suggestion) in suggestions.enumerated() {
            if place > 0 { write(",") }
            write("{")
            if let clause = suggestion.reasons.clauseUTF8 {
                write("\"clause\":")
                write(clause)
                write(",")
            }
            write("\"confidence\":")
            write(confidence: suggestion.confidence)
            write(",\"evidence\":")
            write(suggestion.evidenceUTF8)
            write(",\"polarity\":")
            quote(suggestion.polarity.rawValue)
            write(",\"reasons\":")
            write(suggestion.reasons.phrasesUTF8)
            write(",\"theme\":")
            quote(suggestion.theme.rawValue)
            write("}")
        }
        write("]}\n")
    }

    mutating func add(_ fault: LineFault, line: Int, id: UnsafeBufferPointer<UInt8>? = nil) {
        write("{\"error\":")
        quote("line \(line) \(fault.reason)")
        if let id {
            write(",\"id\":")
            bytes.append(contentsOf: id)
        }
        write(",\"line\":\(line)}\n")
    }

    /// - Returns: false when nobody reads any more.
    mutating func flush(to sink: (UnsafeRawBufferPointer) throws -> Bool) rethrows -> Bool {
        if bytes.isEmpty { return true }
        let isRead = try bytes.withUnsafeBytes(sink)
        bytes.removeAll(keepingCapacity: true)
        return isRead
    }

    private mutating func write(_ ranges: [Range<Int>]) {
        write("[")
        for (place, range) in ranges.enumerated() {
            if place > 0 { write(",") }
            write(range)
        }
        write("]")
    }

    private mutating func write(_ range: Range<Int>) { write("[\(range.lowerBound),\(range.upperBound)]") }

    private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Four decimals are more than anybody can tell apart.
    private mutating func write(confidence: Double) {
        let parts = Int((confidence * 10_000).rounded())
        guard parts % 10_000 != 0 else { return write(String(parts / 10_000)) }
        var digits = Array(String(10_000 + parts).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        write("0.")
        bytes += digits
    }

    /// What is ours to say has no control characters.
    private mutating func quote(_ text: String) {
        write("\"")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { write("\\") }
            bytes.append(byte)
        }
        write("\"")
    }
}
