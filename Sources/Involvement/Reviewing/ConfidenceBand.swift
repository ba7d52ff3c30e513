/// How sure the machine is of a theme, as people are told it.
public enum ConfidenceBand: String, Sendable, CaseIterable {
    case likely, possible

    /// From here on a theme is likely, and accepting it takes one press.
    public static let leastLikely = 0.75

    /// - Parameter confidence: of a suggestion, from 0 to 1.
    public init(of confidence: Double) {
        self = confidence >= Self.leastLikely ? .likely : .possible
    }
}
