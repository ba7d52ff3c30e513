/// A number in a spreadsheet's file, as text a person would have typed.
enum SpreadsheetNumber {
    /// `1` for `1.0`, `0.1` for `1E-1`. Whole numbers keep every digit that
    /// stands in the file; others are printed as pyxform prints them. Nil when
    /// it is not a number.
    static func text(of raw: String) -> String? {
        let raw = Text.trimmed(raw)
        guard let value = value(of: raw) else { return nil }
        let digits = raw.utf8.first == UInt8(ascii: "-") ? raw.dropFirst() : raw[...]
        if digits.utf8.allSatisfy({ (48...57).contains($0) }) {
            let significant = digits.drop { $0 == "0" }
            if significant.isEmpty { return "0" }
            return (value < 0 ? "-" : "") + significant
        }
        if let whole = Int128(exactly: value) { return String(whole) }
        return value.description
    }

    /// Only what a spreadsheet writes: neither `inf` nor `0x10`.
    static func value(of raw: String) -> Double? {
        guard raw.utf8.count <= 400, raw.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }),
            let value = Double(raw), value.isFinite
        else { return nil }
        return value
    }
}
