import Involvement
import Synchronization

/// The quotas that enough people have answered for, as last counted. Every page
/// of an interview asks, so it is kept in memory and counted anew whenever a
/// response comes or goes; a quota may run over by those on their way.
final class FullQuotas: Sendable {
    private let quotas = Mutex<Set<ID<Quota>>>([])

    var all: Set<ID<Quota>> { quotas.withLock { $0 } }

    func set(_ full: Set<ID<Quota>>) { quotas.withLock { $0 = full } }
}
