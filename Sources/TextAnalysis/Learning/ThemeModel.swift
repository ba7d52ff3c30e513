public import Involvement

/// Finds themes by a codebook's word lists and by what people have decided so
/// far: for each theme a logistic regression whose prior is its word list, so
/// that it begins as the list and moves away from it as far as decisions say.
/// The same decisions in the same order always make the same model. It reads
/// only the words it is given.
public struct ThemeModel: Sendable {
    let themes: [ID<Theme>]
    let hits: ThemeHits
    /// What runs of words and letters say; nil while nothing has been learned.
    let grams: GramWeights?
    /// By theme: the weights of what its list finds, by `OwnColumn`.
    let ownWeights: [[Float]]
    let polarity: PolarityModel
    /// Which codebook and which decisions it was made of: changes with either.
    public let version: String
    /// How many passages it has learned from.
    public let learnedFrom: Int

    /// From how likely on a theme is shown.
    public static let shownFrom = 0.3
    /// From how likely on a theme may be accepted with one tap.
    public static let acceptedFrom = 0.75

    /// The word lists alone. Entries that `CodebookFile` would refuse are never
    /// found.
    public init(codebook: Codebook) {
        self.init(codebook: codebook, decided: [])
    }

    init(
        codebook: Codebook, hits: ThemeHits, grams: GramWeights?, ownWeights: [[Float]], polarity: PolarityModel,
        version: String, learnedFrom: Int
    ) {
        self.themes = codebook.themes.map(\.id)
        self.hits = hits
        self.grams = grams
        self.ownWeights = ownWeights
        self.polarity = polarity
        self.version = version
        self.learnedFrom = learnedFrom
    }

    /// How likely each theme is in the text, by its place in the codebook.
    public func probabilities(in text: String, inviting: Question.Invitation = .anything) -> [Double] {
        var scratch = CodingScratch()
        return probabilities(in: text, inviting: inviting, &scratch)
    }

    /// The same for many texts.
    public func probabilities(
        inEach texts: some Sequence<(text: String, inviting: Question.Invitation)>
    ) -> [[Double]] {
        var scratch = CodingScratch()
        return texts.map { probabilities(in: $0.text, inviting: $0.inviting, &scratch) }
    }

    private func probabilities(
        in text: String, inviting: Question.Invitation, _ scratch: inout CodingScratch
    ) -> [Double] {
        read(text, inviting: inviting, answeredIn: nil, &scratch)
        hits.each(&scratch) { theme, scratch in scratch.logOdds[theme] += listLogOdds(of: theme, &scratch) }
        return scratch.logOdds.map { logistic(Double($0)) }
    }

    /// Reads a text and puts in the scratch what all but the word lists say.
    func read(
        _ text: String, inviting: Question.Invitation, answeredIn language: String?, _ scratch: inout CodingScratch
    ) {
        scratch.read(text, answeredIn: language)
        scratch.logOdds.removeAll(keepingCapacity: true)
        for weights in ownWeights {
            scratch.logOdds.append(
                weights[OwnColumn.intercept] + (OwnColumn.of(inviting).map { weights[$0] } ?? 0))
        }
        guard let grams else { return }
        scratch.tally.read(scratch.text)
        grams.add(scratch.tally, &scratch.gramSums)
        for theme in themes.indices { scratch.logOdds[theme] += scratch.gramSums[theme] }
    }

    /// What the entries in the scratch's evidence say for their theme.
    func listLogOdds(of theme: Int, _ scratch: inout CodingScratch) -> Float {
        let weights = ownWeights[theme]
        var sum: Float = 0
        var hit: Float = 0
        scratch.eachDistinctEntry(of: hits.entryCount) { entry in
            let value = hits.weight(ofEntry: entry)
            hit += value
            sum += weights[OwnColumn.first + entry] * ThemePrior.entryValue * value
        }
        return sum + weights[OwnColumn.hit] * min(1, hit)
    }
}

/// What a theme's word list is worth before anybody has decided anything. From
/// the design's measurements on 5,329 comments about NHS services with 27
/// labels.
enum ThemePrior {
    /// The log odds of a theme of which no word stands in the text.
    static let intercept = -4.0
    /// Added when one does, or several whose weights together are 1.
    static let hit = 4.1
    /// By what each entry that is found counts, beside its weight.
    static let entryValue: Float = 0.7
    /// Added for each different entry: enough to put themes of which more was
    /// said first, and no more, since more was not seen to make a theme likelier.
    static let entry = 0.1

    /// - Parameters:
    ///   - hit: the weights of all different entries together, at most 1.
    ///   - entries: the same, however much.
    static func logOdds(hit: Float, entries: Float) -> Double {
        intercept + Self.hit * Double(hit) + entry * Double(entries)
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
