public import Involvement
import Storage
import TextAnalysis

/// What a person chose to hide of a passage before it may be quoted.
public struct RedactionChoice: Equatable, Sendable {
    /// What the program had proposed to them.
    public var seen: [HiddenWords]
    /// What of it they want hidden.
    public var chosen: [HiddenWords]
    /// Further words, each hidden wherever it stands.
    public var typed: [String]

    public init(seen: [HiddenWords] = [], chosen: [HiddenWords] = [], typed: [String] = []) {
        self.seen = seen
        self.chosen = chosen
        self.typed = typed
    }
}

/// Why a choice of words to hide was not stored. Nothing of it was.
public enum RedactionRefusal: Error, Equatable, Sendable {
    /// Typed words that stand nowhere in the passage.
    case notThere([String])
    /// Nothing but marks would be left.
    case nothingLeft
    /// The program proposes words that the person had not seen.
    case newProposals
}

extension ReviewCycle {
    /// Words of a passage that look like names, places or numbers of somebody.
    public func proposals(for quotation: Quotation) -> [HiddenWords] {
        redactor.proposals(for: quotation.text)
    }

    /// Records that a passage may be quoted with some of its words hidden. What
    /// was proposed and not chosen is, by that, said to be no name.
    /// - Throws: `RedactionRefusal`; `WorkflowError` for a passage that does not
    ///   exist.
    public func clear(_ quotation: ID<Quotation>, hiding choice: RedactionChoice, coder: Coder) async throws {
        let coded = try await known(quotation)
        let text = coded.quotation.text
        guard Set(proposals(for: coded.quotation)).isSubset(of: choice.seen) else {
            throw RedactionRefusal.newProposals
        }
        var hidden = choice.chosen
        var missing: [String] = []
        for words in choice.typed {
            let found = RedactionProposer.occurrences(of: words, in: text)
            if found.isEmpty { missing.append(words) }
            hidden += found
        }
        guard missing.isEmpty else { throw RedactionRefusal.notThere(missing) }
        let redacted = RedactedText(text, hiding: hidden)
        guard !redacted.saysNothing else { throw RedactionRefusal.nothingLeft }
        let today = world.today()
        try await store.record(
            Redaction(quotation: quotation, hidden: redacted.hidden, coder: coder, day: today),
            Clearance(quotation: quotation, coder: coder, isCleared: true, day: today))
    }

    func checkNothingIsProposed(for coded: CodedQuotation) throws {
        guard proposals(for: coded.quotation).isEmpty else {
            throw WorkflowError(
                place: "passage `\(coded.id)`",
                reason: "Some of its words look like names or places, and nobody has said whether they are. Choose"
                    + " what to hide, or untick what is no name.")
        }
    }
}
