public import Involvement

/// Finds themes by a codebook's word lists and by what people have decided so
/// far: for each theme a logistic regression whose prior is its word list, so
/// that it begins as the list and moves away from it as far as decisions say.
/// The same decisions in the same order always make the same model.
public struct ThemeModel: Sendable {
    let themes: [ID<Theme>]
    private let hits: ThemeHits
    private let rarity: GramRarity
    /// By number of a run: its row in the table of weights; -1 for one never seen.
    private let rowOfGram: [Int32]
    /// By row and theme.
    private let gramWeights: [Float]
    /// By theme: the weights of what its list finds.
    private let ownWeights: [[Float]]

    /// From how likely on a theme is shown.
    public static let shownFrom = 0.3
    /// From how likely on a theme may be accepted with one tap.
    public static let acceptedFrom = 0.75

    /// Learns from scratch.
    public init(codebook: Codebook, decided passages: [DecidedPassage]) {
        self.themes = codebook.themes.map(\.id)
        self.hits = ThemeHits(codebook)
        var reader = PassageReader(hits: hits, themeCount: themes.count)
        let read = passages.map { reader.read($0.text) }
        self.rarity = GramRarity(of: read.map(\.grams))

        var rowOfGram = [Int32](repeating: -1, count: GramHash.all)
        var shared = PriorRegression.Rows()
        var rowCount = 0
        for passage in read {
            for (gram, value) in rarity.vector(of: passage.grams) {
                if rowOfGram[Int(gram)] < 0 {
                    rowOfGram[Int(gram)] = Int32(rowCount)
                    rowCount += 1
                }
                shared.add(Int(rowOfGram[Int(gram)]), value * Precision.gram.scale)
            }
            shared.end()
        }
        let columns = OwnColumn.first + hits.entryCount
        var gramWeights = [Float](repeating: 0, count: rowCount * codebook.themes.count)
        var ownWeights: [[Float]] = []
        for theme in themes.indices {
            var own = PriorRegression.Rows()
            var priors: [Double] = []
            for (passage, decided) in zip(read, passages) {
                let entries = passage.entries[theme]
                own.add(OwnColumn.intercept, Precision.hit.scale)
                if !entries.isEmpty { own.add(OwnColumn.hit, Precision.hit.scale) }
                if let column = OwnColumn.of(decided.inviting) { own.add(column, Precision.entry.scale) }
                for entry in entries {
                    own.add(OwnColumn.first + entry, ThemePrior.entryValue * Precision.entry.scale)
                }
                own.end()
                priors.append(ThemePrior.logOdds(isHit: !entries.isEmpty))
            }
            let solution = PriorRegression(
                shared: shared, own: own, priorLogOdds: priors,
                answers: passages.map { $0.answer(about: codebook.themes[theme].id) }
            ).solve(sharedColumns: rowCount, ownColumns: columns)
            for row in 0..<rowCount {
                gramWeights[row * codebook.themes.count + theme] = solution.shared[row] * Precision.gram.scale
            }
            ownWeights.append(Self.ownWeights(solution.own))
        }
        self.rowOfGram = rowOfGram
        self.gramWeights = gramWeights
        self.ownWeights = ownWeights
    }

    /// With the prior means added again.
    private static func ownWeights(_ solved: [Float]) -> [Float] {
        solved.enumerated().map { column, weight in
            switch column {
            case OwnColumn.intercept: weight * Precision.hit.scale + Float(ThemePrior.intercept)
            case OwnColumn.hit: weight * Precision.hit.scale + Float(ThemePrior.hit)
            default: weight * Precision.entry.scale
            }
        }
    }

    /// How likely each theme is in the text, by its place in the codebook.
    public func probabilities(in text: String, inviting: Question.Invitation = .anything) -> [Double] {
        var reader = PassageReader(hits: hits, themeCount: themes.count)
        return probabilities(in: text, inviting: inviting, &reader)
    }

    /// The same for many texts.
    public func probabilities(
        inEach texts: some Sequence<(text: String, inviting: Question.Invitation)>
    ) -> [[Double]] {
        var reader = PassageReader(hits: hits, themeCount: themes.count)
        return texts.map { probabilities(in: $0.text, inviting: $0.inviting, &reader) }
    }

    private func probabilities(
        in text: String, inviting: Question.Invitation, _ reader: inout PassageReader
    ) -> [Double] {
        let passage = reader.read(text)
        let count = themes.count
        var sums = [Float](repeating: 0, count: count)
        for (gram, value) in rarity.vector(of: passage.grams) {
            let row = Int(rowOfGram[Int(gram)])
            guard row >= 0 else { continue }
            for theme in 0..<count { sums[theme] += value * gramWeights[row * count + theme] }
        }
        for theme in 0..<count {
            let weights = ownWeights[theme]
            sums[theme] += weights[OwnColumn.intercept]
            if let column = OwnColumn.of(inviting) { sums[theme] += weights[column] }
            let entries = passage.entries[theme]
            if !entries.isEmpty { sums[theme] += weights[OwnColumn.hit] }
            for entry in entries { sums[theme] += weights[OwnColumn.first + entry] * ThemePrior.entryValue }
        }
        return sums.map { logistic(Double($0)) }
    }
}

/// What a theme's word list is worth before anybody has decided anything. From
/// the design's measurements on 5,329 comments about NHS services with 27
/// labels.
enum ThemePrior {
    /// The log odds of a theme of which no word stands in the text.
    static let intercept = -4.0
    /// Added when one does.
    static let hit = 4.2
    /// What each entry that is found counts, beside what it is worth.
    static let entryValue: Float = 0.7

    static func logOdds(isHit: Bool) -> Double { intercept + (isHit ? hit : 0) }
}

/// How sure the prior is: the precision of a weight, and the root by which its
/// entries are divided.
enum Precision {
    case hit, entry, gram

    var scale: Float {
        switch self {
        case .hit: 1 / Float(8).squareRoot()
        case .entry: 1
        case .gram: 1 / Float(0.7).squareRoot()
        }
    }
}

/// The columns of a theme's own table.
enum OwnColumn {
    static let intercept = 0
    static let hit = 1
    /// Where the entries of the lists begin.
    static let first = 4

    /// What the question asked for; nothing for an open one.
    static func of(_ inviting: Question.Invitation) -> Int? {
        switch inviting {
        case .anything: nil
        case .whatWasGood: 2
        case .whatCouldBeBetter: 3
        }
    }
}

/// Reads passages for the learner, in memory that serves for the next.
struct PassageReader {
    let hits: ThemeHits
    let themeCount: Int
    private var scratch = CodingScratch()

    init(hits: ThemeHits, themeCount: Int) {
        self.hits = hits
        self.themeCount = themeCount
    }

    struct Passage {
        /// The numbers of all its runs of words and letters.
        var grams: [Int32] = []
        /// By theme: which entries of its list stand in it, each once.
        var entries: [[Int]]
    }

    mutating func read(_ text: String) -> Passage {
        scratch.read(text)
        var passage = Passage(entries: Array(repeating: [], count: themeCount))
        GramHash.each(in: scratch.text) { passage.grams.append($0) }
        hits.each(&scratch) { theme, scratch in
            for match in scratch.evidence.matches where !passage.entries[theme].contains(Int(match.entry)) {
                passage.entries[theme].append(Int(match.entry))
            }
        }
        return passage
    }
}
