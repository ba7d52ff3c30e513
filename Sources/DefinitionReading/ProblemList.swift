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

    /// Notes every key that cannot stand here: what a comma broke off, and slips
    /// of the pen with what was probably meant.
    public mutating func check(keysOf node: DefinitionNode, place: String, known: [String]) {
        for field in node.fields ?? [] where !known.contains(field.key) {
            let guess = nearest(to: field.key, among: known)
            if field.value.content == .empty, guess == nil {
                report(
                    field, place: place, "`\(field.key)` stands here as a key with nothing in it",
                    remedy: "If it belongs to the text before the comma, put the text in quotes")
            } else {
                report(
                    field, place: place, "`\(field.key)` is not a key that can stand here",
                    remedy: guess.map { "Did you mean `\($0)`" }
                        ?? "The keys here are \(known.map { "`\($0)`" }.joined(separator: ", "))")
            }
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
}
