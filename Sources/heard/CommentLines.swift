import Foundation
import Involvement
import TextAnalysis

/// Comments with the themes that people gave them, one JSON object a line.
enum CommentLines {
    private struct Line: Decodable {
        let text: String
        let labels: [String]
        let question: String?
        let fold: Int?
    }

    /// - Throws: `Problems` with every line that cannot be read, and every theme
    ///   that the codebook does not have.
    static func read(_ path: String, for codebook: Codebook) throws -> [LabelledComment] {
        var themes: [String: ID<Theme>] = [:]
        for theme in codebook.themes {
            themes[theme.id.rawValue] = theme.id
            themes[theme.name] = theme.id
        }
        var problems: [Problem] = []
        var comments: [LabelledComment] = []
        let decoder = JSONDecoder()
        for (number, line) in try InputFile.text(path).split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard line.utf8.contains(where: { $0 > 0x20 }) else { continue }
            guard let read = try? decoder.decode(Line.self, from: Data(line.utf8)) else {
                problems.append(
                    Problem(
                        file: path, line: number + 1, place: "", reason: "it is not a comment in JSON",
                        remedy: "Write an object with `text` and `labels` on one line"))
                continue
            }
            var labels: Set<ID<Theme>> = []
            for label in read.labels {
                if let theme = themes[label] {
                    labels.insert(theme)
                } else {
                    problems.append(
                        Problem(
                            file: path, line: number + 1, place: "", reason: "the codebook has no theme `\(label)`",
                            remedy: "Name a theme by its code or its name"))
                }
            }
            comments.append(
                LabelledComment(
                    text: read.text,
                    inviting: read.question.map(Question.Invitation.init(commentQuestion:)) ?? .anything,
                    labels: labels, fold: read.fold))
        }
        if comments.isEmpty, problems.isEmpty {
            problems.append(
                Problem(
                    file: path, place: "", reason: "there are no comments in it",
                    remedy: "Write one object with `text` and `labels` on each line"))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return comments
    }
}

extension Question.Invitation {
    /// What lines of comments say of the question; any other word is an open one.
    init(commentQuestion word: String) {
        switch word {
        case "what_good", "what was good": self = .whatWasGood
        case "could_improve", "what could be better": self = .whatCouldBeBetter
        default: self = .anything
        }
    }
}
