import Storage
import Synchronization

/// Something worked out of what is stored, kept in memory until what it was
/// worked out of may have changed.
final class Kept<Value: Sendable>: Sendable {
    private let kept: Mutex<(mark: ChangeMark, value: Value)?> = Mutex(nil)

    /// - Parameters:
    ///   - matters: whether the value may be another after such changes.
    ///   - make: works it out.
    func value(
        of store: Store, anewIf matters: (Changes) -> Bool, make: () async throws -> Value
    ) async throws -> Value {
        let before = kept.withLock { $0 }
        let changes = try await store.changes(since: before?.mark)
        let value =
            if let before, !matters(changes) { before.value } else { try await make() }
        kept.withLock { $0 = (changes.mark, value) }
        return value
    }
}

extension Changes {
    /// Whether people said anything of a passage, or more than that happened.
    var touchFigures: Bool { !decided.isEmpty || hasNewResponses || isAnything }

    /// Whether responses came or went, or anything about them changed.
    var touchResponses: Bool { hasNewResponses || isAnything }
}
