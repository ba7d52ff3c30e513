import Involvement
import Reporting
import Storage
import TextAnalysis

// What a release says, before anything is written.
extension ReviewCycle {
    /// Everything that may leave now, under a number.
    /// - Throws: `Problems` when the report or an ask points at what may not leave.
    func makeRelease(
        number: Int, policy: DisclosurePolicy, dataDigest: String, _ audited: AuditedRelease
    ) async throws -> Release {
        let summary = audited.audit.summary
        let releasable = audited.tabulation.releasable(policy: policy, beside: summary)
        let coded = audited.tabulation.quotations
        let standing = try await standings(coded, released: Set(releasable.quotations.map(\.id)))
        let (report, asks) = try argued(summary, standing)
        let latest = try await store.releases().last(where: \.isApproved)
        return Release(
            number: number, day: world.today(), generator: Heard.generator, agents: agents(of: coded),
            previous: latest.flatMap { record in
                record.digest.map { PreviousRelease(number: record.number, digest: $0) }
            },
            corrections: try await corrections(
                QuotationsNow(coded, released: releasable.quotations, standing: standing)),
            consultation: released(consultation, summary, again: audited.audit.again), register: consultation.register,
            codebook: released(consultation.codebook, coded, summary, again: audited.audit.again), policy: policy,
            summary: summary,
            quotations: releasable.quotations,
            withheld: audited.audit.again == nil
                ? releasable.withheld
                    // Counted anew, they would stand beside figures of then.
                : releasable.withheld.map { Withheld(reason: $0.reason, quotations: .notAvailable) },
            report: report, asks: asks,
            dataDigest: dataDigest)
    }

    /// The group, how many people decided on themes, and the program.
    private func agents(of coded: [CodedQuotation]) -> [Agent] {
        var agents: [Agent] = []
        let runBy = consultation.instrument.people.runBy
        if !runBy.isEmpty { agents.append(Agent(role: .userGroup, name: runBy)) }
        let people = Set(coded.flatMap(\.decisions).map(\.coder)).count
        if people > 0 {
            agents.append(
                Agent(
                    role: .facilitator, name: people == 1 ? "One person on the panel" : "\(people) people on the panel")
            )
        }
        return agents + [Agent(role: .machine, name: Heard.generator)]
    }

    private func released(
        _ consultation: Consultation, _ summary: Summary, again: Int?
    ) -> ReleasedConsultation {
        let instrument = consultation.instrument
        let period: String =
            switch summary.period {
            case nil where again != nil: ""
            case nil: "No answers yet. "
            case let months? where months.lowerBound == months.upperBound:
                "All answers of \(Day.inWords(month: months.lowerBound)). "
            case let months?:
                "All answers from \(Day.inWords(month: months.lowerBound)) to \(Day.inWords(month: months.upperBound)). "
            }
        return ReleasedConsultation(
            id: consultation.id, title: instrument.title, survey: instrument.id, version: instrument.version,
            language: instrument.language, runBy: instrument.people.runBy, isFor: instrument.people.isFor,
            body: consultation.register.identifier(ofBodyNamed: instrument.people.isFor),
            selection: period + "Answers that were withdrawn, or set aside because no person seems to have sent "
                + "them, are not in it."
                + (again.map {
                    " The figures are those of release \($0): too few people came or went since to count anew."
                }
                    ?? ""),
            method: "People were asked in their own words first. A program suggested themes from word lists and from "
                + "earlier decisions; people on the panel accepted or refused each.")
    }

    private func released(
        _ codebook: Codebook, _ coded: [CodedQuotation], _ summary: Summary, again: Int?
    ) -> ReleasedCodebook {
        // On how many passages two people decided tells of a theme whose number is hidden, and of those who came or went
        // since figures that are given again.
        let shown = Set(summary.whole.themes.filter { $0.respondents.count != nil }.map(\.theme))
        let agreements = again == nil ? agreements(coded).filter { shown.contains($0.key) } : [:]
        return ReleasedCodebook(
            id: codebook.id, version: codebook.version, title: codebook.title,
            themes: codebook.themes.map { theme in
                ReleasedTheme(
                    id: theme.id, name: theme.name, parent: theme.parent, definition: theme.definition,
                    include: theme.include, exclude: theme.exclude, colour: theme.colour,
                    agreement: agreements[theme.id])
            })
    }

    /// By theme, where two people or more decided on the same passages.
    private func agreements(_ coded: [CodedQuotation]) -> [ID<Theme>: PublishedAgreement] {
        var agreements: [ID<Theme>: PublishedAgreement] = [:]
        for theme in consultation.codebook.themes {
            let passages = coded.map { passage -> [Bool?] in
                passage.decisions.filter { $0.theme == theme.id }.map { $0.decision == .accepted }
            }.filter { $0.count >= 2 }
            guard !passages.isEmpty, let alpha = Agreement(passages).krippendorff else { continue }
            agreements[theme.id] = PublishedAgreement(
                passages: passages.count, alphaTenThousandths: Int((alpha * 10_000).rounded()))
        }
        return agreements
    }
}
