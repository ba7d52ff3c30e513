extension CodedQuotation {
    /// Whether the machine is judged by it: chosen by chance, and without themes
    /// that it came with, from which the machine may have learned before it was asked.
    public var isInSample: Bool {
        RandomTenth.contains(id) && !decisions.contains { $0.coder == .imported }
    }

    /// Whether somebody has still to read it: nobody is done with it, and it has
    /// suggestions that nobody decided on or belongs to the sample.
    public var isToDecide: Bool {
        finished == nil && (isInSample || !undecided.isEmpty)
    }

    /// Whether nobody and nothing found a theme in it.
    public var isWithoutTheme: Bool { undecided.isEmpty && accepted.isEmpty }

    /// How sure the machine was of a theme before anybody spoke of it here; nil when
    /// it had not suggested it. What it says afterwards it may have learned from
    /// those very words.
    public func confidenceBeforeDecisions(on theme: ID<Theme>) -> Double? {
        if let earlier = decisions.first(where: { $0.theme == theme }) { return earlier.confidence }
        // To be done speaks of every theme.
        return finished == nil ? suggestions.first { $0.theme == theme }?.confidence : nil
    }
}
