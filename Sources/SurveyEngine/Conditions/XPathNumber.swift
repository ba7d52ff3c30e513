/// Numbers as XPath writes and reads them: decimals, without an exponent.
enum XPathNumber {
    /// `3`, `-0.5`, `NaN`, `Infinity`.
    /// https://www.w3.org/TR/1999/REC-xpath-19991116/#function-string
    static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        if number == 0 { return "0" }
        return literal(number)
    }

    /// All digits that are needed to read the same number again; a minus
    /// before zero stays.
    static func literal(_ number: Double) -> String {
        let shortest = "\(number)"
        let sign = shortest.hasPrefix("-") ? "-" : ""
        let parts = shortest.drop { $0 == "-" }.split(separator: "e")
        let halves = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = halves.count == 2 && halves[1] != "0" ? halves[1] : ""
        let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        var digits = String(halves[0]) + fraction
        var point = halves[0].count + exponent
        if point < 1 {
            digits = String(repeating: "0", count: 1 - point) + digits
            point = 1
        }
        digits += String(repeating: "0", count: max(0, point - digits.count))
        let whole = digits.prefix(point)
        let rest = digits.dropFirst(point)
        return sign + whole + (rest.isEmpty ? "" : "." + rest)
    }

    /// The number that a text says; a date counts days since 1970. Not a
    /// number for anything else. An exponent is taken as other tools do.
    static func read(_ text: String) -> Double {
        let bytes = Array(text.utf8).trimmingSpace
        guard let first = bytes.first, bytes.count <= 400 else { return .nan }
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: ".") || isDigit(first) else { return .nan }
        if let number = decimal(bytes) { return number }
        return DayNumber.read(bytes) ?? .nan
    }

    private static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
        var rest = bytes
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let mantissa = rest.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
        let points = mantissa.count { $0 == UInt8(ascii: ".") }
        guard points <= 1, mantissa.count > points,
            mantissa.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
        else { return nil }
        var exponent = rest.dropFirst(mantissa.count)
        if !exponent.isEmpty {
            exponent = exponent.dropFirst()
            if exponent.first == UInt8(ascii: "-") || exponent.first == UInt8(ascii: "+") {
                exponent = exponent.dropFirst()
            }
            guard !exponent.isEmpty, exponent.allSatisfy(isDigit) else { return nil }
        }
        // A point at either end is a number to XPath and not to Swift.
        var text = String(decoding: bytes, as: UTF8.self)
        if mantissa.first == UInt8(ascii: ".") || mantissa.last == UInt8(ascii: ".") {
            let sign = bytes.first == UInt8(ascii: "-") ? "-" : ""
            let tail = String(decoding: rest.dropFirst(mantissa.count), as: UTF8.self)
            var digits = String(decoding: mantissa, as: UTF8.self)
            if digits.hasPrefix(".") { digits = "0" + digits }
            if digits.hasSuffix(".") { digits.removeLast() }
            text = sign + digits + tail
        }
        return Double(text)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension [UInt8] {
    /// Without ASCII space at its ends.
    var trimmingSpace: ArraySlice<UInt8> {
        guard let start = firstIndex(where: { $0 > 0x20 }), let end = lastIndex(where: { $0 > 0x20 }) else { return [] }
        return self[start...end]
    }
}
