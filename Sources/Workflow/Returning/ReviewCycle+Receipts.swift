public import Involvement
public import Storage

/// What a receipt code leads to.
public enum UnderReceipt: Equatable, Sendable {
    /// A response was sent. These consents can be taken back one by one.
    case sent([ConsentOnRecord])
    /// Answers were saved and not sent.
    case unfinished(until: Day)
}

extension ReviewCycle {
    /// What this code leads to; nil for nothing, or no longer.
    public func contents(under receipt: ReceiptCode) async throws -> UnderReceipt? {
        if let consents = try await store.consents(of: receipt) {
            return .sent(consents.filter { !isNeeded($0.consent.purpose) })
        }
        return try await unfinished(under: receipt).map { .unfinished(until: $0.lastDay) }
    }

    /// Whether what was under this code was taken out.
    public func isWithdrawn(_ receipt: ReceiptCode) async throws -> Bool { try await store.isWithdrawn(receipt) }

    /// Takes a person's answers out, by the code they kept, with everything
    /// that was picked from them. Releases made before still have what they had.
    public func withdraw(_ receipt: ReceiptCode) async throws -> Withdrawal {
        let withdrawal = try await store.withdraw(receipt)
        await remembered.forget()
        _ = try await quotaCounts()
        return withdrawal
    }

    /// Takes out the answers of a form on paper, or of a row of a file, by its
    /// number: whoever answered there holds no code.
    /// - Parameter number: as it was typed, but for white space around it.
    public func withdraw(form number: String) async throws -> Withdrawal {
        let withdrawal = try await store.withdraw(form: number.trimmed)
        await remembered.forget()
        _ = try await quotaCounts()
        return withdrawal
    }

    /// Takes back one thing that a person had allowed: from now on their words
    /// stand in no summary and no release that needs it.
    /// - Returns: false when it is not given under this code.
    /// - Throws: `WorkflowError` for a consent without which nothing is kept, or
    ///   that nobody was asked for.
    public func withdraw(_ purpose: ID<Consent>, of receipt: ReceiptCode) async throws -> Bool {
        if isNeeded(purpose) {
            throw WorkflowError(
                place: "consent `\(purpose)`",
                reason: "Nothing can be kept without it. Take out all the answers of this code instead.")
        }
        let known = consentPurposes
        let stored = try await store.consents(of: receipt)?.map(\.consent.purpose) ?? []
        guard (known + stored).contains(purpose) else {
            throw WorkflowError(
                place: "consent `\(purpose)`",
                reason: known.isEmpty
                    ? "This survey asks for no consent that can be taken back by itself."
                    : "There is none of this name. There are \(known.map { "`\($0)`" }.joined(separator: ", ")).")
        }
        return try await store.withdraw(purpose, of: receipt, day: world.today())
    }

    /// Notes that somebody has written their code down: it is not shown again.
    public func noteCodeIsKept(_ receipt: ReceiptCode) async throws {
        try await store.noteCodeIsKept(receipt)
    }

    /// Whether they have said so.
    public func isCodeKept(_ receipt: ReceiptCode) async throws -> Bool {
        try await store.isCodeKept(receipt)
    }

    private var consentQuestions: [Question] {
        consultation.instrument.questions.filter { $0.shape == .consent }
    }

    /// Those that can be taken back by themselves.
    private var consentPurposes: [ID<Consent>] {
        consentQuestions.filter { !$0.isRequired }.map { $0.consentPurpose ?? ID($0.id.rawValue) }
    }

    private func isNeeded(_ purpose: ID<Consent>) -> Bool {
        purpose == Consent.takePart
            || consentQuestions.contains {
                $0.isRequired && ($0.consentPurpose ?? ID($0.id.rawValue)) == purpose
            }
    }
}
