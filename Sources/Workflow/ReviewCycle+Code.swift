public import Involvement
import Storage
import TextAnalysis

/// What one reading of new answers brought.
public struct TagReport: Equatable, Sendable {
    /// Passages picked out of answers that had not been read.
    public let newPassages: Int
    /// Passages for which themes were looked for, new ones and ones last read
    /// with another codebook.
    public let passagesRead: Int
    public let suggestions: Int
    /// Texts that may speak of danger and wait for a person.
    public let waitingDangers: Int

    public init(newPassages: Int, passagesRead: Int, suggestions: Int, waitingDangers: Int = 0) {
        self.newPassages = newPassages
        self.passagesRead = passagesRead
        self.suggestions = suggestions
        self.waitingDangers = waitingDangers
    }
}

extension ReviewCycle {
    /// Picks passages out of every answer not yet read and suggests themes for
    /// every passage not yet read with this codebook.
    public func tag() async throws -> TagReport {
        try await reading.take { try await readEverythingNew() }
    }

    private func readEverythingNew() async throws -> TagReport {
        let waitingDangers = try await lookForDanger()
        let newPassages = try await pickPassages()
        let version = consultation.codebook.fingerprint
        let unread = try await store.quotationsNotReadWith(codebookVersion: version)
        let today = world.today()
        var suggestions: [ID<Quotation>: [Coding]] = [:]
        for quotation in unread {
            suggestions[quotation.id] = lexicon.suggestions(for: quotation.text, inviting: invitation(of: quotation))
                .map { suggestion in
                    Coding(
                        quotation: quotation.id, theme: suggestion.theme,
                        coder: .machine(version), decision: .suggested,
                        polarity: suggestion.polarity, confidence: suggestion.confidence,
                        evidenceUTF8: suggestion.evidenceUTF8, day: today)
                }
        }
        if !suggestions.isEmpty {
            try await store.setSuggestions(suggestions, codebookVersion: version, day: today)
        }
        return TagReport(
            newPassages: newPassages, passagesRead: unread.count,
            suggestions: suggestions.values.reduce(0) { $0 + $1.count }, waitingDangers: waitingDangers)
    }

    /// Every paragraph of every quotable answer becomes a passage.
    private func pickPassages() async throws -> Int {
        let responses = try await store.responsesWithoutQuotations()
        guard !responses.isEmpty else { return 0 }
        let quotable = consultation.instrument.questions.filter(\.isQuotable).map(\.id)
        var passages: [Quotation] = []
        for response in responses {
            for question in quotable {
                for (id, item) in response.items(of: question) {
                    guard case .answered(.text(let words)) = item else { continue }
                    for range in Passages.ranges(in: words) {
                        passages.append(
                            Quotation(
                                id: world.makeID(), source: .answer(response.id, id), rangeUTF8: range,
                                text: words.slice(rangeUTF8: range), consent: response.quotationConsent))
                    }
                }
            }
        }
        try await store.add(passages, pickedFrom: responses.map(\.id))
        return passages.count
    }

    private func invitation(of quotation: Quotation) -> Question.Invitation {
        guard case .answer(_, let question) = quotation.source else { return .anything }
        return consultation.instrument.question(question.base)?.invites ?? .anything
    }

    /// Every passage with what has been said about it, in the order of keys.
    public func codedQuotations() async throws -> [CodedQuotation] {
        try await store.codedQuotations()
    }

    /// One passage; nil when there is none with this key.
    public func codedQuotation(_ id: ID<Quotation>) async throws -> CodedQuotation? {
        try await store.codedQuotation(id)
    }

    /// Records what a person decided about a theme on a passage. Without a
    /// polarity the machine's is taken, else neutral.
    /// - Throws: `WorkflowError` for a theme or passage that does not exist.
    public func decide(
        _ decision: Decision, theme: ID<Theme>, polarity: Polarity?, quotation: ID<Quotation>, coder: Coder
    ) async throws {
        guard consultation.codebook.theme(theme) != nil else {
            throw WorkflowError(
                place: "theme `\(theme)`", reason: "It is not in the codebook. Choose one that is, or add it there.")
        }
        let coded = try await known(quotation)
        let suggested = coded.suggestions.first { $0.theme == theme }
        try await store.record([
            Coding(
                quotation: quotation, theme: theme, coder: coder, decision: decision,
                polarity: polarity ?? suggested?.polarity ?? .neutral, confidence: suggested?.confidence,
                seen: coded.suggestions.first?.coder.version, day: world.today())
        ])
    }

    /// Records that a person is done with a passage: what is still only suggested
    /// is rejected, and whatever nobody spoke of is not there.
    /// - Throws: `WorkflowError` for a passage that does not exist.
    public func finish(_ quotation: ID<Quotation>, coder: Coder) async throws {
        let coded = try await known(quotation)
        let today = world.today()
        try await store.finish(
            FinishedReading(quotation: quotation, coder: coder, day: today),
            deciding: coded.undecided.map { suggestion in
                Coding(
                    quotation: quotation, theme: suggestion.theme, coder: coder, decision: .rejected,
                    polarity: suggestion.polarity, confidence: suggestion.confidence, seen: suggestion.coder.version,
                    day: today)
            })
    }

    /// Records that a person read a passage for names and places, and whether
    /// it may be quoted.
    /// - Throws: `WorkflowError` for a passage that does not exist, and for one with
    ///   words that look like names, on which nobody has decided yet.
    public func clear(_ quotation: ID<Quotation>, isCleared: Bool, coder: Coder) async throws {
        let coded = try await known(quotation)
        if isCleared, coded.redaction == nil { try checkNothingIsProposed(for: coded) }
        try await store.record(
            Clearance(quotation: quotation, coder: coder, isCleared: isCleared, day: world.today()))
    }

    func known(_ quotation: ID<Quotation>) async throws -> CodedQuotation {
        guard let coded = try await store.codedQuotation(quotation) else {
            throw WorkflowError(
                place: "passage `\(quotation)`", reason: "There is no such passage here. Go back to the list.")
        }
        return coded
    }
}

extension Response {
    /// Who may read this person's words outside the group.
    var quotationConsent: QuotationConsent {
        if allows(Consent.quoteMyWords) { return .publish }
        return allows(Consent.showCommissioner) ? .commissionerOnly : .none
    }
}

extension String {
    /// The text of a half-open range of UTF-8 bytes.
    func slice(rangeUTF8 range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
        return String(self[start..<end])
    }
}
