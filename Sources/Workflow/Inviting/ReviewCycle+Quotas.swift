public import Involvement
import Storage

extension ReviewCycle {
    /// How far each quota is filled, in the order of the survey.
    public func quotaCounts() async throws -> [QuotaCount] {
        let quotas = consultation.instrument.quotas
        guard !quotas.isEmpty else { return [] }
        let places = try await store.quotaPlaces()
        let counts = quotas.map { QuotaCount(quota: $0.id, answered: places[$0.id] ?? 0, atMost: $0.atMost) }
        fullQuotas.set(Set(counts.filter(\.isFull).map(\.quota)))
        return counts
    }

    /// Counts the quotas anew when the last count is some seconds old: a command
    /// may have brought answers in, or taken some out, beside a server. When they
    /// cannot be read just now the last count stands, since whoever is answering
    /// must not lose a page over it.
    public func freshenQuotas() async {
        guard !consultation.instrument.quotas.isEmpty, fullQuotas.isDue(at: world.instant()) else { return }
        _ = try? await quotaCounts()
    }
}
