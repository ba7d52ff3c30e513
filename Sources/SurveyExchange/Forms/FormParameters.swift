/// The `parameters` cell of a row: `start=1 end=5`.
struct FormParameters: Equatable {
    private(set) var values: [String: String] = [:]

    /// Nil when the cell is not a list of `name=value`.
    init?(_ written: String?) {
        var words: [String] = []
        var word = ""
        for character in written ?? "" {
            if character.isWhitespace || character == "," || character == ";" || character == "=" {
                if !word.isEmpty { words.append(word) }
                word = ""
                if character == "=" { words.append("=") }
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        guard words.count.isMultiple(of: 3) else { return nil }
        for start in stride(from: 0, to: words.count, by: 3) {
            guard words[start] != "=", words[start + 1] == "=", words[start + 2] != "=" else { return nil }
            let name = words[start].lowercased()
            // These two name things inside a file, where the case matters.
            let keepsCase = name == "label" || name == "value"
            values[name] = keepsCase ? words[start + 2] : words[start + 2].lowercased()
        }
    }

    subscript(name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// In a fixed order, so that the same parameters are the same text.
    var text: String {
        let order = ["start", "end", "step", "randomize", "seed"]
        let names = order.filter { values[$0] != nil } + values.keys.filter { !order.contains($0) }.sorted()
        return names.map { "\($0)=\(values[$0] ?? "")" }.joined(separator: " ")
    }
}
