public import Involvement

/// A comment that people have given themes, for judging a coder.
public struct LabelledComment: Sendable {
    public let text: String
    public let inviting: Question.Invitation
    public let labels: Set<ID<Theme>>
    /// Which part of the data it belongs to; nil to have it dealt out.
    public let fold: Int?

    public init(text: String, inviting: Question.Invitation, labels: Set<ID<Theme>>, fold: Int? = nil) {
        self.text = text
        self.inviting = inviting
        self.labels = labels
        self.fold = fold
    }

    /// As if somebody had given it these themes and been done with it.
    public var decided: DecidedPassage {
        DecidedPassage(
            text: text, inviting: inviting, decisions: Dictionary(uniqueKeysWithValues: labels.map { ($0, true) }),
            isDone: true)
    }
}

/// How well a coder did on comments that it had not learned from.
public struct EvaluationResult: Sendable {
    public enum Coder: String, Sendable { case lexicon, heard }

    public let coder: Coder
    /// How many comments it had learned from; the mean of the folds.
    public let labels: Int
    public let micro: Double
    public let macro: Double
    /// The mean over comments; one without themes for which none was suggested counts 1.
    public let samples: Double
    /// Expected calibration error over all comments and themes, in ten bins.
    public let calibrationError: Double
    /// Of the themes that may be accepted with one tap: how many are right, and
    /// how many of all they are.
    public let oneTap: SuggestionScore.Measures
    public let score: SuggestionScore
    /// How many comments it read in a second of one core.
    public let docsPerSecond: Double
    public let judged: [JudgedComment]
    /// For each part that was judged, which comments were learned from.
    public let learned: [[Int]]
}

/// What a coder said of a comment, beside what people said.
public struct JudgedComment: Sendable {
    /// Its place among the comments of the evaluation, counted from 0.
    public let place: Int
    public let labels: Set<ID<Theme>>
    /// By the theme's place in the codebook.
    public let probabilities: [Double]
}

/// Judges a coder honestly: comments that say the same are one, nothing is
/// learned from what is judged, and the word list alone stands beside it.
public struct Evaluation: Sendable {
    private let codebook: Codebook
    private let comments: [LabelledComment]
    /// By comment: its place in what was given.
    private let places: [Int]
    private let foldCount: Int

    /// - Parameters:
    ///   - comments: of those with the same words the first is kept.
    ///   - foldCount: used where the data does not say its folds; at least 2.
    public init(codebook: Codebook, comments: [LabelledComment], foldCount: Int = 5) {
        self.codebook = codebook
        self.places = Self.distinct(comments.map(\.text))
        self.comments = places.map { comments[$0] }
        self.foldCount = max(2, foldCount)
    }

    /// How many comments are judged.
    public var commentCount: Int { comments.count }

    /// The places of the first of those with the same words.
    static func distinct(_ texts: [String]) -> [Int] {
        var seen: Set<[UInt8]> = []
        var text = NormalisedText()
        return texts.indices.filter { place in
            text.read(texts[place])
            return seen.insert(Array(text.bytes[..<text.byteCount])).inserted
        }
    }

    private func fold(_ place: Int) -> Int { comments[place].fold ?? place % foldCount }

    /// Each fold in turn is judged by what was learned from the others, or from
    /// so many of them.
    /// - Parameter labels: nil for all there are.
    public func crossValidated(labels: Int?) -> [EvaluationResult] {
        let folds = Set(comments.indices.map(fold)).sorted()
        var judged = Judged(codebook)
        var learned = 0
        for held in folds {
            var random = SplitMix(seed: UInt64(held) + 1)
            let others = comments.indices.filter { fold($0) != held }.shuffled(using: &random)
            let taught = labels.map { Array(others.prefix($0)) } ?? others
            learned += taught.count
            judged.judge(
                placed(comments.indices.filter { fold($0) == held }), taught: taught.map { comments[$0] })
            judged.learned.append(taught.map { places[$0] })
        }
        return judged.results(labels: folds.isEmpty ? 0 : learned / folds.count)
    }

    /// All comments are judged by what was learned from others.
    /// - Parameter local: so many of the comments are learned from as well, and not judged.
    public func tested(afterLearning others: [LabelledComment], local: Int = 0) -> [EvaluationResult] {
        var random = SplitMix(seed: 1)
        let order = comments.indices.shuffled(using: &random)
        let taught = others + order.prefix(local).map { comments[$0] }
        var judged = Judged(codebook)
        judged.judge(placed(order.dropFirst(local).sorted()), taught: taught)
        judged.learned.append(order.prefix(local).map { places[$0] })
        return judged.results(labels: taught.count)
    }

    private func placed(_ chosen: [Int]) -> [(place: Int, comment: LabelledComment)] {
        chosen.map { (places[$0], comments[$0]) }
    }
}

/// What both coders said of comments, beside what people said.
private struct Judged {
    private let codebook: Codebook
    private let lexicon: ThemeModel
    private var seconds: [EvaluationResult.Coder: Double] = [:]
    private var pairs: [EvaluationResult.Coder: [JudgedComment]] = [:]
    var learned: [[Int]] = []

    init(_ codebook: Codebook) {
        self.codebook = codebook
        self.lexicon = ThemeModel(codebook: codebook, decided: [])
    }

    mutating func judge(_ comments: [(place: Int, comment: LabelledComment)], taught: [LabelledComment]) {
        let model = taught.isEmpty ? lexicon : ThemeModel(codebook: codebook, decided: taught.map(\.decided))
        for (coder, model) in [(EvaluationResult.Coder.lexicon, lexicon), (.heard, model)] {
            let start = ContinuousClock.now
            let probabilities = model.probabilities(
                inEach: comments.lazy.map { ($0.comment.text, $0.comment.inviting) })
            seconds[coder, default: 0] += (ContinuousClock.now - start) / .seconds(1)
            pairs[coder, default: []] += zip(comments, probabilities).map {
                JudgedComment(place: $0.place, labels: $0.comment.labels, probabilities: $1)
            }
        }
    }

    func results(labels: Int) -> [EvaluationResult] {
        [result(.lexicon, 0), result(.heard, labels)]
    }

    private func result(_ coder: EvaluationResult.Coder, _ labels: Int) -> EvaluationResult {
        let themes = codebook.themes.map(\.id)
        let judged = pairs[coder] ?? []
        func shown(from least: Double) -> [SuggestionScore.Pair] {
            judged.map { one in
                (one.labels, Set(zip(themes, one.probabilities).filter { $0.1 >= least }.map(\.0)))
            }
        }
        let pairs = shown(from: ThemeModel.shownFrom)
        let score = SuggestionScore(pairs)
        let samples = pairs.map { pair in
            let sum = pair.expected.count + pair.suggested.count
            return sum == 0 ? 1 : 2 * Double(pair.expected.intersection(pair.suggested).count) / Double(sum)
        }
        return EvaluationResult(
            coder: coder, labels: labels, micro: score.micro.f1, macro: score.macro.f1,
            samples: samples.isEmpty ? 0 : samples.reduce(0, +) / Double(samples.count),
            calibrationError: calibrationError(judged, themes),
            oneTap: SuggestionScore(shown(from: ThemeModel.acceptedFrom)).micro, score: score,
            docsPerSecond: Double(judged.count) / max(seconds[coder] ?? 0, 1e-9), judged: judged,
            learned: coder == .lexicon ? [] : learned)
    }

    private func calibrationError(_ judged: [JudgedComment], _ themes: [ID<Theme>]) -> Double {
        var counts = [Double](repeating: 0, count: 10)
        var said = counts
        var found = counts
        for one in judged {
            for (theme, probability) in zip(themes, one.probabilities) {
                let bin = min(9, Int(probability * 10))
                counts[bin] += 1
                said[bin] += probability
                if one.labels.contains(theme) { found[bin] += 1 }
            }
        }
        let all = counts.reduce(0, +)
        return all == 0 ? 0 : zip(said, found).reduce(0) { $0 + abs($1.0 - $1.1) } / all
    }
}
