import Foundation
import TextAnalysis

/// `textbench PHRASES TEXT`: how fast the matcher alone finds a list of
/// phrases, one a line, in texts, one a line. Prints JSON.
@main
struct TextBench {
    private struct Figures: Encodable {
        let entries: Int
        let matches: Int
        let bytes: Int
        /// The best of the rounds.
        let match_seconds: Double
        let normalise_seconds: Double
    }

    private static let rounds = 7

    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        guard paths.count == 2, let phrases = paths.first, let text = paths.last else {
            FileHandle.standardError.write(Data("textbench PHRASES TEXT: name the two files.\n".utf8))
            exit(2)
        }
        var counter = PhraseCounter(entries: try lines(phrases))
        let texts = try lines(text)
        let clock = ContinuousClock()
        var plain: [PhraseCounter.PlainText] = []
        let normalising = clock.measure { plain = texts.map(PhraseCounter.PlainText.init) }
        var matches = 0
        let matching = (0..<rounds).map { _ in
            clock.measure { matches = plain.reduce(0) { $0 + counter.count(in: $1) } }
        }
        let figures = Figures(
            entries: counter.entryCount, matches: matches, bytes: texts.reduce(0) { $0 + $1.utf8.count + 1 },
            match_seconds: (matching.min() ?? .zero) / .seconds(1), normalise_seconds: normalising / .seconds(1))
        print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
    }

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
