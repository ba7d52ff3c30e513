/// A quotation with everything that has been said about it: what the panel
/// facilitator reads and decides on, and what summaries and releases draw from.
public struct CodedQuotation: Equatable, Sendable {
    public let quotation: Quotation
    /// The machine's suggestions, strongest first.
    public let suggestions: [Coding]
    /// The last decision of each coder on each theme, in the order made.
    public let decisions: [Coding]
    /// The last word on whether it may be quoted; nil when nobody has looked.
    public let clearance: Clearance?
    /// Who was the last to be done with it; nil when nobody is.
    public let finished: FinishedReading?
    /// The last word on what of it nobody outside may read; nil when nothing was
    /// said.
    public let redaction: Redaction?

    public init(
        quotation: Quotation, suggestions: [Coding] = [], decisions: [Coding] = [], clearance: Clearance? = nil,
        finished: FinishedReading? = nil, redaction: Redaction? = nil
    ) {
        self.quotation = quotation
        self.suggestions = suggestions
        self.decisions = decisions
        self.clearance = clearance
        self.finished = finished
        self.redaction = redaction
    }

    public var id: ID<Quotation> { quotation.id }

    /// The words as they may leave: whatever goes out is taken from here, never
    /// from the quotation.
    public var redacted: RedactedText {
        RedactedText(quotation.text, hiding: redaction?.hidden ?? [])
    }

    /// What stands: for each theme the last decision by anybody, if it was to
    /// accept. One entry a theme, in the order decided.
    public var accepted: [Coding] { standing.filter { $0.decision == .accepted } }

    /// Themes that were looked at and refused.
    public var rejected: [Coding] { standing.filter { $0.decision == .rejected } }

    /// Suggestions on which nobody has decided yet.
    public var undecided: [Coding] {
        let decided = Set(decisions.map(\.theme))
        return suggestions.filter { !decided.contains($0.theme) }
    }

    private var standing: [Coding] {
        var last: [ID<Theme>: Coding] = [:]
        var order: [ID<Theme>] = []
        for decision in decisions {
            if last.updateValue(decision, forKey: decision.theme) != nil { order.removeAll { $0 == decision.theme } }
            order.append(decision.theme)
        }
        return order.compactMap { last[$0] }
    }
}
