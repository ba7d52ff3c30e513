import Involvement

/// The score interval for a share, which stays inside 0 to 1 and does not
/// vanish when nobody or everybody said something.
/// Wilson, E. B. (1927), https://doi.org/10.1080/01621459.1927.10502953
enum Wilson {
    /// Two-sided 95 %: the 97.5th percentile of the normal distribution.
    static let z = 1.959964

    /// - Parameters:
    ///   - part: from 0 to `whole`; more counts as `whole`.
    ///   - whole: at least 1.
    static func share(_ part: Int, of whole: Int) -> Share {
        let n = Double(whole)
        let p = min(1, Double(part) / n)
        let z2 = z * z
        let centre = p + z2 / (2 * n)
        let reach = z * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        let scale = 1 + z2 / n
        // At the ends the bound equals the estimate, and floating point may miss it.
        let low = part <= 0 ? 0 : max(0, (centre - reach) / scale)
        let high = part >= whole ? 1 : min(1, (centre + reach) / scale)
        return Share(estimate: p, low: low, high: high)
    }
}
