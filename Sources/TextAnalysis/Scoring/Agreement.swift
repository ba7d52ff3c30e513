public import Involvement

/// How far several coders agree, beyond and including what chance would bring.
/// Optional by intent: reflexive thematic analysis does without it, codebook
/// analysis asks for it.
public struct Agreement: Equatable, Sendable {
    /// Of all pairs of coders who looked at the same passage, how many said the
    /// same; from 0 to 1. Nil when no two looked at the same one.
    public let percent: Double?
    /// For two coders, over the passages both looked at: Cohen, *A coefficient of
    /// agreement for nominal scales*, 1960. Nil for another number of coders, or
    /// when both always said the same one thing.
    public let cohen: Double?
    /// Over the passages that every coder looked at: Fleiss, *Measuring nominal
    /// scale agreement among many raters*, 1971.
    public let fleiss: Double?
    /// Over everything, also where coders are missing: Krippendorff, *Content
    /// Analysis*, alpha for nominal data.
    public let krippendorff: Double?

    /// - Parameter units: for each passage what each coder said of it, in the
    ///   order of the coders; nil for a coder who did not look at it.
    public init<Category: Hashable>(_ units: [[Category?]]) {
        let compared = units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        percent = Self.percent(compared)
        let whole = units.filter { !$0.contains(nil) }.map { $0.compactMap(\.self) }
        let coderCount = units.map(\.count).max() ?? 0
        cohen = coderCount == 2 ? Self.cohen(whole) : nil
        fleiss = coderCount > 1 ? Self.fleiss(whole) : nil
        krippendorff = Self.krippendorff(compared)
    }

    private static func percent<Category: Hashable>(_ units: [[Category]]) -> Double? {
        var same = 0
        var all = 0
        for unit in units {
            all += unit.count * (unit.count - 1) / 2
            same += counts(unit).values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        }
        return all == 0 ? nil : Double(same) / Double(all)
    }

    private static func cohen<Category: Hashable>(_ units: [[Category]]) -> Double? {
        guard !units.isEmpty else { return nil }
        let all = Double(units.count)
        let observed = Double(units.count { $0[0] == $0[1] }) / all
        let first = counts(units.map { $0[0] })
        let second = counts(units.map { $0[1] })
        let expected = first.reduce(0) { $0 + Double($1.value) / all * Double(second[$1.key] ?? 0) / all }
        return beyondChance(observed, expected)
    }

    private static func fleiss<Category: Hashable>(_ units: [[Category]]) -> Double? {
        guard let coders = units.first?.count, coders > 1 else { return nil }
        let all = Double(units.count * coders)
        let observed =
            units.reduce(0) { sum, unit in
                sum + Double(counts(unit).values.reduce(0) { $0 + $1 * ($1 - 1) }) / Double(coders * (coders - 1))
            } / Double(units.count)
        let expected = counts(units.flatMap(\.self)).values.reduce(0) { $0 + (Double($1) / all) * (Double($1) / all) }
        return beyondChance(observed, expected)
    }

    /// In disagreements, each passage weighted by one less than its coders.
    private static func krippendorff<Category: Hashable>(_ units: [[Category]]) -> Double? {
        let totals = counts(units.flatMap(\.self))
        let all = Double(totals.values.reduce(0, +))
        guard all > 1 else { return nil }
        let observed = units.reduce(0) { sum, unit in
            let pairs = unit.count * unit.count - counts(unit).values.reduce(0) { $0 + $1 * $1 }
            return sum + Double(pairs) / Double(unit.count - 1)
        }
        let expected = (all * all - totals.values.reduce(0) { $0 + Double($1) * Double($1) }) / (all - 1)
        return expected == 0 ? nil : 1 - observed / expected
    }

    /// Nil when chance alone would always agree.
    private static func beyondChance(_ observed: Double, _ expected: Double) -> Double? {
        expected >= 1 ? nil : (observed - expected) / (1 - expected)
    }

    private static func counts<Category: Hashable>(_ said: [Category]) -> [Category: Int] {
        said.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

/// The themes that coders gave the same passages, and how far they agree on
/// each theme and on all.
public struct ThemeAgreement: Sendable {
    /// In the order in which they came first.
    public let coders: [String]
    public let passageCount: Int
    /// By theme; whether it is there is a matter of yes or no.
    public let perTheme: [ID<Theme>: Agreement]
    /// Over every theme of every passage.
    public let overall: Agreement

    /// One coder's themes for one passage; none when they looked and found none.
    public struct Coded: Sendable {
        public let passage: String
        public let coder: String
        public let themes: Set<ID<Theme>>

        public init(passage: String, coder: String, themes: Set<ID<Theme>>) {
            self.passage = passage
            self.coder = coder
            self.themes = themes
        }
    }

    /// - Parameter coded: where a coder looked at a passage twice, all themes count.
    public init(_ coded: [Coded]) {
        var coders: [String] = []
        var passages: [String] = []
        var given: [String: [String: Set<ID<Theme>>]] = [:]
        for one in coded {
            if !coders.contains(one.coder) { coders.append(one.coder) }
            if given[one.passage] == nil { passages.append(one.passage) }
            given[one.passage, default: [:]][one.coder, default: []].formUnion(one.themes)
        }
        let themes = Set(coded.flatMap(\.themes)).sorted()
        func units(of theme: ID<Theme>) -> [[Bool?]] {
            passages.map { passage in coders.map { given[passage]?[$0].map { $0.contains(theme) } } }
        }
        self.coders = coders
        self.passageCount = passages.count
        self.perTheme = Dictionary(uniqueKeysWithValues: themes.map { ($0, Agreement(units(of: $0))) })
        self.overall = Agreement(themes.flatMap(units))
    }
}
