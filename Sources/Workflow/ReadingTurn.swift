/// Lets one reading of new answers run at a time in this process; whoever
/// comes while it runs waits for it and gets the same report.
actor ReadingTurn<Report: Sendable> {
    private var running: Task<Report, any Error>?

    func take(_ read: @escaping @Sendable () async throws -> Report) async throws -> Report {
        if let running { return try await running.value }
        let task = Task { try await read() }
        running = task
        defer { running = nil }
        return try await task.value
    }
}
