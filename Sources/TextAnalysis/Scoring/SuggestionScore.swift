public import Involvement

/// How well suggested themes agree with those that people gave the same
/// texts: precision, recall and F1, over all decisions (micro) and as the
/// mean of the themes (macro).
public struct SuggestionScore: Equatable, Sendable {
    /// Only themes that were expected or suggested at least once.
    public let perTheme: [ID<Theme>: Counts]

    /// The themes that people gave one text, and those suggested for it.
    public typealias Pair = (expected: Set<ID<Theme>>, suggested: Set<ID<Theme>>)

    /// One pair for each text, those without any theme included.
    public init(_ pairs: some Sequence<Pair>) {
        var perTheme: [ID<Theme>: Counts] = [:]
        for pair in pairs {
            for theme in pair.expected.union(pair.suggested) {
                let isExpected = pair.expected.contains(theme)
                let isSuggested = pair.suggested.contains(theme)
                perTheme[theme, default: Counts()].count(isExpected: isExpected, isSuggested: isSuggested)
            }
        }
        self.perTheme = perTheme
    }

    /// Every decision counts the same, so common themes count most.
    public var micro: Measures {
        Measures(
            perTheme.values.reduce(into: Counts()) { sum, counts in
                sum.truePositives += counts.truePositives
                sum.falsePositives += counts.falsePositives
                sum.falseNegatives += counts.falseNegatives
            })
    }

    /// Every theme counts the same: the mean of their measures. F1 is the mean
    /// of the themes' F1, not that of the mean precision and recall.
    public var macro: Measures {
        let all = perTheme.sorted { $0.key < $1.key }.map { Measures($0.value) }
        guard !all.isEmpty else { return Measures(precision: 0, recall: 0, f1: 0) }
        let count = Double(all.count)
        return Measures(
            precision: all.reduce(0) { $0 + $1.precision } / count, recall: all.reduce(0) { $0 + $1.recall } / count,
            f1: all.reduce(0) { $0 + $1.f1 } / count)
    }

    /// How often one theme, or all together, was given and suggested.
    public struct Counts: Hashable, Sendable {
        /// Suggested, and people gave it.
        public var truePositives: Int
        /// Suggested, and people did not give it.
        public var falsePositives: Int
        /// Not suggested, though people gave it.
        public var falseNegatives: Int

        public init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
            self.truePositives = truePositives
            self.falsePositives = falsePositives
            self.falseNegatives = falseNegatives
        }

        fileprivate mutating func count(isExpected: Bool, isSuggested: Bool) {
            switch (isExpected, isSuggested) {
            case (true, true): truePositives += 1
            case (false, true): falsePositives += 1
            case (true, false): falseNegatives += 1
            case (false, false): break
            }
        }
    }

    /// From 0 to 1. Where there is nothing to divide by, 0, as
    /// scikit-learn has it by default.
    public struct Measures: Equatable, Sendable {
        /// Of what was suggested, how much people gave too.
        public let precision: Double
        /// Of what people gave, how much was suggested.
        public let recall: Double
        /// The harmonic mean of the two.
        public let f1: Double

        public init(_ counts: Counts) {
            func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
            let hits = counts.truePositives
            self.init(
                precision: share(hits, of: hits + counts.falsePositives),
                recall: share(hits, of: hits + counts.falseNegatives),
                f1: share(2 * hits, of: 2 * hits + counts.falsePositives + counts.falseNegatives))
        }

        init(precision: Double, recall: Double, f1: Double) {
            self.precision = precision
            self.recall = recall
            self.f1 = f1
        }
    }
}
