import Foundation
import Involvement
import TextAnalysis

/// `textbench learn CODEBOOK COMMENTS PASSAGES THEMES`: how long it takes from
/// one decision more to a new model, with so many passages decided on and so
/// many themes, and how much memory it takes at most beside the passages.
/// Prints JSON.
enum Learning {
    private struct Comment: Decodable {
        let text: String
        let labels: [String]
        /// From 1, glad, to 5, not at all; nil where nobody said.
        let sentiment: Double?
    }

    private struct Figures: Encodable {
        let passages: Int
        let themes: Int
        /// The best of the rounds.
        let seconds: Double
        /// What the program held at most while it learned, less what it held before; nil
        /// where the system does not say.
        let megabytes: Int?
    }

    private static let rounds = 5
    /// Of more passages one round is enough: chance hardly shows.
    private static let mostInRounds = 20_000

    static func run(codebook: String, comments: String, passages: Int, themes: Int) throws {
        var book = try CodebookJSON.read(name: codebook, text: try String(contentsOfFile: codebook, encoding: .utf8))
        book.themes = Array(book.themes.prefix(themes))
        let named = Dictionary(uniqueKeysWithValues: book.themes.map { ($0.name, $0.id) })
        let decoder = JSONDecoder()
        let decided = try String(contentsOfFile: comments, encoding: .utf8).split(separator: "\n").prefix(passages)
            .map { line in
                let comment = try decoder.decode(Comment.self, from: Data(line.utf8))
                let given = Set(comment.labels.compactMap { named[$0] })
                let sentiment = comment.sentiment ?? 3
                let polarity: Polarity = sentiment < 2.5 ? .positive : sentiment > 3.5 ? .negative : .neutral
                return DecidedPassage(
                    text: comment.text, decisions: Dictionary(uniqueKeysWithValues: given.map { ($0, true) }),
                    polarities: Dictionary(uniqueKeysWithValues: given.map { ($0, polarity) }), isDone: true)
            }
        let clock = ContinuousClock()
        let before = kilobytes("VmRSS")
        let seconds = (0..<(decided.count > mostInRounds ? 1 : rounds)).map { round in
            // Each time another decision is the last one.
            let order = decided[(round + 1)...] + decided[...round]
            return clock.measure { _ = ThemeModel(codebook: book, decided: Array(order)) } / .seconds(1)
        }
        let megabytes = before.flatMap { before in kilobytes("VmHWM").map { max(0, $0 - before) / 1024 } }
        let figures = Figures(
            passages: decided.count, themes: book.themes.count, seconds: seconds.min() ?? 0, megabytes: megabytes)
        print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
    }

    /// What Linux says of this program's memory.
    private static func kilobytes(_ field: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        return status.split(separator: "\n").first { $0.hasPrefix(field) }
            .flatMap { Int($0.filter(\.isNumber)) }
    }
}
