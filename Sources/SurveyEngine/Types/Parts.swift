import Involvement

/// What was entered into the lines of one question, by the name of the line.
struct Parts {
    private let values: [String: String]

    /// Nil when something else was entered too, or a line came twice.
    init?(_ entered: [String], named names: [String]) {
        var values: [String: String] = [:]
        for entry in entered {
            guard let part = EntryPart(entry), names.contains(part.name), values[part.name] == nil else { return nil }
            values[part.name] = part.value
        }
        self.values = values.filter { !isBlank($0.value) }
    }

    subscript(name: String) -> String? { values[name] }
}
