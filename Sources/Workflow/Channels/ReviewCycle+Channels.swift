public import Involvement
import Reporting
import Storage

extension ReviewCycle {
    /// How the answers that count came in, in numbers that may be shown.
    public func arrivals(policy: DisclosurePolicy = .nhs) async throws -> Arrivals {
        Arrivals(
            counts: try await store.channelCounts(), assisted: try await store.assistedCounts(), policy: policy)
    }
}
