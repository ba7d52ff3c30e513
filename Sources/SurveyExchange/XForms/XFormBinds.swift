/// The rules of a form's nodes, and what is set when it is opened.
extension XFormWriter {
    func binds() -> [FormElement] {
        order.flatMap { index -> [FormElement] in
            var elements: [FormElement] = []
            let attributes = bind(index)
            if !attributes.isEmpty {
                elements.append(
                    FormElement("bind", [("nodeset", paths.path(index))] + attributes.map { ($0.name, $0.value) }))
            }
            if isDynamic(index) { elements.append(setValue(index, event: "odk-instance-first-load")) }
            return elements
        }
    }

    /// The columns that go into a bind, and the attributes they are there.
    private static let columns: [(column: String, attribute: String)] = [
        ("readonly", "readonly"), ("required", "required"), ("relevant", "relevant"), ("constraint", "constraint"),
        ("calculation", "calculate"), ("save_to", "entities:saveto"),
    ]
    static let messages: [(column: String, attribute: String)] = [
        ("constraint_message", "jr:constraintMsg"), ("required_message", "jr:requiredMsg"),
        ("noAppErrorString", "jr:noAppErrorString"),
    ]

    private func bind(_ index: Int) -> [(name: String, value: String)] {
        let item = tree.items[index]
        guard item.kind != .form else { return [] }
        var bind = item.kind == .question ? XFormType.of(item).bind : []
        func set(_ name: String, _ value: String) {
            if let at = bind.firstIndex(where: { $0.name == name }) {
                bind[at].value = value
            } else {
                bind.append((name, value))
            }
        }
        for (column, attribute) in Self.columns {
            guard let text = item[column], !(attribute == "calculate" && item["trigger"] != nil) else { continue }
            let truth = text.hasSuffix("()") ? nil : FormWord.truth(text)
            set(attribute, truth.map { $0 ? "true()" : "false()" } ?? rule(text, index))
        }
        for (column, attribute) in Self.messages {
            switch words.said(column, in: item.cells) {
            case .byLanguage: set(attribute, "jr:itext('\(paths.path(index)):\(attribute)')")
            case .plain(let text):
                let isLookedUp = !FormText(text).references.isEmpty && attribute != "jr:noAppErrorString"
                set(attribute, isLookedUp ? "jr:itext('\(paths.path(index)):\(attribute)')" : rule(text, index))
            case nil: break
            }
        }
        for (name, value) in item.columns(of: "bind") { set(name, rule(value, index)) }
        if item.type == "range", rangeHasDecimals(item) { set("type", "decimal") }
        if let rows = FormParameters(item["parameters"]) {
            if item.type == "photo", let pixels = rows["max-pixels"] { set("orx:max-pixels", pixels) }
            if item.type == "audio", let quality = rows["quality"] { set("odk:quality", quality) }
            if item.type == "audit" {
                for (name, value) in rows.values.sorted(by: { $0.key < $1.key }) { set("odk:\(name)", value) }
            }
        }
        return bind
    }

    private func rangeHasDecimals(_ item: XFormItem) -> Bool {
        let parameters = FormParameters(item["parameters"])
        return ["start", "end", "step", "tick_interval", "placeholder"].contains { name in
            parameters?[name].flatMap(Double.init).map { $0 != $0.rounded() } ?? false
        }
    }

    /// Whether a question's first value is worked out.
    func isDynamic(_ index: Int) -> Bool {
        let item = tree.items[index]
        guard item.kind == .question, let text = item["default"] else { return false }
        let isDated = ["date", "dateTime", "geopoint", "geotrace", "geoshape"].contains(item.type)
        return RuleWords.areWorkedOut(text, isDated: isDated)
    }

    func setValue(_ index: Int, event: String) -> FormElement {
        FormElement(
            "setvalue",
            [("ref", paths.path(index)), ("event", event), ("value", rule(tree.items[index]["default"] ?? "", index))])
    }
}
