import Foundation
import Involvement
import TextAnalysis

/// Suggests themes for texts that stream through: one JSON object a line in,
/// one out, in the same order, each written before the next is read. A line
/// that cannot be read is answered with an error and does not stop the rest.
struct LineFilter {
    let coder: ThemeModel

    init(codebook: Codebook) {
        coder = ThemeModel(codebook: codebook)
    }

    func run() {
        var number = 0
        while let line = readLine() {
            number += 1
            Console.out(answer(to: line, number: number))
        }
    }

    func answer(to line: String, number: Int) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let answer: Answer
        do {
            let asked = try JSONDecoder().decode(Asked.self, from: Data(line.utf8))
            answer = Answer(
                id: asked.id, themes: coder.suggestions(for: asked.text).map(Answer.Found.init), error: nil)
        } catch {
            answer = Answer(
                id: nil, themes: nil, error: "line \(number) is not a JSON object with \"id\" and \"text\"")
        }
        guard let bytes = try? encoder.encode(answer) else {
            return "{\"error\":\"line \(number) cannot be answered\"}"
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Asked: Decodable {
        let id: Label?
        let text: String
    }

    private struct Answer: Encodable {
        let id: Label?
        let themes: [Found]?
        let error: String?

        struct Found: Encodable {
            let theme: String
            let confidence: Double
            let polarity: String
            /// Half-open, in UTF-8 bytes of the text.
            let evidence: [[Int]]

            init(_ suggestion: Suggestion) {
                theme = suggestion.theme.rawValue
                confidence = (suggestion.confidence * 10_000).rounded() / 10_000
                polarity = suggestion.polarity.rawValue
                evidence = suggestion.evidenceUTF8.map { [$0.lowerBound, $0.upperBound] }
            }
        }
    }
}

/// Whatever the other program calls its texts: a word or a number, given back
/// as it came.
private enum Label: Codable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}
