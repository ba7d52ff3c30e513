public import Involvement

/// The problems found so far in one definition file. Reading goes on after a
/// problem, so that a person sees everything at once.
public struct ProblemList: Sendable {
    public let file: String
    public private(set) var all: [Problem] = []

    public init(file: String) {
        self.file = file
    }

    /// Notes a problem at a piece of the file.
    public mutating func report(_ node: DefinitionNode, place: String, _ reason: String, remedy: String) {
        report(line: node.line, column: node.column, place: place, reason, remedy: remedy)
    }

    /// Notes a problem at a key of the file.
    public mutating func report(_ field: DefinitionNode.Field, place: String, _ reason: String, remedy: String) {
        report(line: field.line, column: field.column, place: place, reason, remedy: remedy)
    }

    public mutating func report(line: Int?, column: Int?, place: String, _ reason: String, remedy: String) {
        all.append(
            Problem(file: file, line: line, column: column, place: place, reason: reason, remedy: remedy))
    }

    /// Notes every key of a map that is not among those it may have, with the
    /// nearest one that is.
    public mutating func refuseUnknownKeys(in node: DefinitionNode, place: String, known: [String]) {
        for field in node.fields ?? [] where !known.contains(field.key) {
            let nearest = known.min { distance($0, field.key) < distance($1, field.key) }
            let guess = nearest.flatMap { distance($0, field.key) <= 2 ? "Did you mean `\($0)`" : nil }
            report(
                field, place: place, "`\(field.key)` is not a key that can stand here",
                remedy: guess ?? "The keys here are \(known.map { "`\($0)`" }.joined(separator: ", "))")
        }
    }

    /// The text under a key that must be there.
    public mutating func requiredText(_ key: String, of node: DefinitionNode, place: String) -> String? {
        guard let value = node[key], value.content != .empty else {
            report(node, place: place, "`\(key)` is missing", remedy: "Add a line `\(key): ...`")
            return nil
        }
        return text(value, key: key, place: place)
    }

    /// The text under a key that may be there.
    public mutating func optionalText(_ key: String, of node: DefinitionNode, place: String) -> String? {
        guard let value = node[key], value.content != .empty else { return nil }
        return text(value, key: key, place: place)
    }

    /// A list of texts under a key; empty when it is not there.
    public mutating func texts(_ key: String, of node: DefinitionNode, place: String) -> [String] {
        guard let value = node[key] else { return [] }
        guard let items = value.items else {
            report(
                value, place: place, "`\(key)` must be a list, and this is \(value.kind)",
                remedy: "Start each line with `- `")
            return []
        }
        return items.compactMap { text($0, key: key, place: place) }
    }

    /// A code under a key that must be there, following the rule for codes.
    public mutating func requiredCode(_ key: String, of node: DefinitionNode, place: String) -> String? {
        guard let code = requiredText(key, of: node, place: place) else { return nil }
        guard Code.isValid(code) else {
            report(
                node[key] ?? node, place: place, "`\(code)` cannot be a code",
                remedy: "Use \(Code.rule)")
            return nil
        }
        return code
    }

    /// `yes` or `no` under a key; no when it is not there.
    public mutating func yesOrNo(_ key: String, of node: DefinitionNode, place: String) -> Bool {
        guard let value = node[key] else { return false }
        switch value.text {
        case "yes": return true
        case "no": return false
        default:
            report(
                value, place: place, "`\(key)` must be `yes` or `no`", remedy: "Write `\(key): yes` or remove the line")
            return false
        }
    }

    private mutating func text(_ value: DefinitionNode, key: String, place: String) -> String? {
        guard let text = value.text else {
            report(
                value, place: place, "`\(key)` must be text, and this is \(value.kind)",
                remedy: "Write it on one line, in quotes if it has a colon")
            return nil
        }
        return text
    }

    /// Levenshtein's distance, for guessing what was meant.
    private func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let substituted = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
