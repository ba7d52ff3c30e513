public import Involvement
import Reporting
import Storage

extension ReviewCycle {
    /// Figures with small numbers hidden, each by itself. What they give away
    /// together, and beside releases handed over, only a release is audited for.
    public func summary(by grouping: Summary.Grouping?, policy: DisclosurePolicy = .nhs) async throws -> Summary {
        try await tabulation().summary(by: grouping, policy: policy)
    }

    /// The figures, the quotations that may leave and why the others stay, with
    /// everything read once.
    public func summaryAndReleasable(
        by grouping: Summary.Grouping?, policy: DisclosurePolicy = .nhs
    ) async throws -> (summary: Summary, quotations: [ReleasedQuotation], withheld: [Withheld]) {
        func make() async throws -> Remembered.SummaryAndQuotations {
            let tabulation = try await tabulation()
            let releasable = tabulation.releasable(policy: policy)
            return (tabulation.summary(by: grouping, policy: policy), releasable.quotations, releasable.withheld)
        }
        guard policy == .nhs, let kept = remembered.summaries[grouping] else { return try await make() }
        return try await kept.value(of: store, anewIf: \.touchFigures, make: make)
    }

    /// What people said and decided. What a machine suggests is never counted, so it is not read.
    func tabulation() async throws -> Tabulation {
        try await remembered.tabulation.value(of: store, anewIf: \.touchFigures) {
            try await answers().with(try await remembered.passages.all(in: store))
        }
    }

    /// What people answered, without what was said of their words.
    func answers() async throws -> Tabulation {
        try await remembered.answers.value(of: store, anewIf: \.touchResponses) {
            Tabulation(
                consultation: try await everyVersion(), responses: try await store.responses(), quotations: [])
        }
    }

    /// The same for a release: read once and not kept, since nobody asks for it again.
    func tabulation(of data: DataToRelease) async throws -> Tabulation {
        Tabulation(
            consultation: try await everyVersion(), responses: data.responses, quotations: data.quotations)
    }

    /// The consultation with every question that any version asked.
    private func everyVersion() async throws -> Consultation {
        var instrument = consultation.instrument
        let former = try await formerQuestions()
        if !former.isEmpty { instrument.blocks.append(.page(Page(id: "former_questions", questions: former))) }
        return Consultation(
            id: consultation.id, instrument: instrument, codebook: consultation.codebook,
            register: consultation.register)
    }
}
