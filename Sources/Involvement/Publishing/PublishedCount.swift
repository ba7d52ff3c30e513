/// A number of people as it may leave: rounded by a disclosure policy, or no
/// number at all. A suppressed count is not a small number; it is not a number.
public enum PublishedCount: Hashable, Sendable {
    case people(Int)
    /// Too few, or too nearly everybody, to publish.
    case suppressed
    /// Cannot be said here, since what it is counted out of is too small.
    case notAvailable

    /// As it stands in tables: the number, `[c]` or `[x]`, after the Government
    /// Analysis Function's symbols for tables.
    public var text: String {
        switch self {
        case .people(let count): String(count)
        case .suppressed: "[c]"
        case .notAvailable: "[x]"
        }
    }

    /// The count that stands so in a table; nil when nothing does.
    public init?(text: String) {
        switch text {
        case "[c]": self = .suppressed
        case "[x]": self = .notAvailable
        default:
            guard let count = Int(text), count >= 0 else { return nil }
            self = .people(count)
        }
    }

    public var count: Int? {
        if case .people(let count) = self { count } else { nil }
    }
}

/// A share of people with its 95 % Wilson interval. Worked out from published
/// counts only, so that it cannot give back what they hide.
/// It has four decimals, as files have it, so that reading one gives the same.
public struct Share: Hashable, Sendable {
    /// From 0 to 1.
    public let estimate: Double
    public let low: Double
    public let high: Double

    public init(estimate: Double, low: Double, high: Double) {
        self.estimate = Self.rounded(estimate)
        self.low = Self.rounded(low)
        self.high = Self.rounded(high)
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
