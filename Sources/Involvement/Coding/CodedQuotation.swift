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

    public init(
        quotation: Quotation, suggestions: [Coding] = [], decisions: [Coding] = [], clearance: Clearance? = nil,
        finished: FinishedReading? = nil
    ) {
        self.quotation = quotation
        self.suggestions = suggestions
        self.decisions = decisions
        self.clearance = clearance
        self.finished = finished
    }

    public var id: ID<Quotation> { quotation.id }

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
