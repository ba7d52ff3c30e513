import DefinitionReading

/// The text of a definition file, to point at a word inside a scalar.
struct SourceText {
    private let text: String
    private let lineStarts: [String.Index]

    init(_ text: String) {
        self.text = text
        self.lineStarts =
            [text.startIndex]
            + text.utf8.indices.lazy.filter { text.utf8[$0] == UInt8(ascii: "\n") }.map { text.utf8.index(after: $0) }
    }

    /// The line and column, counted from 1, of a place inside a scalar's text.
    /// The scalar itself when the text cannot be followed in the file, as with
    /// escapes in quotes.
    func place(ofUTF8 offset: Int, in scalar: String, at node: DefinitionNode) -> (line: Int, column: Int) {
        guard var cursor = cursor(line: node.line, column: node.column) else { return (node.line, node.column) }
        switch cursor.rest.first {
        case "\"", "'": cursor.advance()
        case "|", ">":
            guard let next = self.cursor(line: node.line + 1, column: 1) else { return (node.line, node.column) }
            cursor = next
        default: break
        }
        var bytes = 0
        for wanted in scalar.unicodeScalars {
            // Folding changes line ends and indentation, never the words.
            if !isBlank(wanted) { cursor.skipSpace() }
            if bytes >= offset { break }
            bytes += UTF8.width(wanted)
            if isBlank(wanted) { continue }
            guard cursor.rest.first == wanted else { return (node.line, node.column) }
            cursor.advance()
        }
        return (cursor.line, cursor.column)
    }

    private func cursor(line: Int, column: Int) -> Cursor? {
        guard lineStarts.indices.contains(line - 1) else { return nil }
        var cursor = Cursor(rest: text.unicodeScalars[lineStarts[line - 1]...], line: line)
        while cursor.column < column, cursor.line == line, !cursor.rest.isEmpty { cursor.advance() }
        return cursor.line == line ? cursor : nil
    }

    private struct Cursor {
        var rest: Substring.UnicodeScalarView
        var line: Int
        var column = 1

        mutating func advance() {
            guard let scalar = rest.popFirst() else { return }
            line += scalar == "\n" ? 1 : 0
            column = scalar == "\n" ? 1 : column + 1
        }

        mutating func skipSpace() {
            while let scalar = rest.first, isBlank(scalar) { advance() }
        }
    }
}
