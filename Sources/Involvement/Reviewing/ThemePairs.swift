/// Which themes people spoke of in the same passages.
public struct ThemePairs: Equatable, Sendable {
    /// Most passages first.
    public let pairs: [ThemePair]
    /// Passages on which any theme was accepted or with which somebody is done.
    public let base: Int

    /// A pair that stands together in fewer passages is counted and not compared
    /// with chance.
    public static let fewestTogether = 5
    /// The same for fewer passages in all.
    public static let smallestBase = 50

    public init(pairs: [ThemePair], base: Int) {
        self.pairs = pairs
        self.base = base
    }
}

/// Two themes that came together.
public struct ThemePair: Equatable, Sendable {
    /// In the order of the codebook.
    public let first: ID<Theme>
    public let second: ID<Theme>
    /// Passages on which both were accepted.
    public let passages: Int
    /// How many times as often as it would be if one had nothing to do with the
    /// other; nil when there are too few passages to say.
    public let lift: Double?

    public init(first: ID<Theme>, second: ID<Theme>, passages: Int, lift: Double?) {
        self.first = first
        self.second = second
        self.passages = passages
        self.lift = lift
    }
}
