public import Involvement
import Storage
public import TextAnalysis

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
    /// every passage not yet read with this codebook and all that was learned.
    public func tag() async throws -> TagReport {
        try await reading.take { try await readEverythingNew() }
    }

    /// Every passage with what has been said about it, in the order of keys, after
    /// passages were picked out of every answer not yet read. A passage that is new
    /// has been read; of one that was read before, what the machine says may be
    /// from before the last decisions. It is read again in the background, or at
    /// once by `readAgain`.
    public func passages() async throws -> [CodedQuotation] {
        try await reading.takeWhatIsNew { try await readWhatIsNew(since: $0) }
        let model = try await model()
        await rereading.begin(with: model.version) { try await readSome(after: $0) }
        return try await remembered.passages.all(in: store)
    }

    /// These passages as they are after the machine has read them with all that it
    /// has learned.
    public func readAgain(_ passages: [ID<Quotation>]) async throws -> [CodedQuotation] {
        let model = try await model()
        let coded = try await store.codedQuotations(passages)
        let unread = try await store.quotationsNotReadWith(codebookVersion: model.version, among: passages)
        guard !unread.isEmpty else { return coded }
        _ = try await read(coded.filter { unread.contains($0.id) }, with: model)
        return try await store.codedQuotations(passages)
    }

    private func readEverythingNew() async throws -> TagReport {
        let waitingDangers = try await lookForDanger()
        let newPassages = try await pick()
        let model = try await model()
        let unread = try await store.quotationsNotReadWith(codebookVersion: model.version)
        let known = try await remembered.passages.all(in: store)
        let suggestions = try await read(
            unread.map { known.place(of: $0.id).map { known[$0] } ?? CodedQuotation(quotation: $0) }, with: model)
        return TagReport(
            newPassages: newPassages, passagesRead: unread.count, suggestions: suggestions,
            waitingDangers: waitingDangers)
    }

    /// Picks passages and reads those that never were.
    private func readWhatIsNew(since last: ChangeMark?) async throws -> ChangeMark {
        let changes = try await store.changes(since: last)
        guard changes.isAnything || changes.hasNewResponses else { return changes.mark }
        _ = try await lookForDanger()
        _ = try await pick()
        let new = try await store.quotationsNeverRead()
        if !new.isEmpty { _ = try await read(new.map { CodedQuotation(quotation: $0) }, with: try await model()) }
        return changes.mark
    }

    /// How many passages are read before others get their turn with the file.
    private static let passagesInOneGo = 200

    /// Reads some of the passages that are to be read again.
    /// - Returns: the last of them; nil when there are none after the passage given.
    private func readSome(after last: ID<Quotation>?) async throws -> ID<Quotation>? {
        var some: [Quotation] = []
        while true {
            let state = try await store.learningState()
            let model = try await model()
            some = try await store.quotationsNotReadWith(
                codebookVersion: model.version, after: last, atMost: Self.passagesInOneGo)
            let found = suggestions(for: try await store.codedQuotations(some.map(\.id)), with: model)
            // Somebody may have decided something meanwhile, and their page may have read some of these with what was
            // learned from that.
            if try await keep(found, of: model, at: state) { break }
        }
        // So that the next page has less to read, and whoever opens the summary first too.
        _ = try await remembered.passages.all(in: store)
        if some.isEmpty { _ = try? await answers() }
        return some.last?.id
    }

    /// Looks for themes in passages and stores what is suggested.
    /// - Returns: how many suggestions there are.
    func read(_ passages: [CodedQuotation], with model: ThemeModel) async throws -> Int {
        let found = suggestions(for: passages, with: model)
        try await keep(found, of: model)
        return found.count
    }

    /// What was found in some passages.
    private struct Found {
        var changed: [ID<Quotation>: [Coding]] = [:]
        /// Those of which the same is said as before.
        var unchanged: [ID<Quotation>] = []
        /// How many suggestions there are.
        var count = 0
    }

    private func suggestions(for passages: [CodedQuotation], with model: ThemeModel) -> Found {
        let today = world.today()
        var reader = ThemeReader(model)
        var found = Found()
        for passage in passages {
            let quotation = passage.quotation
            let suggestions = reader.suggestions(
                for: quotation.text, inviting: invitation(of: quotation), answeredIn: quotation.answeredIn
            ).map {
                Coding(
                    quotation: quotation.id, theme: $0.theme, coder: .machine(model.version), decision: .suggested,
                    polarity: $0.polarity, confidence: $0.confidence.inHundredths, evidenceUTF8: $0.evidenceUTF8,
                    reasons: $0.reasons, day: today)
            }
            found.count += suggestions.count
            if !passage.suggestions.isEmpty, passage.suggestions.saysTheSame(as: suggestions) {
                found.unchanged.append(quotation.id)
            } else {
                found.changed[quotation.id] = suggestions
            }
        }
        return found
    }

    /// - Returns: false when somebody has decided something since that state, and not
    ///   all was stored.
    @discardableResult
    private func keep(_ found: Found, of model: ThemeModel, at state: LearningState? = nil) async throws -> Bool {
        let today = world.today()
        if !found.changed.isEmpty {
            guard
                try await store.setSuggestions(
                    found.changed, codebookVersion: model.version, day: today, at: state)
            else { return false }
        }
        return try await store.keepSuggestions(
            of: found.unchanged, codebookVersion: model.version, day: today, at: state)
    }

    /// What has been learned from all decisions so far.
    public func model() async throws -> ThemeModel {
        try await learning.model(at: { try await store.learningState() }) {
            try await remembered.passages.all(in: store).compactMap {
                DecidedPassage($0, inviting: invitation(of: $0.quotation))
            }
        }
    }

    /// Picks passages out of every answer not yet read, and looks for no themes.
    /// - Returns: how many are new.
    func pick() async throws -> Int {
        try await reading.pick { try await pickPassages() }
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

    /// Every passage with what has been said about it, in the order of keys, as it
    /// is stored: nothing is picked and nothing is read.
    public func codedQuotations() async throws -> [CodedQuotation] {
        try await remembered.passages.all(in: store)
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
                polarity: polarity ?? suggested?.polarity ?? .neutral,
                confidence: coded.confidenceBeforeDecisions(on: theme),
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
                    polarity: suggestion.polarity,
                    confidence: coded.confidenceBeforeDecisions(on: suggestion.theme),
                    seen: suggestion.coder.version, day: today)
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

extension Double {
    /// Rounded down, so that what is called likely is.
    fileprivate var inHundredths: Double { (self * 100).rounded(.down) / 100 }
}

extension [Coding] {
    /// Whether the panel would see the same, by whichever model.
    fileprivate func saysTheSame(as others: [Coding]) -> Bool {
        elementsEqual(others) { one, other in
            one.theme == other.theme && one.polarity == other.polarity && one.confidence == other.confidence
                && one.evidenceUTF8 == other.evidenceUTF8 && one.reasons == other.reasons
        }
    }
}
