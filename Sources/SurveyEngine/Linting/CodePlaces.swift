import DefinitionReading
public import Involvement

/// Where a code stands in a file, counted from 1.
public struct FilePlace: Equatable, Sendable {
    public let line: Int
    public let column: Int
}

extension SurveyFile {
    /// Where each question and message of a survey begins, by its code; empty
    /// for a file that cannot be read.
    public static func places(name: String, text: String) -> [ID<Question>: FilePlace] {
        guard let file = try? DefinitionFile(name: name, text: text) else { return [:] }
        var places: [ID<Question>: FilePlace] = [:]
        var open = [(node: file.root, depth: 0)]
        while let (node, depth) = open.popLast() {
            for key in ["question", "message"] {
                guard let code = node[key]?.text, let value = node[key] else { continue }
                places[ID(code)] = places[ID(code)] ?? FilePlace(line: value.line, column: value.column)
            }
            guard depth < deepest else { continue }
            open += (node.items ?? []).map { ($0, depth + 1) }
            open += (node.fields ?? []).filter { ["pages", "ask", "equality questions"].contains($0.key) }
                .map { ($0.value, depth + 1) }
        }
        return places
    }

    /// Deeper than any survey that can be read.
    private static let deepest = 40
}
