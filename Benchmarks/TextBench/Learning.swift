import Foundation
import Involvement
import TextAnalysis

/// `textbench learn CODEBOOK COMMENTS PASSAGES THEMES`: how long it takes from
/// one decision more to a new model, with so many passages decided on and so
/// many themes. Prints JSON.
enum Learning {
    private struct Comment: Decodable {
        let text: String
        let labels: [String]
    }

    private struct Figures: Encodable {
        let passages: Int
        let themes: Int
        /// The best of the rounds.
        let seconds: Double
    }

    private static let rounds = 5

    static func run(codebook: String, comments: String, passages: Int, themes: Int) throws {
        var book = try CodebookJSON.read(name: codebook, text: try String(contentsOfFile: codebook, encoding: .utf8))
        book.themes = Array(book.themes.prefix(themes))
        let named = Dictionary(uniqueKeysWithValues: book.themes.map { ($0.name, $0.id) })
        let decoder = JSONDecoder()
        let decided = try String(contentsOfFile: comments, encoding: .utf8).split(separator: "\n").prefix(passages)
            .map { line in
                let comment = try decoder.decode(Comment.self, from: Data(line.utf8))
                let given = Set(comment.labels.compactMap { named[$0] }).map { ($0, true) }
                return DecidedPassage(
                    text: comment.text, decisions: Dictionary(uniqueKeysWithValues: given), isDone: true)
            }
        let clock = ContinuousClock()
        let seconds = (0..<rounds).map { round in
            // Each time another decision is the last one.
            let order = decided[(round + 1)...] + decided[...round]
            return clock.measure { _ = ThemeModel(codebook: book, decided: Array(order)) } / .seconds(1)
        }
        let figures = Figures(passages: decided.count, themes: book.themes.count, seconds: seconds.min() ?? 0)
        print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
    }
}
