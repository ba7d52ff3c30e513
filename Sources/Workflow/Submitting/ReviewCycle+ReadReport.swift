public import Involvement
import Reporting

extension ReviewCycle {
    /// The report and the asks as they would read in a release made now. Nothing
    /// is refused: what keeps them from leaving stands in it.
    public func reportAsItReads(policy: DisclosurePolicy = .nhs) async throws -> ReportAsItReads {
        let (summary, quotations, _) = try await asReleased(policy: policy)
        let passages = try await remembered.passages.all(in: store)
        // Working it out may have taken seconds, in which somebody may have taken words back or had more of them hidden.
        let now = Dictionary(passages.map { ($0.id, $0.redacted.text) }, uniquingKeysWith: { first, _ in first })
        let released = quotations.filter { now[$0.id] == $0.text }
        let standing = try await standings(passages, released: Set(released.map(\.id)))
        // Not kept: the group writes it while the program runs.
        let argument = argument()
        let reading = ArgumentReading(
            argument: argument, resolver: resolver(of: argument, summary, standing),
            quotations: Dictionary(released.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            known: Set(passages.map(\.id)), standing: standing)
        return reading.reportAsItReads()
    }

    /// Figures and quotations as a release would have them now, with what is hidden
    /// for others' sake. With several earlier releases that takes seconds, so it is
    /// kept until an answer, a decision or another release may have changed it.
    private func asReleased(policy: DisclosurePolicy) async throws -> Remembered.SummaryAndQuotations {
        func make() async throws -> Remembered.SummaryAndQuotations {
            let audited = try await auditedRelease(policy: policy, by: .all)
            let summary = audited.audit.summary
            let releasable = audited.tabulation.releasable(policy: policy, beside: summary)
            return (summary, releasable.quotations, releasable.withheld)
        }
        guard policy == .nhs else { return try await make() }
        return try await remembered.asReleased.value(of: store, anewIf: \.touchFigures, make: make)
    }
}

/// One reading of a report and asks, with what they point at.
private struct ArgumentReading {
    let argument: Argument
    let resolver: ReferenceResolver
    let quotations: [ID<Quotation>: ReleasedQuotation]
    let known: Set<ID<Quotation>>
    let standing: ReviewCycle.Standing

    func reportAsItReads() -> ReportAsItReads {
        let report = argument.report
        var number = 0
        let summary = (report?.summary ?? []).map { paragraph($0, number: nil) }
        let sections = (report?.sections ?? []).map { section in
            ReportAsItReads.Section(
                heading: section.heading,
                paragraphs: section.paragraphs.map { written in
                    number += 1
                    return paragraph(written, number: number)
                })
        }
        let asks = argument.asks.map { ask in
            ReportAsItReads.AskAsItReads(
                ask: ask, line: argument.lines[ask.id],
                evidence: ask.evidence.map { evidence($0, of: ask) })
        }
        let refused = (summary + sections.flatMap(\.paragraphs)).flatMap(\.pieces).compactMap { piece in
            if case .refused(_, let problem, _) = piece { problem } else { nil }
        }
        return ReportAsItReads(
            title: report?.title, summary: summary, sections: sections, asks: asks,
            problems: argument.problems + refused
                + argument.asks.flatMap { ReviewCycle.problems(of: $0, argument, standing) })
    }

    private func paragraph(_ written: ReportDraft.Paragraph, number: Int?) -> ReportAsItReads.Paragraph {
        ReportAsItReads.Paragraph(
            number: number, line: written.line, pieces: written.pieces.map { piece($0, line: written.line) })
    }

    private func piece(_ written: ReportDraft.Piece, line: Int) -> ReportAsItReads.Piece {
        let resolved: Report.Piece
        switch resolver.resolved(written, line: line) {
        case .success(let piece): resolved = piece
        case .failure(let problem):
            switch written {
            case .quotation(let id): return .refused(reference: "{quote \(id)}", problem, known.contains(id) ? id : nil)
            case .figure(_, let name): return .refused(reference: "{\(name)}", problem, nil)
            case .ask(let id): return .refused(reference: "{ask \(id)}", problem, nil)
            case .words(let words), .note(let words): return .refused(reference: words, problem, nil)
            }
        }
        switch resolved {
        case .words(let words): return .words(words)
        case .note(let words): return .note(words)
        case .figure(let figure): return .figure(figure)
        case .withdrawn(let id): return .withdrawn(id)
        case .ask(let id): return .ask(id, argument.asks.first { $0.id == id }?.text ?? id.rawValue)
        case .quotation(let id): return quotations[id].map { .quotation($0) } ?? .withdrawn(id)
        }
    }

    private func evidence(_ id: ID<Quotation>, of ask: Ask) -> ReportAsItReads.Piece {
        if let quotation = quotations[id] { return .quotation(quotation) }
        guard let fault = standing(id).fault(of: id) else { return .withdrawn(id) }
        let problem = Problem(
            file: ConsultationFolder.asksFile, line: argument.lines[ask.id], place: "ask `\(ask.id)`",
            reason: fault.reason, remedy: fault.remedy)
        return .refused(reference: id.rawValue, problem, known.contains(id) ? id : nil)
    }
}
