public import Involvement

/// A comment of which people said how it speaks, as a whole.
public struct PolarComment: Sendable {
    public let text: String
    public let inviting: Question.Invitation
    public let polarity: Polarity
    /// The language it was written in, BCP 47; nil where nobody knows.
    public let language: String?
    /// Which part of the data it belongs to; nil to have it dealt out.
    public let fold: Int?

    public init(
        text: String, inviting: Question.Invitation, polarity: Polarity, language: String? = nil, fold: Int? = nil
    ) {
        self.text = text
        self.inviting = inviting
        self.polarity = polarity
        self.language = language
        self.fold = fold
    }
}

/// How well comments are told apart that speak well, badly, or neither.
public struct PolarityResult: Sendable {
    public let coder: EvaluationResult.Coder
    /// How many comments it had learned from; the mean of the folds.
    public let labels: Int
    public let accuracy: Double
    /// The mean F1 of the three classes.
    public let macro: Double
    /// By class: positive, neutral, negative.
    public let perClass: [(polarity: Polarity, counts: SuggestionScore.Counts)]
    public let docsPerSecond: Double
}

/// Judges polarity as `Evaluation` judges themes: comments that say the same are
/// one, nothing is learned from what is judged. There are three classes, since
/// other tools have three: mixed and neutral are one.
public struct PolarityEvaluation: Sendable {
    private let comments: [PolarComment]
    private let foldCount: Int

    public init(comments: [PolarComment], foldCount: Int = 5) {
        self.comments = Evaluation.distinct(comments.map(\.text)).map { comments[$0] }
        self.foldCount = max(2, foldCount)
    }

    public var commentCount: Int { comments.count }

    private func fold(_ place: Int) -> Int { comments[place].fold ?? place % foldCount }

    /// Each fold in turn is judged by what was learned from the others, or from
    /// so many of them.
    /// - Parameter labels: nil for all there are.
    public func crossValidated(labels: Int?) -> PolarityResult {
        let folds = Set(comments.indices.map(fold)).sorted()
        var read: [(said: Polarity, read: Polarity)] = []
        var seconds = 0.0
        var learned = 0
        for held in folds {
            var random = SplitMix(seed: UInt64(held) + 1)
            let others = comments.indices.filter { fold($0) != held }.shuffled(using: &random)
            let taught = labels.map { Array(others.prefix($0)) } ?? others
            learned += taught.count
            var scratch = CodingScratch()
            var examples = PolarityExamples()
            for place in taught {
                examples.begin()
                Self.read(comments[place], PolarityModel.lists, &scratch)
                examples.add(comments[place].polarity, comments[place].inviting, &scratch)
            }
            let model = PolarityModel(examples)
            let start = ContinuousClock.now
            for place in comments.indices where fold(place) == held {
                Self.read(comments[place], model, &scratch)
                read.append(
                    (
                        comments[place].polarity,
                        model.polarity(
                            of: scratch.evidence, in: scratch.text, inviting: comments[place].inviting,
                            &scratch.polarity)
                    ))
            }
            seconds += (ContinuousClock.now - start) / .seconds(1)
        }
        return result(read, labels: folds.isEmpty ? 0 : learned / folds.count, seconds: seconds)
    }

    private static func read(_ comment: PolarComment, _ model: PolarityModel, _ scratch: inout CodingScratch) {
        scratch.read(comment.text, answeredIn: comment.language)
        scratch.evidence.take([])
        model.read(scratch.text, welsh: scratch.wordsInWelsh, inviting: comment.inviting, &scratch.polarity)
    }

    private func result(
        _ read: [(said: Polarity, read: Polarity)], labels: Int, seconds: Double
    ) -> PolarityResult {
        let classes: [Polarity] = [.positive, .neutral, .negative]
        let pairs = read.map { ($0.said.ofThree, $0.read.ofThree) }
        let perClass = classes.map { polarity in
            (
                polarity: polarity,
                counts: SuggestionScore.Counts(
                    truePositives: pairs.count { $0.0 == polarity && $0.1 == polarity },
                    falsePositives: pairs.count { $0.0 != polarity && $0.1 == polarity },
                    falseNegatives: pairs.count { $0.0 == polarity && $0.1 != polarity })
            )
        }
        let measures = perClass.map { SuggestionScore.Measures($0.counts).f1 }
        return PolarityResult(
            coder: labels == 0 ? .lexicon : .heard, labels: labels,
            accuracy: pairs.isEmpty ? 0 : Double(pairs.count { $0.0 == $0.1 }) / Double(pairs.count),
            macro: measures.reduce(0, +) / Double(classes.count), perClass: perClass,
            docsPerSecond: Double(pairs.count) / max(seconds, 1e-9))
    }
}

extension Polarity {
    /// Of three classes; mixed counts with neutral.
    fileprivate var ofThree: Polarity { self == .mixed ? .neutral : self }
}
