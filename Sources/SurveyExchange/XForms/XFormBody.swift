/// What is shown of a form.
extension XFormWriter {
    func controls(of index: Int) -> [FormElement] { tree.items[index].children.compactMap { control($0) } }

    private func control(_ index: Int) -> FormElement? {
        let item = tree.items[index]
        switch item.kind {
        case .form: return nil
        case .group:
            guard item.type != "meta" else { return nil }
            var group = FormElement("group", looks(index) + [("ref", paths.path(index))])
            if item.has("label") { group.append(label(index)) }
            for child in controls(of: index) { group.append(child) }
            return group
        case .repeat:
            var rounds = FormElement("repeat", [("nodeset", paths.path(index))] + looks(index))
            for child in controls(of: index) { rounds.append(child) }
            for inside in order where isDynamic(inside) && nearestRepeat(inside) == index {
                rounds.append(setValue(inside, event: "odk-new-repeat"))
            }
            return FormElement("group", [("ref", paths.path(index))], [label(index), rounds])
        case .question: return question(index)
        }
    }

    private func nearestRepeat(_ index: Int) -> Int? {
        var at = tree.items[index].parent
        while let place = at {
            if tree.items[place].kind == .repeat { return place }
            at = tree.items[place].parent
        }
        return nil
    }

    /// The attributes that the author gives a control.
    private func looks(_ index: Int) -> [(String, String)] {
        let item = tree.items[index]
        var looks: [(String, String)] = []
        for (column, attribute) in [
            ("appearance", "appearance"), ("repeat_count", "jr:count"), ("autoplay", "autoplay"), ("rows", "rows"),
        ] {
            if let text = item[column] { looks.append((attribute, rule(text, index))) }
        }
        return looks + item.columns(of: "body").map { ($0.name, rule($0.value, index)) }
    }

    private func question(_ index: Int) -> FormElement? {
        let item = tree.items[index], type = XFormType.of(item)
        let hasWords = item.has("label") || item.has("hint")
        if item.type == "calculate" || ((item["calculation"] != nil || item["trigger"] != nil) && !hasWords) {
            return nil
        }
        guard let tag = type.control else { return nil }
        var control = FormElement(tag, [("ref", paths.path(index))])
        if let media = type.media { control.set("mediatype", media) }
        for (name, value) in looks(index) { control.set(name, value) }
        for child in labelAndHint(index) { control.append(child) }
        takeParameters(index, &control)
        if item.select != nil { addChoices(index, to: &control) }
        for target in triggered[item.name] ?? [] {
            var set = FormElement(
                "setvalue", [("ref", paths.path(target)), ("event", "xforms-value-changed")])
            if let value = tree.items[target]["calculation"] { set.set("value", paths.rule(value, at: index)) }
            control.append(set)
        }
        return control
    }

    private func takeParameters(_ index: Int, _ control: inout FormElement) {
        let item = tree.items[index], parameters = FormParameters(item["parameters"])
        if item.type == "text", let rows = parameters?["rows"] { control.set("rows", rows) }
        if item.type == "photo", let app = parameters?["app"] { control.set("intent", app) }
        guard item.type == "range" else { return }
        for (name, otherwise) in [("start", "1"), ("end", "10"), ("step", "1")] {
            control.set(name, parameters?[name] ?? otherwise)
        }
        if let interval = parameters?["tick_interval"] { control.set("odk:tick-interval", interval) }
        if let placeholder = parameters?["placeholder"] { control.set("odk:placeholder", placeholder) }
        if let list = parameters?["tick_labelset"] {
            control.append(itemset("instance('\(list)')/root/item", "name", labelReference(list)))
        }
    }

    // MARK: choices

    private func itemset(_ nodes: String, _ value: String, _ label: String) -> FormElement {
        FormElement(
            "itemset", [("nodeset", nodes)],
            [FormElement("value", [("ref", value)]), FormElement("label", [("ref", label)])])
    }

    private func labelReference(_ list: String) -> String {
        words.looksUp(tree.choices[list] ?? []) ? "jr:itext(itextId)" : "label"
    }

    private func addChoices(_ index: Int, to control: inout FormElement) {
        let item = tree.items[index]
        guard let select = item.select else { return }
        let filter = item["choice_filter"]
        if select.kind == .external {
            let chosen = filter.map { "[\(paths.rule($0, at: index, fromCurrent: true))]" } ?? ""
            control.set("query", "instance('\(select.list)')/root/item\(chosen)")
            return
        }
        if FormCheck.isSearch(item["appearance"]) {
            addSearchedChoices(select.list, to: &control)
            return
        }
        let parameters = FormParameters(item["parameters"])
        var nodes: String, value = "name", label = labelReference(select.list)
        var chosen = filter.map { paths.rule($0, at: index, fromCurrent: true, fromAbove: select.list.contains("${")) }
        if select.list.contains("${") {
            let steps = paths.rule(select.list, at: index, fromAbove: true).trimmed.split(
                separator: "/", omittingEmptySubsequences: false
            ).map(String.init)
            nodes = steps.dropLast().joined(separator: "/")
            value = steps.last ?? ""
            label = value
            chosen =
                chosen.map {
                    $0.split(onText: "current()/\(nodes)").joined(separator: ".").split(onText: nodes).joined(
                        separator: ".")
                }
                ?? "./\(value) != ''"
        } else if let dot = select.list.lastIndex(of: "."),
            FormCheck.fileEndings.contains(String(select.list[select.list.index(after: dot)...]))
        {
            let isMap = select.list.hasSuffix(".geojson")
            nodes = "instance('\(select.list[..<dot])')/root/item"
            value = parameters?["value"] ?? (isMap ? "id" : "name")
            label = parameters?["label"] ?? (isMap ? "title" : "label")
        } else {
            nodes = "instance('\(select.list)')/root/item"
        }
        if let chosen { nodes += "[\(chosen)]" }
        if parameters?["randomize"] == "true" {
            let seed = parameters?["seed"].map { ", \(rule($0, index).trimmed)" } ?? ""
            nodes = "randomize(\(nodes)\(seed))"
        }
        control.append(itemset(nodes, value, label))
    }

    /// `search()` needs its choices in the body.
    private func addSearchedChoices(_ list: String, to control: inout FormElement) {
        let choices = tree.choices[list] ?? []
        let looksUp = words.looksUp(choices)
        for (number, choice) in choices.enumerated() {
            let label =
                looksUp
                ? FormElement("label", [("ref", "jr:itext('\(list)-\(number)')")])
                : FormElement("label", text: text(choice["label"] ?? "", at: nil))
            control.append(FormElement("item", [], [label, FormElement("value", text: [.text(choice["name"] ?? "")])]))
        }
    }

    // MARK: words

    private func label(_ index: Int) -> FormElement {
        let item = tree.items[index]
        if words.looksUpLabel(item) { return FormElement("label", [("ref", "jr:itext('\(paths.path(index)):label')")]) }
        guard case .plain(let label)? = words.said("label", in: item.cells) else { return FormElement("label") }
        return FormElement("label", text: text(label, at: index))
    }

    private func labelAndHint(_ index: Int) -> [FormElement] {
        let item = tree.items[index]
        var elements: [FormElement] = []
        let hasHint = item.has("hint") || item.has("guidance_hint")
        if item.has("label") || item.hasMedia || item["media"] != nil || hasHint || item["appearance"] == "label" {
            elements.append(label(index))
        }
        guard hasHint else { return elements }
        if words.looksUpHint(item) {
            elements.append(FormElement("hint", [("ref", "jr:itext('\(paths.path(index)):hint')")]))
        } else if case .plain(let hint)? = words.said("hint", in: item.cells) {
            elements.append(FormElement("hint", text: text(hint, at: index)))
        }
        return elements
    }
}
