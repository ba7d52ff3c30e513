public import Involvement
import Storage
import TextAnalysis

extension ReviewCycle {
    private static let dangerVersion = DangerReader.shared.wordLists.fingerprint

    /// Looks at every text that is new, or that was last looked at with other
    /// word lists, for words that may speak of danger: whole answers, those set
    /// aside too, and what was collected or said at a panel.
    /// - Returns: how many texts wait for a person now.
    @discardableResult
    public func lookForDanger() async throws -> Int {
        try await remembered.waitingDangers.value(of: store, anewIf: \.touchResponses) {
            try await lookForDangerAnew()
        }
    }

    private func lookForDangerAnew() async throws -> Int {
        let version = Self.dangerVersion
        let readings = try await store.textsNotReadForDanger(version: version)
        if !readings.isEmpty {
            let findings = readings.compactMap { reading in
                let signs = DangerReader.shared.signs(in: reading.text)
                let key: ID<DangerFinding> = world.makeID()
                return signs.isEmpty ? nil : (id: key, reading: reading, signs: signs)
            }
            try await store.add(findings, read: readings, version: version, day: world.today())
        }
        return try await store.waitingDangerCount()
    }

    /// How many texts were found, waiting and dealt with.
    public func dangerCounts() async throws -> (waiting: Int, dealtWith: Int) {
        let waiting = try await store.waitingDangerCount()
        return (waiting, try await store.dangerCount() - waiting)
    }

    /// A part of the texts in which words may speak of danger, those found first
    /// at the top.
    public func dangers(waiting: Bool, from start: Int, atMost limit: Int) async throws -> [HandledDanger] {
        try await store.dangers(waiting: waiting, from: start, atMost: limit)
    }

    /// Writes down what a person did about a text. Nothing is ever changed or
    /// taken away; the last line says where it stands.
    /// - Parameter seen: the kinds of danger that were before them. One that was
    ///   found since keeps the text waiting.
    /// - Throws: `WorkflowError` for a finding that does not exist, or no longer.
    public func handle(
        _ finding: ID<DangerFinding>, seen: Set<DangerKind>, outcome: DangerHandling.Outcome, note: String,
        coder: Coder
    ) async throws {
        guard let danger = try await store.danger(finding) else {
            throw WorkflowError(
                place: "finding `\(finding)`",
                reason: "It is not here any more. The person may have taken their answers back. Go back to the list.")
        }
        let signCount = danger.finding.signs.count { seen.contains($0.kind) }
        try await store.record(
            DangerHandling(outcome: outcome, note: note, coder: coder, day: world.today()), of: finding,
            signCount: max(signCount, 1))
    }
}
