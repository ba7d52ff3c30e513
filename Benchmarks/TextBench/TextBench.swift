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
    /// Texts are made plain so many at a time and then matched, as they are
    /// where one is read after another.
    private static let block = 64

    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        if paths.first == "learn" { return try learn(Array(paths.dropFirst())) }
        guard paths.count == 2, let phrases = paths.first, let text = paths.last else {
            FileHandle.standardError.write(Data("textbench PHRASES TEXT: name the two files.\n".utf8))
            exit(2)
        }
        var counter = PhraseCounter(entries: try lines(phrases))
        let texts = try lines(text)
        let clock = ContinuousClock()
        var matches = 0
        let times = (0..<rounds).map { _ in
            var matching = Duration.zero
            var normalising = Duration.zero
            matches = 0
            for start in stride(from: 0, to: texts.count, by: block) {
                var plain: [PhraseCounter.PlainText] = []
                normalising += clock.measure {
                    plain = texts[start..<min(start + block, texts.count)].map(PhraseCounter.PlainText.init)
                }
                matching += clock.measure { matches += plain.reduce(0) { $0 + counter.count(in: $1) } }
            }
            return (matching: matching, normalising: normalising)
        }
        let figures = Figures(
            entries: counter.entryCount, matches: matches, bytes: texts.reduce(0) { $0 + $1.utf8.count + 1 },
            match_seconds: (times.map(\.matching).min() ?? .zero) / .seconds(1),
            normalise_seconds: (times.map(\.normalising).min() ?? .zero) / .seconds(1))
        print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
    }

    private static func learn(_ arguments: [String]) throws {
        guard arguments.count == 4, let passages = Int(arguments[2]), let themes = Int(arguments[3]) else {
            FileHandle.standardError.write(Data("textbench learn CODEBOOK COMMENTS PASSAGES THEMES\n".utf8))
            exit(2)
        }
        try Learning.run(codebook: arguments[0], comments: arguments[1], passages: passages, themes: themes)
    }

    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
