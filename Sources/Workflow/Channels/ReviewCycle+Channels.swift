public import Involvement
import Storage

extension ReviewCycle {
    /// How many responses came in each way; a way that nobody came is left out.
    public func channelCounts() async throws -> [Channel: Int] { try await store.channelCounts() }
}
