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
        text(tenThousandths: tenThousandths(value))
    }

    /// The same of any number of ten-thousandths, below nothing too.
    static func text(tenThousandths: Int) -> String {
        let digits = String(abs(tenThousandths))
        let padded = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
        return "\(tenThousandths < 0 ? "-" : "")\(padded.dropLast(4)).\(padded.suffix(4))"
    }
}
