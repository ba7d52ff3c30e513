import Foundation
import TextAnalysis

/// How well polarity was read, as a table or as JSON.
struct PolarityReport {
    let results: [PolarityResult]
    let comments: Int
    let json: Bool

    private struct Row: Encodable {
        let model: String
        let labels: Int
        let accuracy: Double
        let macro: Double
        let docsPerSecond: Double

        enum CodingKeys: String, CodingKey {
            case model, labels, accuracy, macro
            case docsPerSecond = "docs_per_second"
        }
    }

    func show() throws {
        if json {
            return try Console.json(
                results.map {
                    Row(
                        model: $0.coder.rawValue, labels: $0.labels, accuracy: $0.accuracy, macro: $0.macro,
                        docsPerSecond: $0.docsPerSecond)
                })
        }
        Console.out("\(comments) comments in three classes; mixed counts as neutral.")
        Console.table(
            ["coder", "learned from", "right", "macro F1", "F1 positive", "neutral", "negative", "comments/s"],
            results.map { result in
                [result.coder.rawValue, String(result.labels)]
                    + ([result.accuracy, result.macro] + result.perClass.map { SuggestionScore.Measures($0.counts).f1 })
                    .map { String(format: "%.3f", $0) } + [String(Int(result.docsPerSecond))]
            })
    }
}
