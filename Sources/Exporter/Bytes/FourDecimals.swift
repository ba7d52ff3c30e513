/// How a proportion stands in every file: always four decimals, so that the
/// same number is the same bytes everywhere.
enum FourDecimals {
    /// Ten-thousandths, from 0 to 10,000.
    static func tenThousandths(_ value: Double) -> Int {
        // NaN compares false with everything and so ends as 0.
        guard value > 0 else { return 0 }
        return Int((min(value, 1) * 10_000).rounded())
    }

    static func text(_ value: Double) -> String {
        let digits = String(tenThousandths(value))
        let padded = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
        return "\(padded.dropLast(4)).\(padded.suffix(4))"
    }
}
