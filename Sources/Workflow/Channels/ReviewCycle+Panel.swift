public import Involvement
import Storage

extension ReviewCycle {
    /// A key for a panel session that is about to be taken down.
    public func makePanelID() -> ID<PanelSession> { world.makeID() }

    /// Takes down a panel session. Each statement becomes a quotation, to be read
    /// for themes like every other; a panel's statements are never counted as
    /// people, since nobody knows how many of them are one person's.
    /// - Parameter attribution: how its speakers are named in public.
    /// - Returns: false when this very session was stored before.
    /// - Throws: `Problems`, all of them, for who typed.
    public func record(
        _ session: PanelSession, _ statements: [PanelStatement], attribution: String
    ) async throws -> Bool {
        let problems = panelProblems(session, statements)
        guard problems.isEmpty else { throw Problems(problems) }
        let quotations = statements.map { statement in
            Quotation(
                id: world.makeID(), source: .panel(session.id, day: session.day, speaker: statement.pseudonym),
                rangeUTF8: 0..<statement.words.utf8.count, text: statement.words, consent: statement.consent,
                attribution: attribution.isEmpty ? nil : attribution)
        }
        return try await store.record(session, quotations)
    }

    /// Every panel session, the latest first.
    public func panels() async throws -> [RecordedPanel] { try await store.panels() }

    private func panelProblems(_ session: PanelSession, _ statements: [PanelStatement]) -> [Problem] {
        func problem(_ place: String, _ reason: String, _ remedy: String) -> Problem {
            Problem(file: "", place: place, reason: reason, remedy: remedy)
        }
        var problems: [Problem] = []
        if session.day > world.today() {
            problems.append(problem("day", "the day has not come yet", "Write the day on which the panel met"))
        }
        if session.present < 1 {
            problems.append(problem("present", "nobody was there", "Write how many people were in the room"))
        }
        if statements.isEmpty {
            problems.append(problem("words-1", "nothing was said", "Write at least one statement"))
        }
        let speakers = Set(statements.map(\.pseudonym)).count
        if session.present >= 1, speakers > session.present {
            problems.append(
                problem(
                    "present", "\(speakers) people spoke, and only \(session.present) were there",
                    "Check the number, and that each person has one name only"))
        }
        for (place, statement) in statements.enumerated() {
            if statement.pseudonym.trimmed.isEmpty {
                problems.append(
                    problem("speaker-\(place + 1)", "it does not say who spoke", "Write a name such as Member A"))
            }
            if statement.words.trimmed.isEmpty {
                problems.append(
                    problem("words-\(place + 1)", "it has no words", "Write what was said, or clear the line"))
            }
        }
        return problems
    }
}
