import DefinitionReading

extension ProblemList {
    /// A code that no item before may have.
    /// - Parameter lines: where each code first stands; this one is added.
    mutating func ownCode(
        _ key: String, of node: DefinitionNode, place: String, lines: inout [String: Int]
    ) -> String? {
        guard let code = requiredCode(key, of: node, place: place) else { return nil }
        if let first = lines[code] {
            report(
                node[key] ?? node, place: "\(key) `\(code)`", "the code `\(code)` is already used on line \(first)",
                remedy: "Give one of them another code")
        }
        lines[code] = lines[code] ?? node.line
        return code
    }

    /// The items of a list; none when it is not there.
    mutating func items(_ key: String, of node: DefinitionNode, place: String) -> [DefinitionNode] {
        guard let list = node[key] else { return [] }
        guard let items = list.items else {
            report(
                list, place: place, "`\(key)` must be a list, and this is \(list.kind)",
                remedy: "Start each item with `- `")
            return []
        }
        return items
    }
}
