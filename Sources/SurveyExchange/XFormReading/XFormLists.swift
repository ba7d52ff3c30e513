import Involvement

/// The lists that choices come from.
extension XFormReader {
    mutating func readLists() {
        for id in listOrder {
            guard let root = lists[id]?.first("root") else { continue }
            for item in root.all("item") {
                var row: KeptColumns = ["list_name": id]
                for cell in item.elements {
                    if cell.name == "itextId" {
                        row.merge(texts.cells(cell.plainText, "label") { words($0, at: nil) }) { $1 }
                    } else {
                        row[cell.name] = cell.plainText
                        let isOwn = !["name", "label"].contains(cell.name)
                        if isOwn, !choiceColumns.contains(cell.name) { choiceColumns.append(cell.name) }
                    }
                }
                choices.append(row)
            }
        }
    }

    /// `instance('list')/root/item[filter]` in its parts.
    static func list(_ nodes: String) -> (list: String, filter: String?)? {
        guard nodes.hasPrefix("instance("), let end = nodes.firstRange(ofText: ")/root/item") else { return nil }
        let list = nodes[nodes.index(nodes.startIndex, offsetBy: 9)..<end.lowerBound].trimmed.dropFirst().dropLast()
        let rest = nodes[end.upperBound...]
        guard rest.hasPrefix("["), rest.hasSuffix("]") else { return (String(list), nil) }
        return (String(list), String(rest.dropFirst().dropLast()))
    }

    mutating func takeSelect(_ control: FormElement, _ word: String, _ path: String, _ row: inout KeptColumns) {
        guard let itemset = control.first("itemset"), var nodes = itemset["nodeset"]?.trimmed else {
            takeItems(control, word, &row)
            return
        }
        var parameters = FormParameters(nil)
        if nodes.hasPrefix("randomize("), nodes.hasSuffix(")") {
            nodes = String(nodes.dropFirst(10).dropLast())
            parameters?["randomize"] = "true"
            if let comma = nodes.lastIndex(of: ","), !nodes[comma...].contains("]") {
                let seed = rule(String(nodes[nodes.index(after: comma)...]), at: path)
                nodes = nodes[..<comma].trimmed
                parameters?["seed"] = seed
            }
        }
        if let (list, filter) = Self.list(nodes) {
            row["choice_filter"] = filter.map { rule($0, at: path, fromCurrent: true) }
            if let source = lists[list]?["src"] {
                takeFile(source, list, itemset, word, &parameters, &row)
            } else {
                row["type"] = "\(word) \(list)"
            }
        } else {
            takeAnswers(nodes, itemset, word, path, &row)
        }
        let text = parameters?.text ?? ""
        row["parameters"] = text.isEmpty ? nil : text
    }

    private mutating func takeFile(
        _ source: String, _ list: String, _ itemset: FormElement, _ word: String, _ parameters: inout FormParameters?,
        _ row: inout KeptColumns
    ) {
        let name = source.split(separator: "/").last.map(String.init) ?? list
        usedFiles.insert(list)
        row["type"] = "\(word)_from_file \(name)"
        let isMap = name.hasSuffix(".geojson")
        if let value = itemset.first("value")?["ref"], value != (isMap ? "id" : "name") { parameters?["value"] = value }
        if let label = itemset.first("label")?["ref"], label != (isMap ? "title" : "label") {
            parameters?["label"] = label
        }
    }

    /// Choices that are earlier answers of a repeat.
    private func takeAnswers(
        _ nodes: String, _ itemset: FormElement, _ word: String, _ path: String, _ row: inout KeptColumns
    ) {
        let name = itemset.first("value")?["ref"] ?? ""
        row["type"] = "\(word) ${\(name)}"
        guard let open = nodes.firstIndex(of: "["), nodes.hasSuffix("]") else { return }
        let filter = nodes[nodes.index(after: open)...].dropLast()
        if filter != "./\(name) != ''" { row["choice_filter"] = rule(String(filter), at: path, fromCurrent: true) }
    }

    /// Choices that stand in the body.
    private mutating func takeItems(_ control: FormElement, _ word: String, _ row: inout KeptColumns) {
        var list = row["name"] ?? ""
        let items = control.all("item")
        if let id = items.first?.first("label")?["ref"].flatMap(XFormTexts.id), let dash = id.lastIndex(of: "-") {
            list = String(id[..<dash])
        }
        row["type"] = "\(word) \(list)"
        guard !choices.contains(where: { $0["list_name"] == list }) else { return }
        for item in items {
            var choice: KeptColumns = ["list_name": list, "name": item.first("value")?.plainText ?? ""]
            if let label = item.first("label") { choice.merge(words(of: label, "label", nil)) { $1 } }
            choices.append(choice)
        }
    }
}
