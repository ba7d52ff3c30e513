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
        let read = Self.read(passages, hits: hits, themeCount: codebook.themes.count)
        let table = GramTable(read.map(\.grams), scale: Precision.gram.scale)
        let intercepts = codebook.themes.map { Precision.intercept(of: $0).scale }
        let solutions = codebook.themes.indices.map { theme in
            Self.regression(
                of: theme, codebook.themes[theme].id, passages, read, table, hits, intercept: intercepts[theme]
            )
            .solve(sharedColumns: table.columnCount, ownColumns: columns)
        }
        self.init(
            codebook: codebook, hits: hits, grams: table.weights(solutions.map(\.shared), scale: Precision.gram.scale),
            ownWeights: zip(solutions, intercepts).map { Self.ownWeights($0.own, intercept: $1) }, polarity: polarity,
            version: "\(list)+\(passages.count)-\(String(DecidedPassage.digest(of: passages), radix: 16))",
            learnedFrom: passages.count)
    }

    /// What one theme is asked about each passage.
    private static func regression(
        of theme: Int, _ id: ID<Theme>, _ passages: [DecidedPassage], _ read: [ReadPassage], _ table: GramTable,
        _ hits: ThemeHits, intercept: Float
    ) -> PriorRegression {
        var own = PriorRegression.Rows()
        var priors: [Double] = []
        for (passage, decided) in zip(read, passages) {
            let entries = passage.entries[theme]
            let sum = entries.reduce(0) { $0 + hits.weight(ofEntry: $1) }
            own.add(OwnColumn.intercept, intercept)
            if !entries.isEmpty { own.add(OwnColumn.hit, min(1, sum) * Precision.hit.scale) }
            if let column = OwnColumn.of(decided.inviting) { own.add(column, Precision.entry.scale) }
            for entry in entries {
                own.add(
                    OwnColumn.first + entry,
                    ThemePrior.entryValue * hits.weight(ofEntry: entry) * Precision.entry.scale)
            }
            own.end()
            priors.append(ThemePrior.logOdds(hit: min(1, sum), entries: sum))
        }
        return PriorRegression(
            shared: table.rows, own: own, priorLogOdds: priors, answers: passages.map { $0.answer(about: id) })
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

    /// What stands in a passage.
    private struct ReadPassage {
        let grams: GramCounts
        /// By theme: which entries of its list, each once.
        let entries: [[Int]]
    }

    private static func read(_ passages: [DecidedPassage], hits: ThemeHits, themeCount: Int) -> [ReadPassage] {
        var scratch = CodingScratch()
        return passages.map { passage in
            scratch.read(passage.text, answeredIn: passage.answeredIn)
            scratch.tally.read(scratch.text)
            var entries: [[Int]] = Array(repeating: [], count: themeCount)
            hits.each(&scratch) { theme, scratch in
                scratch.eachDistinctEntry(of: hits.entryCount) { entries[theme].append($0) }
            }
            return ReadPassage(grams: scratch.tally.gramCounts, entries: entries)
        }
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
