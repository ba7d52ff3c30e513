import Involvement
import Reporting
import Storage

/// Every quotation as it stands now, and what of it may leave.
struct QuotationsNow {
    let standing: ReviewCycle.Standing
    /// Those that may leave, by key.
    let released: [ID<Quotation>: ReleasedQuotation]
    /// What is hidden of each that there is.
    let hidden: [ID<Quotation>: [HiddenWords]]

    init(_ coded: [CodedQuotation], released: [ReleasedQuotation], standing: @escaping ReviewCycle.Standing) {
        self.standing = standing
        self.released = Dictionary(released.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.hidden = Dictionary(coded.map { ($0.id, $0.redacted.hidden) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether these words, once written, may still be read.
    func stillSays(_ quotation: ReleasedQuotation) -> Bool {
        released[quotation.id].map { $0.text.utf8.elementsEqual(quotation.text.utf8) } ?? false
    }

    /// Whether it is to be taken out of a release that holds it: its words were
    /// taken back, or more of them than that release hides must not be read.
    func isToBeTakenOut(_ quotation: QuotationInRelease) -> Bool {
        if [.withdrawn, .unknown, .heldBack(.notCleared)].contains(standing(quotation.id)) { return true }
        guard let then = quotation.hidden, let now = hidden[quotation.id] else { return false }
        return !Set(now.flatMap(\.rangeUTF8)).isSubset(of: then.flatMap(\.rangeUTF8))
    }
}

// What the group says, held against what may leave.
extension ReviewCycle {
    typealias Standing = @Sendable (ID<Quotation>) -> QuotationStanding

    /// How each quotation stands now.
    func quotationsNow(policy: DisclosurePolicy) async throws -> QuotationsNow {
        let tabulation = try await tabulation()
        let released = tabulation.releasable(policy: policy).quotations
        return QuotationsNow(
            tabulation.quotations, released: released,
            standing: try await standings(tabulation.quotations, released: Set(released.map(\.id))))
    }

    /// How each quotation stands that somebody could point at.
    /// - Parameter released: those that are in the release.
    func standings(_ coded: [CodedQuotation], released: Set<ID<Quotation>>) async throws -> Standing {
        let gone = try await store.withdrawnQuotations()
        let before = Set(try await store.releasedQuotations().values.joined().map(\.id))
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

    /// The asks and the report as they stand now: in their files, where there are
    /// any, since people write them while the program runs.
    func argument() -> Argument {
        folder?.argument(themes: consultation.codebook.themes.map(\.id))
            ?? Argument(asks: consultation.asks, report: consultation.report)
    }

    /// The report and the asks as they leave.
    /// - Throws: `Problems`, all of both.
    func argued(_ summary: Summary, _ standing: @escaping Standing) throws -> (Report?, [Ask]) {
        let argument = argument()
        var problems = argument.problems
        let asks = argument.asks.map { ask in
            var ask = ask
            problems += Self.problems(of: ask, argument, standing)
            ask.withdrawn = ask.evidence.filter { standing($0) == .withdrawn }
            return ask
        }
        let resolved = argument.report?.resolved(by: resolver(of: argument, summary, standing))
        problems += resolved?.problems ?? []
        guard problems.isEmpty else { throw Problems(problems) }
        return (resolved?.report, asks)
    }

    func resolver(
        of argument: Argument, _ summary: Summary, _ standing: @escaping Standing
    ) -> ReferenceResolver {
        ReferenceResolver(
            file: ConsultationFolder.reportFile, summary: summary, asks: Set(argument.asks.map(\.id)),
            standing: standing)
    }

    /// What keeps an ask from leaving with the quotations behind it.
    static func problems(of ask: Ask, _ argument: Argument, _ standing: Standing) -> [Problem] {
        ask.evidence.compactMap { quotation in
            standing(quotation).fault(of: quotation).map { fault in
                Problem(
                    file: ConsultationFolder.asksFile, line: argument.lines[ask.id], place: "ask `\(ask.id)`",
                    reason: fault.reason, remedy: fault.remedy)
            }
        }
    }

    /// Quotations of releases handed over that are to be taken out of them: the
    /// person took them back, or somebody found that they should not be quoted.
    func corrections(_ now: QuotationsNow) async throws -> [Correction] {
        let approved = Set(try await store.releases().filter(\.isApproved).map(\.number))
        return try await store.releasedQuotations().filter { approved.contains($0.key) }
            .flatMap { release, quotations in
                quotations.filter(now.isToBeTakenOut).map { Correction(release: release, quotation: $0.id) }
            }.sorted { ($0.release, $0.quotation) < ($1.release, $1.quotation) }
    }
}
