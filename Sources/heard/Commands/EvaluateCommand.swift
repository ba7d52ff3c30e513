import ArgumentParser
import Involvement
import TextAnalysis

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "See how well themes are found in comments that people gave themes.",
        discussion: """
            Comments are lines of JSON with text and labels, and if you have them question (what_good, could_improve \
            or open) and fold. Nothing is learned from a comment that is judged, and the word lists alone stand \
            beside what was learned.
            """)

    @Option(help: "The codebook: a file of yours, or a list of themes in JSON.")
    var codebook: String?

    @Option(help: "The comments to judge by, one JSON object a line.")
    var data: String

    @Option(help: "Learn from these comments, and judge by all of the data.")
    var train: String?

    @Option(help: "With comments to learn from: learn from so many of these too, and judge by the rest.")
    var local = 0

    @Option(help: "How many parts to judge in turn, where the data names none.")
    var folds = 5

    @Option(help: "How many comments to learn from, such as 0,50,100; all of the other parts as well.")
    var labels: String?

    @Option(help: "Write here what was said of each comment, one JSON object a line, to judge by other measures.")
    var predictions: String?

    @Flag(help: "Judge how comments speak, well or badly, and not their themes; needs no codebook.")
    var polarity = false

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func validate() throws {
        if folds < 2 { throw ValidationError("--folds must be 2 or more.") }
        if local < 0 { throw ValidationError("--local must be 0 or more.") }
        if local > 0, train == nil { throw ValidationError("--local needs --train.") }
        if train != nil, labels != nil { throw ValidationError("--labels and --train cannot go together.") }
        if polarity == (codebook != nil) {
            throw ValidationError("Name a --codebook to judge themes, or say --polarity, one of the two.")
        }
        if polarity, train != nil { throw ValidationError("--polarity and --train cannot go together.") }
        _ = try sizes()
    }

    private func sizes() throws -> [Int] {
        try (labels ?? "").split(separator: ",").map { size in
            guard let number = Int(size), number >= 0 else {
                throw ValidationError("--labels is a list of whole numbers, such as 0,50,100, and not `\(size)`.")
            }
            return number
        }
    }

    func run() throws {
        guard let codebook else { return try judgePolarity() }
        let book = try CodebookWithWelsh.read(codebook)
        let evaluation = Evaluation(
            codebook: book, comments: try CommentLines.read(data, for: book), foldCount: folds)
        var results: [EvaluationResult] = []
        func note(_ found: [EvaluationResult]) {
            results += found.filter { $0.coder == .heard || results.isEmpty }
        }
        if let train {
            let others = try CommentLines.read(train, for: book)
            note(evaluation.tested(afterLearning: []))
            note(evaluation.tested(afterLearning: others))
            if local > 0 { note(evaluation.tested(afterLearning: others, local: local)) }
        } else {
            for size in try sizes() { note(evaluation.crossValidated(labels: size)) }
            note(evaluation.crossValidated(labels: nil))
        }
        if let predictions { try EvaluationPredictions(results: results, codebook: book).write(to: predictions) }
        try EvaluationReport(results: results, comments: evaluation.commentCount, codebook: book, json: json).show()
    }

    private func judgePolarity() throws {
        let evaluation = PolarityEvaluation(comments: try PolarLines.read(data), foldCount: folds)
        let results =
            try ([0] + sizes().filter { $0 > 0 }).map { evaluation.crossValidated(labels: $0) }
            + [evaluation.crossValidated(labels: nil)]
        try PolarityReport(results: results, comments: evaluation.commentCount, json: json).show()
    }
}
