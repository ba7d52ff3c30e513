public import Involvement

/// What the outside decides: which day it is, and chance. Passed in, so that
/// everything else can be run again and give the same.
public struct World: Sendable {
    /// The calendar day where the consultation is run.
    public var today: @Sendable () -> Day
    /// This many bytes that nobody can foresee.
    public var randomBytes: @Sendable (_ count: Int) -> [UInt8]
    /// A clock that tells how much time has passed, and never the hour.
    public var instant: @Sendable () -> ContinuousClock.Instant

    public init(
        today: @escaping @Sendable () -> Day, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8],
        instant: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.today = today
        self.randomBytes = randomBytes
        self.instant = instant
    }

    /// A random key of 128 bits.
    func makeID<Entity>() -> ID<Entity> {
        ID(randomBytes: randomBytes(16))
    }
}
