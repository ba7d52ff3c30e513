import Storage
import Synchronization

/// Something worked out of what is stored, kept in memory until what it was
/// worked out of may have changed.
final class Kept<Value: Sendable>: Sendable {
    private let state = Mutex(State())

    private struct State {
        var kept: (mark: ChangeMark, value: Value)?
        var timesForgotten = 0
    }

    /// - Parameters:
    ///   - matters: whether the value may be another after such changes.
    ///   - make: works it out.
    func value(
        of store: Store, anewIf matters: (Changes) -> Bool, make: () async throws -> Value
    ) async throws -> Value {
        let (before, times) = state.withLock { ($0.kept, $0.timesForgotten) }
        let changes = try await store.changes(since: before?.mark)
        let value =
            if let before, !matters(changes) { before.value } else { try await make() }
        // What was worked out of something that had to be forgotten meanwhile is not kept either.
        state.withLock { if $0.timesForgotten == times { $0.kept = (changes.mark, value) } }
        return value
    }

    /// Whether nothing is kept.
    var isEmpty: Bool { state.withLock { $0.kept == nil } }

    func forget() {
        state.withLock {
            $0.timesForgotten += 1
            $0.kept = nil
        }
    }
}

extension Changes {
    /// Whether people said anything of a passage, or more than that happened.
    var touchFigures: Bool { !decided.isEmpty || hasNewResponses || isAnything }

    /// Whether responses came or went, or anything about them changed.
    var touchResponses: Bool { hasNewResponses || isAnything }
}
