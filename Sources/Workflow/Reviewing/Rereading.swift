import Involvement

/// Reads passages again in the background after the machine has learned more, a
/// few at a time, so that nobody waits for it. What people decide meanwhile is
/// learned from before the next few are read.
actor Rereading {
    private var running: Task<Void, Never>?
    /// The last passage that was read: where decisions come faster than everything
    /// can be read, each still has its turn.
    private var place: ID<Quotation>?
    /// The version of the model with which everything has been read.
    private var done: String?

    /// Begins, unless it is at it already or all has been read.
    /// - Parameters:
    ///   - version: of the model that there is now.
    ///   - read: reads some of those after a passage that are to be read
    ///     again, and says which was the last; nil for none.
    func begin(
        with version: String, _ read: @escaping @Sendable (_ after: ID<Quotation>?) async throws -> ID<Quotation>?
    ) {
        guard running == nil, done != version else { return }
        running = Task(priority: .utility) {
            // A page shows what has been read so far; the next one begins again.
            if (try? await goOn(read)) != nil { done = version }
            running = nil
        }
    }

    private func goOn(_ read: @Sendable (_ after: ID<Quotation>?) async throws -> ID<Quotation>?) async throws {
        while true {
            let isFromTheFirst = place == nil
            place = try await read(place)
            if place == nil, isFromTheFirst { return }
        }
    }

    /// Returns when nothing is left to be read, or reading failed.
    func end() async { await running?.value }
}
