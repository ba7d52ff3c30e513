/// What a form holds besides the questions: the empty answers, and the lists that choices come from.
extension XFormWriter {
    /// The node of an item in the empty answers. A repeat has a template before its first round.
    func instance(_ index: Int, inTemplate: Bool = false) -> FormElement {
        let item = tree.items[index]
        var element = FormElement(item.name)
        for (name, value) in item.columns(of: "instance") { element.set(name, rule(value, index)) }
        if let tag = item["compact_tag"] { element.set("odk:tag", tag) }
        if let text = item["default"], item.kind == .question, !isDynamic(index) {
            let isFile = item.type == "photo" && !text.contains("jr://images/")
            element.children = [.text(isFile ? "jr://images/\(text)" : text)]
        }
        var inTemplate = inTemplate
        for child in item.children where !["xml-external", "csv-external"].contains(tree.items[child].type) {
            if tree.items[child].kind == .repeat, !inTemplate {
                element.append(template(child))
                inTemplate = true
                element.append(instance(child, inTemplate: true))
                inTemplate = false
            } else {
                element.append(instance(child, inTemplate: inTemplate))
            }
        }
        return element
    }

    private func template(_ index: Int) -> FormElement {
        let item = tree.items[index]
        return FormElement(
            item.name, [("jr:template", "")],
            item.children.map { tree.items[$0].kind == .repeat ? template($0) : instance($0) })
    }

    /// Every list and file that the form looks things up in, each once.
    func lookups() -> [FormElement] {
        var seen: Set<String> = []
        var elements: [FormElement] = []
        func add(_ id: String, _ source: String) {
            if seen.insert(id).inserted { elements.append(FormElement("instance", [("id", id), ("src", source)])) }
        }
        var usesLastSaved = false
        for index in order {
            let item = tree.items[index]
            for column in ["calculation", "constraint", "readonly", "required", "relevant", "choice_filter", "default"]
            {
                guard let text = item[column] else { continue }
                for file in Self.pulledFiles(text) { add(file, "jr://file-csv/\(file).csv") }
                if item.kind == .question, text.contains("${last-saved#") { usesLastSaved = true }
            }
            if let select = item.select, select.kind != .external, let dot = select.list.lastIndex(of: ".") {
                let ending = select.list[select.list.index(after: dot)...]
                if FormCheck.fileEndings.contains(String(ending)) {
                    add(String(select.list[..<dot]), "jr://\(ending == "csv" ? "file-csv" : "file")/\(select.list)")
                }
            }
            if item.type == "csv-external" { add(item.name, "jr://file-csv/\(item.name).csv") }
            if item.type == "xml-external" { add(item.name, "jr://file/\(item.name).xml") }
        }
        if usesLastSaved { add("__last-saved", "jr://instance/last-saved") }
        for list in tree.listNames where !searched.contains(list) && seen.insert(list).inserted {
            elements.append(lookup(list))
        }
        return elements
    }

    private func lookup(_ list: String) -> FormElement {
        let choices = tree.choices[list] ?? []
        let looksUp = words.looksUp(choices)
        let own = (tree.sheets.choices?.columns ?? []).filter { column in
            !["list_name", "name", "sms_option"].contains(column) && !column.contains(" ")
                && !Column.translated.contains(Column.base(of: column))
        }
        let items = choices.enumerated().map { number, choice in
            var item = FormElement("item")
            if looksUp { item.append(FormElement("itextId", text: [.text("\(list)-\(number)")])) }
            item.append(FormElement("name", text: [.text(choice["name"] ?? "")]))
            if !looksUp, let label = choice["label"] { item.append(FormElement("label", text: [.text(label)])) }
            for column in own {
                if let text = choice[column] { item.append(FormElement(column, text: [.text(text)])) }
            }
            if let option = choice["sms_option"] { item.append(FormElement("sms_option", text: [.text(option)])) }
            return item
        }
        return FormElement("instance", [("id", list)], [FormElement("root", [], items)])
    }

    /// The first argument of each `pulldata`.
    static func pulledFiles(_ text: String) -> [String] {
        var files: [String] = []
        var rest = text[...]
        while let call = rest.firstRange(ofText: "pulldata") {
            rest = rest[call.upperBound...]
            let inside = rest.drop { $0.isWhitespace }
            guard inside.first == "(", let comma = inside.firstIndex(of: ",") else { continue }
            files.append(
                inside[inside.index(after: inside.startIndex)..<comma].filter { $0 != "'" && $0 != "\"" }.trimmed)
        }
        return files
    }
}
