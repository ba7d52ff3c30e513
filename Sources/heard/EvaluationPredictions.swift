import Foundation
import Involvement
import TextAnalysis
import Workflow

/// What an evaluation's coders said of each comment, for whoever wants to
/// judge by other measures or teach another coder the same: one line with the
/// themes in their order, and for each coder a line with the comments it
/// learned from and a line for each that was judged. Comments are named by
/// their place in the data, counted from 0.
struct EvaluationPredictions {
    let results: [EvaluationResult]
    let codebook: Codebook

    private struct Themes: Encodable { let themes: [String] }

    private struct Learned: Encodable {
        let model: String
        let labels: Int
        let learned: [[Int]]
    }

    private struct Said: Encodable {
        let model: String
        let labels: Int
        let comment: Int
        let given: [String]
        let probabilities: [Double]
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = Data()
        func add(_ line: some Encodable) throws {
            lines.append(try encoder.encode(line))
            lines.append(0x0A)
        }
        try add(Themes(themes: codebook.themes.map(\.id.rawValue)))
        for result in results {
            let model = result.coder.rawValue
            try add(Learned(model: model, labels: result.labels, learned: result.learned))
            for judged in result.judged {
                try add(
                    Said(
                        model: model, labels: result.labels, comment: judged.place,
                        given: judged.labels.map(\.rawValue).sorted(),
                        probabilities: judged.probabilities.map { ($0 * 100_000).rounded() / 100_000 }))
            }
        }
        do {
            try lines.write(to: URL(fileURLWithPath: path))
        } catch {
            throw WorkflowError(place: path, reason: "It cannot be written. Name a file in a folder that is there.")
        }
    }
}
