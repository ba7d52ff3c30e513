import Involvement
import Synchronization

/// The quotas that enough people have answered for, as last counted. Every page
/// of an interview asks, so it is kept in memory; a quota may run over by those
/// on their way.
///
/// It is counted anew whenever a response comes or goes here. Another program
/// on the same folder brings and takes out responses too, so a count grows old
/// by itself.
final class FullQuotas: Sendable {
    /// How long a count is believed. Long enough that a busy server counts
    /// seldom, too short for anybody to be sent away from a free place.
    static let goodFor = Duration.seconds(5)

    private let state = Mutex(State())

    private struct State {
        var full: Set<ID<Quota>> = []
        var counted: ContinuousClock.Instant?
    }

    var all: Set<ID<Quota>> { state.withLock { $0.full } }

    func set(_ full: Set<ID<Quota>>) { state.withLock { $0.full = full } }

    /// Whether whoever asks should count anew: true for one of those who ask at
    /// the same time, so that the others need not wait for it.
    func isDue(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            if let counted = state.counted, now - counted < Self.goodFor { return false }
            state.counted = now
            return true
        }
    }
}
