public import Involvement
import Reporting
import Storage

extension ReviewCycle {
    /// The figures as they may be shown to anybody outside the group.
    public func summary(by grouping: Summary.Grouping?, policy: DisclosurePolicy = .nhs) async throws -> Summary {
        try await tabulation().summary(by: grouping, policy: policy)
    }

    /// The quotations that may leave, and why the others stay.
    public func releasable(
        policy: DisclosurePolicy = .nhs
    ) async throws -> (quotations: [ReleasedQuotation], withheld: [Withheld]) {
        try await tabulation().releasable(policy: policy)
    }

    func tabulation() async throws -> Tabulation {
        Tabulation(
            consultation: consultation, responses: try await store.responses(),
            quotations: try await store.codedQuotations())
    }
}
