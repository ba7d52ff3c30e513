import DefinitionReading

extension ProblemList {
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
