import Foundation
import Involvement
import TextAnalysis

/// Comments with how they speak as a whole, one JSON object a line.
enum PolarLines {
    private struct Line: Decodable {
        let text: String
        let sentiment: Double?
        let polarity: String?
        let question: String?
        let language: String?
        let fold: Int?
    }

    /// Lines without any judgement are passed over.
    /// - Throws: `Problems` with every line that cannot be read.
    static func read(_ path: String) throws -> [PolarComment] {
        var problems: [Problem] = []
        var comments: [PolarComment] = []
        let decoder = JSONDecoder()
        for (number, line) in try InputFile.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard line.utf8.contains(where: { $0 > 0x20 }) else { continue }
            guard let read = try? decoder.decode(Line.self, from: Data(line.utf8)) else {
                problems.append(
                    Problem(
                        file: path, line: number + 1, place: "", reason: "it is not a comment in JSON",
                        remedy: "Write an object with `text` and `sentiment` or `polarity` on one line"))
                continue
            }
            guard read.sentiment != nil || read.polarity != nil else { continue }
            guard let polarity = polarity(read) else {
                problems.append(
                    Problem(
                        file: path, line: number + 1, place: "", reason: "it does not say how the comment speaks",
                        remedy: "Give a `sentiment` from 1, very good, to 5, very bad, or a `polarity`: positive, "
                            + "negative, mixed or neutral"))
                continue
            }
            comments.append(
                PolarComment(
                    text: read.text, inviting: Question.Invitation(commentQuestion: read.question ?? ""),
                    polarity: polarity, language: read.language, fold: read.fold))
        }
        if comments.isEmpty, problems.isEmpty {
            problems.append(
                Problem(
                    file: path, place: "", reason: "there are no comments in it",
                    remedy: "Write one object with `text` and `sentiment` or `polarity` on each line"))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return comments
    }

    private static func polarity(_ line: Line) -> Polarity? {
        if let word = line.polarity { return Polarity(rawValue: word) }
        return switch line.sentiment {
        case 1?, 2?: .positive
        case 3?: .neutral
        case 4?, 5?: .negative
        default: nil
        }
    }
}
