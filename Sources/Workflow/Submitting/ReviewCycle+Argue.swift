import Involvement
import Reporting
import Storage

// What the group says, held against what may leave.
extension ReviewCycle {
    typealias Standing = @Sendable (ID<Quotation>) -> QuotationStanding

    /// How each quotation stands that somebody could point at.
    /// - Parameter released: those that are in the release.
    func standings(_ coded: [CodedQuotation], released: Set<ID<Quotation>>) async throws -> Standing {
        let gone = try await store.withdrawnQuotations()
        let before = Set(try await store.releasedQuotations().values.joined())
        let here = Dictionary(coded.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return { id in
            if released.contains(id) { return .released }
            guard let quotation = here[id] else { return gone.contains(id) ? .withdrawn : .unknown }
            guard quotation.quotation.consent == .publish else {
                // What was once released had its consent, so that was taken back.
                return before.contains(id) ? .withdrawn : .heldBack(.noConsent)
            }
            let isCleared = quotation.clearance?.isCleared ?? (quotation.quotation.response == nil)
            return .heldBack(isCleared ? .tooFewPeople : .notCleared)
        }
    }

    /// The report and the asks as they leave.
    /// - Throws: `Problems`, all of both.
    func argued(_ summary: Summary, _ standing: Standing) throws -> (Report?, [Ask]) {
        var problems: [Problem] = []
        let asks = consultation.asks.map { ask in
            var ask = ask
            for quotation in ask.evidence {
                guard let fault = standing(quotation).fault(of: quotation) else { continue }
                problems.append(
                    Problem(
                        file: ConsultationFolder.asksFile, place: "ask `\(ask.id)`", reason: fault.reason,
                        remedy: fault.remedy))
            }
            ask.withdrawn = ask.evidence.filter { standing($0) == .withdrawn }
            return ask
        }
        let resolved = consultation.report?.resolved(
            file: ConsultationFolder.reportFile, summary: summary, asks: Set(asks.map(\.id)), standing: standing)
        problems += resolved?.problems ?? []
        guard problems.isEmpty else { throw Problems(problems) }
        return (resolved?.report, asks)
    }

    /// Quotations of releases handed over that are to be taken out of them: the
    /// person took them back, or somebody found that they should not be quoted.
    func corrections(_ standing: Standing) async throws -> [Correction] {
        let approved = Set(try await store.releases().filter(\.isApproved).map(\.number))
        return try await store.releasedQuotations().filter { approved.contains($0.key) }
            .flatMap { release, quotations in
                quotations.filter { [.withdrawn, .unknown, .heldBack(.notCleared)].contains(standing($0)) }
                    .map { Correction(release: release, quotation: $0) }
            }.sorted { ($0.release, $0.quotation) < ($1.release, $1.quotation) }
    }
}
