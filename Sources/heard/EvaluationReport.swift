import Foundation
import Involvement
import TextAnalysis

/// What an evaluation found, as a table or as JSON.
struct EvaluationReport {
    let results: [EvaluationResult]
    let comments: Int
    let codebook: Codebook
    let json: Bool

    private struct Row: Encodable {
        let model: String
        let labels: Int
        let micro: Double
        let macro: Double
        let samples: Double
        let ece: Double
        let oneTapPrecision: Double
        let oneTapRecall: Double
        let docsPerSecond: Double

        enum CodingKeys: String, CodingKey {
            case model, labels, micro, macro, samples, ece
            case oneTapPrecision = "one_tap_precision"
            case oneTapRecall = "one_tap_recall"
            case docsPerSecond = "docs_per_second"
        }
    }

    func show() throws {
        let rows = results.map { result in
            Row(
                model: result.coder.rawValue, labels: result.labels, micro: result.micro, macro: result.macro,
                samples: result.samples, ece: result.calibrationError, oneTapPrecision: result.oneTap.precision,
                oneTapRecall: result.oneTap.recall, docsPerSecond: result.docsPerSecond)
        }
        guard !json else { return try Console.json(rows) }
        Console.out(
            "\(comments) comments, \(codebook.themes.count) themes. F1 from 0 to 1; themes are shown from 0.3 on.")
        Console.table(
            [
                "coder", "learned from", "micro", "macro", "samples", "calibration error", "one tap right",
                "one tap reach", "comments/s",
            ],
            rows.map { row in
                [row.model, String(row.labels)]
                    + [row.micro, row.macro, row.samples].map { Self.figure($0, 3) } + [Self.figure(row.ece, 4)]
                    + [row.oneTapPrecision, row.oneTapRecall].map { Self.figure($0, 2) }
                    + [String(Int(row.docsPerSecond))]
            })
        guard let last = results.last else { return }
        Console.out("")
        Console.table(
            ["theme", "given", "suggested", "right", "F1"],
            codebook.themes.map { theme in
                let counts = last.score.perTheme[theme.id] ?? SuggestionScore.Counts()
                return [
                    theme.name, String(counts.truePositives + counts.falseNegatives),
                    String(counts.truePositives + counts.falsePositives), String(counts.truePositives),
                    Self.figure(SuggestionScore.Measures(counts).f1, 2),
                ]
            })
    }

    private static func figure(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
}
