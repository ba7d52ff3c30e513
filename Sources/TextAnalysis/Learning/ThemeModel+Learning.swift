public import Involvement

/// Makes models of one codebook whose word lists it has read: for those who
/// learn anew after each decision.
public struct ThemeLearner: Sendable {
    private let codebook: Codebook
    let hits: ThemeHits
    private let fingerprint: String

    public init(_ codebook: Codebook) {
        self.codebook = codebook
        hits = ThemeHits(codebook)
        fingerprint = codebook.fingerprint
    }

    /// As `ThemeModel(codebook:decided:)`.
    public func model(of passages: [DecidedPassage]) -> ThemeModel {
        ThemeModel(codebook: codebook, hits: hits, fingerprint: fingerprint, decided: passages)
    }
}

extension ThemeModel {
    /// Learns from scratch. What was decided about a passage counts for the
    /// themes spoken of; once somebody is done with it, all others are not there.
    public init(codebook: Codebook, decided passages: [DecidedPassage]) {
        self = ThemeLearner(codebook).model(of: passages)
    }

    fileprivate init(
        codebook: Codebook, hits: ThemeHits, fingerprint list: String, decided passages: [DecidedPassage]
    ) {
        let polarity = PolarityModel(codebook: codebook, hits: hits, decided: passages)
        let columns = OwnColumn.first + hits.entryCount
        guard !passages.isEmpty else {
            let prior = Self.ownWeights([Float](repeating: 0, count: columns), intercept: 1)
            self.init(
                codebook: codebook, hits: hits, grams: nil, ownWeights: codebook.themes.map { _ in prior },
                polarity: polarity, version: list, learnedFrom: 0)
            return
        }
        let (counted, found) = Self.read(passages, hits: hits, themeCount: codebook.themes.count)
        let table = GramTable(consume counted, scale: Precision.gram.scale)
        let intercepts = codebook.themes.map { Precision.intercept(of: $0).scale }
        let solutions = stride(from: 0, to: codebook.themes.count, by: PriorRegression.together).map { first in
            let themes = first..<min(first + PriorRegression.together, codebook.themes.count)
            return PriorRegression(
                shared: table.rows,
                questions: themes.map {
                    Self.question(codebook.themes[$0].id, passages, found[$0], hits, intercept: intercepts[$0])
                }
            ).solve(sharedColumns: table.columnCount, ownColumns: columns)
        }
        self.init(
            codebook: codebook, hits: hits,
            grams: table.weights(
                solutions.map(\.shared), questionCount: codebook.themes.count, scale: Precision.gram.scale),
            ownWeights: codebook.themes.indices.map { theme in
                let solution = solutions[theme / PriorRegression.together]
                return Self.ownWeights(
                    solution.own(of: theme % PriorRegression.together), intercept: intercepts[theme])
            },
            polarity: polarity,
            version: "\(list)+\(passages.count)-\(String(DecidedPassage.digest(of: passages), radix: 16))",
            learnedFrom: passages.count)
    }

    /// What one theme is asked about each passage.
    private static func question(
        _ theme: ID<Theme>, _ passages: [DecidedPassage], _ found: [Found], _ hits: ThemeHits, intercept: Float
    ) -> PriorRegression.Question {
        var own = SparseRows()
        var priors: [Float] = []
        own.reserve(entries: 3 * passages.count + found.count, rows: passages.count)
        priors.reserveCapacity(passages.count)
        var next = 0
        for (place, decided) in passages.enumerated() {
            let first = next
            while next < found.count, found[next].passage == place { next += 1 }
            let entries = found[first..<next]
            let sum = entries.reduce(0) { $0 + hits.weight(ofEntry: Int($1.entry)) }
            own.add(OwnColumn.intercept, intercept)
            if !entries.isEmpty { own.add(OwnColumn.hit, min(1, sum) * Precision.hit.scale) }
            if let column = OwnColumn.of(decided.inviting) { own.add(column, Precision.entry.scale) }
            for entry in entries.lazy.map({ Int($0.entry) }) {
                own.add(
                    OwnColumn.first + entry,
                    ThemePrior.entryValue * hits.weight(ofEntry: entry) * Precision.entry.scale)
            }
            own.end()
            priors.append(Float(ThemePrior.logOdds(hit: min(1, sum), entries: sum)))
        }
        return PriorRegression.Question(
            own: own, priorLogOdds: priors, answers: passages.map { $0.answer(about: theme) })
    }

    /// With the prior means added again.
    private static func ownWeights(_ solved: [Float], intercept: Float) -> [Float] {
        solved.enumerated().map { column, weight in
            switch column {
            case OwnColumn.intercept: weight * intercept + Float(ThemePrior.intercept)
            case OwnColumn.hit: weight * Precision.hit.scale + Float(ThemePrior.hit)
            case OwnColumn.first...:
                weight * Precision.entry.scale + Float(ThemePrior.entry) / ThemePrior.entryValue
            default: weight * Precision.entry.scale
            }
        }
    }

    /// An entry of a theme's list that stands in a passage.
    private struct Found {
        let passage: Int32
        let entry: Int32
    }

    /// What stands in the passages: the runs of words and letters of each, and for
    /// each theme the entries of its list, each once for a passage, in their order.
    private static func read(
        _ passages: [DecidedPassage], hits: ThemeHits, themeCount: Int
    ) -> (counted: SparseRows, found: [[Found]]) {
        var scratch = CodingScratch()
        var counted = SparseRows()
        var found: [[Found]] = Array(repeating: [], count: themeCount)
        counted.reserve(
            entries: passages.reduce(0) { $0 + GramHash.mostDistinct(in: $1.text) }, rows: passages.count)
        for (place, passage) in passages.enumerated() {
            scratch.read(passage.text, answeredIn: passage.answeredIn)
            scratch.tally.read(scratch.text)
            scratch.tally.add(to: &counted)
            hits.each(&scratch) { theme, scratch in
                scratch.eachDistinctEntry(of: hits.entryCount) {
                    found[theme].append(Found(passage: Int32(place), entry: Int32($0)))
                }
            }
        }
        return (counted, found)
    }
}

/// How sure the prior is: the precision of a weight, and the root by which its
/// entries are divided. The first two are the design's; that of the runs was
/// chosen in five folds of 3,423 open comments, where 0.2 to 0.4 did equally well.
enum Precision {
    case hit, entry, gram

    /// How often a theme is there without a word of its list is known well; how
    /// often one is that has no list is not.
    static func intercept(of theme: Theme) -> Precision {
        theme.lexicon.stems.isEmpty && theme.lexicon.phrases.isEmpty ? .entry : .hit
    }

    var scale: Float {
        switch self {
        case .hit: 1 / Float(8).squareRoot()
        case .entry: 1
        case .gram: 1 / Float(0.3).squareRoot()
        }
    }
}
