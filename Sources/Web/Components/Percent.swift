/// Shares as people read them.
enum Percent {
    /// From 0 to 1, as a whole percentage: `43%`.
    static func text(_ share: Double) -> String { "\(whole(share))%" }

    static func whole(_ share: Double) -> Int {
        share.isFinite ? Int((min(max(share, 0), 1) * 100).rounded()) : 0
    }
}
