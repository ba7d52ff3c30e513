import GRDB
public import Involvement

extension Store {
    /// Puts what the machine found in these quotations in the place of what it
    /// found before, and notes that they were read, also where it found nothing.
    ///
    /// A quotation that was withdrawn meanwhile is passed over.
    ///
    /// Each coding is a suggestion by `.machine(codebookVersion)`, made on that
    /// day, with its confidence; anything else is refused.
    /// - Parameter state: what was learned from, where suggestions of those who have
    ///   learned more must not be written over.
    /// - Returns: false when somebody has decided something since, and nothing was
    ///   stored.
    @discardableResult
    public func setSuggestions(
        _ suggestions: [ID<Quotation>: [Coding]], codebookVersion: String, day: Day, at state: LearningState? = nil
    ) async throws -> Bool {
        let reading = Reading(codebookVersion: codebookVersion, day: day)
        return try await database.write(.suggestions(Array(suggestions.keys))) { db in
            guard try state?.isStill(in: db) ?? true else { return false }
            for (quotation, codings) in suggestions where try DecisionWriter.isThere(quotation, in: db) {
                try reading.store(codings, of: quotation, in: db)
            }
            return true
        }
    }
}

/// One pass of the machine over quotations.
private struct Reading {
    let codebookVersion: String
    let day: Day

    func store(_ codings: [Coding], of quotation: ID<Quotation>, in db: Database) throws {
        let lengthBytes = try DecisionWriter.lengthBytes(of: quotation, in: db)
        try concerning("quotation `\(quotation)`") {
            // Its suggestions go with it.
            try db.run("DELETE FROM quotationReading WHERE quotation = ?", .id(quotation))
            try db.run(
                "INSERT INTO quotationReading (quotation, codebookVersion, day) VALUES (?, ?, ?)",
                .id(quotation), .text(codebookVersion), .day(day))
            for coding in codings {
                try insert(coding, of: quotation, within: lengthBytes, into: db)
            }
        }
    }

    private func insert(
        _ coding: Coding, of quotation: ID<Quotation>, within lengthBytes: Int, into db: Database
    ) throws {
        let place = "theme `\(coding.theme)` on quotation `\(quotation)`"
        guard coding.quotation == quotation, coding.decision == .suggested,
            coding.coder == .machine(codebookVersion), coding.day == day, let confidence = coding.confidence
        else {
            throw StorageError(
                place: place,
                reason: "It is not a suggestion of this reading. Give the machine's own suggestions, with their"
                    + " confidence, the version of the codebook and the day.")
        }
        guard Evidence.areSound(coding.evidenceUTF8, within: lengthBytes),
            Evidence.areSound(coding.reasons.inOrder, within: lengthBytes),
            Evidence.areSound(coding.reasons.clauseUTF8.map { [$0] } ?? [], within: lengthBytes)
        else { throw Fault.evidence(place) }
        try concerning(place) {
            try db.run(
                """
                INSERT INTO suggestion (quotation, theme, polarity, confidence, evidence, phrases, clause)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                .id(quotation), .id(coding.theme), .code(coding.polarity), .real(confidence),
                .text(Evidence.text(coding.evidenceUTF8)), .text(Evidence.text(coding.reasons.phrasesUTF8)),
                .text(Evidence.text(coding.reasons.clauseUTF8.map { [$0] } ?? [])))
        }
    }
}

extension Reasons {
    /// The phrases by their place in the text.
    fileprivate var inOrder: [Range<Int>] { phrasesUTF8.sorted { $0.lowerBound < $1.lowerBound } }
}
