public import Involvement
import Storage
public import SurveyEngine

/// What became of a form that was typed in.
public enum Typed: Equatable, Sendable {
    /// It is the first entry, and waits for the second.
    case waits
    /// It is the second entry, and says something else than the first.
    case differs([PaperDifference])
    /// - Parameter notAsked: numbers of answers that are not kept, since the
    ///   survey's rules do not ask that person.
    case stored(notAsked: [String])
    /// This very page came before.
    case alreadyStored
    /// Another form with this number is here already, or was and was withdrawn.
    case numberTaken
    /// The form was filled in after the last day.
    case closed
}

extension ReviewCycle {
    /// The form as it is printed.
    /// - Parameter edition: the name of the overlay it was printed from; empty for
    ///   the survey as it is.
    public func paperForm(edition: String) -> PaperForm {
        guard let found = editions[edition] else {
            return PaperForm(
                instrument: consultation.instrument, register: consultation.register, words: words)
        }
        return PaperForm(
            instrument: found.instrument, register: consultation.register, words: found.words,
            leavingOut: found.leftOut)
    }

    /// What was typed off a form, as the paper means it.
    public func entries(typed fields: [(name: String, value: String)], edition: String) -> Entries {
        let interview = editions[edition]?.interview ?? interview
        var entries = interview.entries(typed: fields, from: paperForm(edition: edition))
        if !edition.isEmpty { entries[CarriedEntry.edition] = [edition] }
        return entries
    }

    /// Takes what somebody typed off a form: as the first entry, or beside the
    /// first that waits. Two that agree are stored.
    /// - Parameter isOnlyEntry: stores it without a second, where that is allowed.
    /// - Throws: `Problems` when the form cannot be stored as it is.
    public func take(_ form: TypedForm, isOnlyEntry: Bool) async throws -> Typed {
        try checkStorable(form)
        if isOnlyEntry, try await store.firstEntry(of: form.number) == nil {
            guard try await store.mayBeTypedOnce() else {
                throw WorkflowError(
                    place: "form `\(form.number)`", reason: "Forms are typed twice here. Keep it for the second entry.")
            }
            return try await keep(form, .once)
        }
        switch try await store.keepFirst(form) {
        case .kept: return .waits
        // The page that settled it may have come twice.
        case .numberTaken: return try await store.holds(form.receipt) ? .alreadyStored : .numberTaken
        case .isSecond: break
        }
        let first = try await store.firstEntry(of: form.number) ?? [:]
        let differences = paperForm(edition: form.edition).differences(first, form.entries)
        return differences.isEmpty ? try await keep(form, .twice(differences: 0)) : .differs(differences)
    }

    /// Stores a form after somebody looked at the paper where its two entries
    /// differ.
    /// - Parameters:
    ///   - form: the second entry.
    ///   - chosen: what stands on the paper, for each question that differed.
    /// - Throws: `WorkflowError` when nothing waits, or a difference is not decided.
    public func settle(_ form: TypedForm, chosen: [ID<Question>: [String]]) async throws -> Typed {
        guard let first = try await store.firstEntry(of: form.number) else {
            if try await store.holds(form.receipt) { return .alreadyStored }
            throw WorkflowError(
                place: "form `\(form.number)`", reason: "Nothing waits under this number. Look at the list of forms.")
        }
        let differences = paperForm(edition: form.edition).differences(first, form.entries)
        var settled = form
        for difference in differences {
            guard let answer = chosen[difference.item.question] else {
                throw WorkflowError(
                    place: "form `\(form.number)`", reason: "Choose what the paper says for every difference.")
            }
            settled.entries[difference.item.question] = answer
        }
        try checkStorable(settled)
        return try await keep(settled, .twice(differences: differences.count))
    }

    /// The forms that wait for their second entry.
    public func waitingForms() async throws -> [WaitingForm] { try await store.waitingForms() }

    /// The form that waits under this number.
    public func waitingForm(_ number: String) async throws -> WaitingForm? {
        try await store.waitingForms().first { $0.number == number }
    }

    /// What was typed first; nil when nothing waits. Only for who settles the two.
    public func firstEntry(of number: String) async throws -> Entries? { try await store.firstEntry(of: number) }

    /// Throws a first entry away, as when its number was mistyped.
    public func discardFirstEntry(of number: String) async throws { try await store.discardFirstEntry(of: number) }

    /// Whether a form with this number is here, or was and was withdrawn.
    public func knowsForm(_ number: String) async throws -> Bool { try await store.knowsForm(number) }

    /// Whether forms may be stored after they were typed once.
    public func mayBeTypedOnce() async throws -> Bool { try await store.mayBeTypedOnce() }

    public func setMayBeTypedOnce(_ isAllowed: Bool) async throws { try await store.setMayBeTypedOnce(isAllowed) }

    /// Keeps an equality sheet that was handed in apart from its form.
    /// - Parameter sheet: random; sent twice it is stored once.
    /// - Returns: false when it was stored before.
    /// - Throws: `WorkflowError` when there is nothing on it.
    public func takeApart(
        _ fields: [(name: String, value: String)], edition: String, sheet: ReceiptCode
    ) async throws -> Bool {
        let interview = editions[edition]?.interview ?? interview
        let entries = interview.entries(typed: fields, from: paperForm(edition: edition))
        let items = interview.equalityItems(typed: entries, day: world.today())
        guard items.values.contains(where: { $0 != .absent(.leftBlank) && $0 != .absent(.notAsked) }) else {
            throw WorkflowError(place: "this sheet", reason: "Nothing is filled in on it. There is nothing to store.")
        }
        return try await store.acceptApart(items, sheet: sheet, day: world.today())
    }

    private func keep(_ form: TypedForm, _ typing: PaperTyping) async throws -> Typed {
        let (cycle, entries) = edition(for: form.entries)
        let submitted = try await cycle.submit(
            entries, receipt: form.receipt, channel: .paper,
            paper: PaperForStoring(number: form.number, day: form.day, typing: typing))
        switch submitted {
        case .stored: return .stored(notAsked: try cycle.numbersNotAsked(form))
        case .alreadyStored: return .alreadyStored
        case .closed: return .closed
        case .numberTaken, .withdrawn, .notInvited, .incomplete: return .numberTaken
        }
    }

    /// Whoever typed is told which answers the rules of the survey leave out.
    private func numbersNotAsked(_ form: TypedForm) throws -> [String] {
        let response = try interview.response(form.entries, id: "none", channel: .paper, day: form.day)
        return paperForm(edition: form.edition).lines.compactMap { item in
            guard !(form.entries[item.question] ?? []).isEmpty else { return nil }
            guard response.items[item.question] == .absent(.notAsked) else { return nil }
            return item.number
        }
    }

    /// - Throws: `Problems` with a line for each consent that is needed and is not
    ///   on the form; what the interview itself refuses.
    private func checkStorable(_ form: TypedForm) throws {
        let (cycle, entries) = edition(for: form.entries)
        let missing = cycle.interview.consentsNeeded.filter { entries[$0.id] != ["yes"] }
        guard missing.isEmpty else {
            throw Problems(
                missing.map { consent in
                    Problem(
                        file: "", place: "question `\(consent.id)`",
                        reason: "form \(form.number) does not say yes to “\(consent.text)”, so it may not be stored",
                        remedy: "Check the paper. Without a yes, give the form back or shred it")
                })
        }
        _ = try cycle.interview.response(entries, id: "none", channel: .paper, day: form.day)
    }
}
