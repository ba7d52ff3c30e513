import Involvement
import Storage

/// The example's answers, and what an invented facilitator decided about
/// them, played in as if they had happened.
struct ExampleDecisions {
    static let answers = "answers.csv"
    static let decisions = "decisions.csv"
    static let inputs = [answers, decisions]
    /// Files that point at passages: they call them `a001.story`, since keys are
    /// made only when the answers come in.
    static let citing: Set<String> = [ConsultationFolder.asksFile, ConsultationFolder.reportFile]
    static let facilitator = Coder.person("Example facilitator")

    private let files: [String: [UInt8]]

    init(_ shipped: [ShippedFile]) {
        files = Dictionary(uniqueKeysWithValues: shipped.map { ($0.name, $0.bytes) })
    }

    /// - Returns: the keys of passages, by the number of the answer and the
    ///   question.
    func play(into cycle: ReviewCycle) async throws -> [String: ID<Quotation>] {
        let imported = try await cycle.importResponses(
            AnswersFile(name: Self.answers, bytes: files[Self.answers] ?? [], channel: .web))
        if !imported.refused.isEmpty { throw Problems(imported.refused) }
        _ = try await cycle.tag()
        let table = try ImportedTable(
            csv: files[Self.decisions] ?? [], fileName: Self.decisions,
            required: ["response_id", "question", "theme", "decision", "polarity"],
            known: ["response_id", "question", "theme", "decision", "polarity"])
        let passages = Dictionary(grouping: try await cycle.codedQuotations(), by: \.quotation.source)
        var codings: [Coding] = []
        var clearances: [Clearance] = []
        var keys: [String: ID<Quotation>] = [:]
        for row in table.rows {
            guard let response = imported.keys[row["response_id"]],
                let found = passages[.answer(response, ID(row["question"]))]
            else {
                throw Problems([row.problem("it decides on an answer that is not there", "Mend its response_id")])
            }
            // An answer of several passages is called by the first.
            keys["\(row["response_id"]).\(row["question"])"] =
                found.min { $0.quotation.rangeUTF8.lowerBound < $1.quotation.rangeUTF8.lowerBound }?.id
            for quotation in found.map(\.id) {
                let day = cycle.world.today()
                if row["decision"] == "cleared" {
                    clearances.append(
                        Clearance(quotation: quotation, coder: Self.facilitator, isCleared: true, day: day))
                } else if let decision = Decision(rawValue: row["decision"]) {
                    codings.append(
                        Coding(
                            quotation: quotation, theme: ID(row["theme"]), coder: Self.facilitator, decision: decision,
                            polarity: Polarity(rawValue: row["polarity"]) ?? .neutral, day: day))
                } else {
                    throw Problems([row.problem("its decision is not known", "Write accepted, rejected or cleared")])
                }
            }
        }
        try await cycle.store.record(codings)
        try await cycle.store.record(clearances)
        return keys
    }

    /// A file with the keys of passages in the places of their names.
    static func citing(_ bytes: [UInt8], _ keys: [String: ID<Quotation>]) -> [UInt8] {
        var text = String(decoding: bytes, as: UTF8.self)
        for (name, key) in keys { text = text.replacing(name, with: key.rawValue) }
        return Array(text.utf8)
    }
}
