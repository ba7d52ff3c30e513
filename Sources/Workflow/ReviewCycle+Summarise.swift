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

    /// Both, with everything read once.
    public func summaryAndReleasable(
        by grouping: Summary.Grouping?, policy: DisclosurePolicy = .nhs
    ) async throws -> (summary: Summary, quotations: [ReleasedQuotation], withheld: [Withheld]) {
        let tabulation = try await tabulation()
        let releasable = tabulation.releasable(policy: policy)
        return (tabulation.summary(by: grouping, policy: policy), releasable.quotations, releasable.withheld)
    }

    /// What people said and decided. What a machine suggests is never counted, so it is not read.
    func tabulation() async throws -> Tabulation {
        var instrument = consultation.instrument
        let former = try await formerQuestions()
        if !former.isEmpty { instrument.blocks.append(.page(Page(id: "former_questions", questions: former))) }
        let everyVersion = Consultation(
            id: consultation.id, instrument: instrument, codebook: consultation.codebook,
            register: consultation.register)
        return Tabulation(
            consultation: everyVersion, responses: try await store.responses(),
            quotations: try await store.decidedQuotations())
    }
}
