/// The text of a definition file in lines, as the YAML reader counts them,
/// with what of it are remarks.
struct SourceLines {
    private let scalars: [Unicode.Scalar]
    /// Each line without its end.
    private let lines: [Range<Int>]
    /// What stands in quotes, or in a text of several lines after `|` or `>`.
    private var texts: [Range<Int>] = []

    /// What one line is.
    enum Kind: Equatable {
        case blank
        /// Nothing but a remark, or a dash and a remark.
        case remark(String)
        /// Anything else, with the remark at its end if there is one.
        case content(remark: String?)
    }

    init(_ text: String, root: DefinitionNode) {
        let scalars = Array(text.unicodeScalars)
        var lines: [Range<Int>] = []
        var start = 0
        var at = 0
        while at < scalars.count {
            if Self.endsLine(scalars[at]) {
                lines.append(start..<at)
                if scalars[at] == "\r", at + 1 < scalars.count, scalars[at + 1] == "\n" { at += 1 }
                start = at + 1
            }
            at += 1
        }
        lines.append(start..<scalars.count)
        self.scalars = scalars
        self.lines = lines
        note(root, parentColumn: 0)
        texts.sort { $0.lowerBound < $1.lowerBound }
    }

    /// YAML 1.1 knows more ends of a line than an editor shows.
    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }

    /// Each line from the first.
    func kinds() -> [Kind] {
        var nextText = 0
        return lines.map { line in
            var at = line.lowerBound
            var before: Unicode.Scalar?
            while at < line.upperBound {
                while nextText < texts.count, texts[nextText].upperBound <= at { nextText += 1 }
                if nextText < texts.count, texts[nextText].contains(at) {
                    at = min(texts[nextText].upperBound, line.upperBound)
                    before = "\""
                    continue
                }
                if scalars[at] == "#", before == nil || before == " " || before == "\t" {
                    return kind(remarkAt: at, of: line)
                }
                before = scalars[at]
                at += 1
            }
            let isBlank = before.map { _ in scalars[line].allSatisfy { $0 == " " || $0 == "\t" } } ?? true
            return isBlank ? .blank : .content(remark: nil)
        }
    }

    private func kind(remarkAt start: Int, of line: Range<Int>) -> Kind {
        let before = scalars[line.lowerBound..<start].drop { $0 == " " || $0 == "\t" }
        var end = line.upperBound
        while end > start, scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
        var remark = ""
        remark.unicodeScalars.append(contentsOf: scalars[start..<end])
        let isAlone = before.allSatisfy { $0 == "-" || $0 == " " } && before.count(where: { $0 == "-" }) < 3
        return isAlone ? .remark(remark) : .content(remark: remark)
    }

    // MARK: texts in which a # says nothing

    /// - Parameters:
    ///   - parentColumn: of the key or the dash before it, counted from 1.
    private mutating func note(_ node: DefinitionNode, parentColumn: Int) {
        switch node.content {
        case .text: noteText(line: node.line, column: node.column, parentColumn: parentColumn)
        case .empty: break
        case .list(let items):
            for item in items { note(item, parentColumn: dash(before: item)) }
        case .map(let fields):
            for field in fields {
                noteText(line: field.line, column: field.column, parentColumn: 0)
                note(field.value, parentColumn: field.column)
            }
        }
    }

    private func dash(before node: DefinitionNode) -> Int {
        guard lines.indices.contains(node.line - 1) else { return 0 }
        let line = lines[node.line - 1]
        let before = scalars[line.lowerBound..<min(line.upperBound, line.lowerBound + node.column - 1)]
        return before.lastIndex(of: "-").map { $0 - line.lowerBound + 1 } ?? 0
    }

    private mutating func noteText(line: Int, column: Int, parentColumn: Int) {
        guard lines.indices.contains(line - 1) else { return }
        let start = lines[line - 1].lowerBound + column - 1
        guard start < lines[line - 1].upperBound else { return }
        switch scalars[start] {
        case "\"", "'": texts.append(start..<endOfQuoted(from: start))
        case "|", ">":
            if let block = block(afterLine: line, header: start, parentColumn: parentColumn) { texts.append(block) }
        default: break
        }
    }

    private func endOfQuoted(from start: Int) -> Int {
        let mark = scalars[start]
        var at = start + 1
        while at < scalars.count {
            if mark == "\"", scalars[at] == "\\" {
                at += 1
            } else if scalars[at] == mark {
                guard mark == "'", at + 1 < scalars.count, scalars[at + 1] == mark else { return at + 1 }
                at += 1
            }
            at += 1
        }
        return scalars.count
    }

    private func block(afterLine number: Int, header: Int, parentColumn: Int) -> Range<Int>? {
        guard number < lines.count else { return nil }
        let indicators = scalars[header..<lines[number - 1].upperBound].prefix { $0 != " " && $0 != "#" }
        let step = indicators.lazy.compactMap { $0.properties.numericValue }.first.map { Int($0) }
        var indent = step.map { max(0, parentColumn - 1) + $0 }
        var end: Int?
        for line in lines[number...] {
            let spaces = scalars[line].prefix { $0 == " " }.count
            if spaces == line.count { continue }
            if indent == nil, spaces >= parentColumn { indent = spaces }
            guard let indent, spaces >= indent else { break }
            end = line.upperBound
        }
        return end.map { lines[number].lowerBound..<$0 }
    }
}
