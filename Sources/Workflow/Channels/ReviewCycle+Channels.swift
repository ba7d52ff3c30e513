public import Involvement
import Storage

extension ReviewCycle {
    /// How many responses came in each way; a way that nobody came is left out.
    public func channelCounts() async throws -> [Channel: Int] { try await store.channelCounts() }
}

extension ReviewCycle {
    /// Who helped with the answers under this receipt, and how the person
    /// agreed; nil when nobody helped, or nothing is there.
    public func assistance(under receipt: ReceiptCode) async throws -> Assistance? {
        try await store.assistance(under: receipt)
    }
}
