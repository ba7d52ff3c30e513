import Storage

/// Lets one reading of new answers run at a time in this process; whoever
/// comes while it runs waits for it and gets the same report.
actor ReadingTurn {
    private var running: Task<TagReport, any Error>?
    private var picking: Task<Int, any Error>?
    private var looking: Task<ChangeMark, any Error>?
    /// Everything that came before this was looked at.
    private var looked: ChangeMark?

    func take(_ read: @escaping @Sendable () async throws -> TagReport) async throws -> TagReport {
        if let running { return try await running.value }
        let task = Task { try await read() }
        running = task
        defer { running = nil }
        return try await task.value
    }

    /// The same for picking passages out of new answers, which a release does too.
    /// - Returns: how many are new.
    func pick(_ pick: @escaping @Sendable () async throws -> Int) async throws -> Int {
        if let picking { return try await picking.value }
        let task = Task { try await pick() }
        picking = task
        defer { picking = nil }
        return try await task.value
    }

    /// The same for what came since the last time.
    /// - Parameter read: gives back up to when it looked.
    func takeWhatIsNew(
        _ read: @escaping @Sendable (_ since: ChangeMark?) async throws -> ChangeMark
    ) async throws {
        if let looking {
            looked = try await looking.value
            return
        }
        let last = looked
        let task = Task { try await read(last) }
        looking = task
        defer { looking = nil }
        looked = try await task.value
    }
}
