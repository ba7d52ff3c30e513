import Involvement

/// The nodes of an XForm as rows of a form.
extension XFormReader {
    mutating func read(_ element: FormElement, _ above: String, depth: Int) {
        let path = "\(above)/\(element.name)"
        guard depth < Self.mostDeep else { return }
        let control = controls[path]
        guard repeats[path] != nil || !element.elements.isEmpty || control?.name == "group" else {
            survey.append(question(element, path))
            return
        }
        let isRepeat = repeats[path] != nil
        let word = isRepeat ? "repeat" : "group"
        var row: KeptColumns = ["type": "begin_\(word)", "name": element.name]
        if let label = control?.first("label") { row.merge(words(of: label, "label", path)) { $1 } }
        row.merge(bind(path)) { $1 }
        if let looks = isRepeat ? repeats[path] : control { row.merge(self.looks(looks, path)) { $1 } }
        row.merge(instanceColumns(element)) { $1 }
        survey.append(row)
        for child in Self.once(element.elements) { read(child, path, depth: depth + 1) }
        survey.append(["type": "end_\(word)"])
    }

    private func instanceColumns(_ element: FormElement) -> KeptColumns {
        var cells: KeptColumns = [:]
        for (name, value) in element.attributes where name != "jr:template" {
            cells[name == "odk:tag" ? "compact_tag" : "instance::\(name)"] = value
        }
        return cells
    }

    /// The columns of a label, a hint or a message, in each language.
    func words(of element: FormElement, _ column: String, _ path: String?) -> KeptColumns {
        if let id = element["ref"].flatMap(XFormTexts.id) {
            return texts.cells(id, column) { words($0, at: path) }
        }
        let text = words(element, at: path)
        return text.isEmpty ? [:] : [column: text]
    }

    /// The rules of a node.
    private func bind(_ path: String) -> KeptColumns {
        guard let bind = binds[path] else { return [:] }
        var cells: KeptColumns = [:]
        for (name, value) in bind.attributes {
            switch name {
            case "nodeset", "type": break
            case "relevant", "constraint", "required", "readonly":
                cells[name] = value == "true()" && name == "required" ? "yes" : rule(value, at: path)
            case "calculate": cells["calculation"] = rule(value, at: path)
            case "entities:saveto": cells["save_to"] = value
            case "jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString":
                let column = XFormWriter.messages.first { $0.attribute == name }?.column ?? name
                if let id = XFormTexts.id(value) {
                    cells.merge(texts.cells(id, column) { words($0, at: path) }) { $1 }
                } else {
                    cells[column] = value
                }
            default: cells["bind::\(name)"] = value
            }
        }
        return cells
    }

    /// What an author gives a control.
    private func looks(_ control: FormElement, _ path: String) -> KeptColumns {
        var cells: KeptColumns = [:]
        for (name, value) in control.attributes {
            switch name {
            case "ref", "nodeset", "mediatype", "query", "start", "end", "step", "odk:tick-interval", "odk:placeholder":
                break
            case "appearance", "autoplay": cells[name] = rule(value, at: path)
            case "rows": cells["rows"] = value
            case "jr:count": cells["repeat_count"] = rule(value, at: path)
            default: cells["body::\(name)"] = rule(value, at: path)
            }
        }
        return cells
    }

    private mutating func question(_ element: FormElement, _ path: String) -> KeptColumns {
        var row: KeptColumns = ["name": element.name]
        row.merge(bind(path)) { $1 }
        row.merge(instanceColumns(element)) { $1 }
        let first = element.plainText
        if !first.isEmpty { row["default"] = first }
        if let value = firstValues[path] { row["default"] = rule(value, at: path) }
        if let (by, value) = triggers[path] {
            row["trigger"] = by.map { "${\($0.split(separator: "/").last ?? "")}" }.joined(separator: ", ")
            if let value, let from = by.first { row["calculation"] = rule(value, at: from) }
        }
        let dataType = binds[path]?["type"]
        guard let control = controls[path] else {
            takeUnshown(dataType, &row)
            return row
        }
        if let label = control.first("label") { row.merge(words(of: label, "label", path)) { $1 } }
        if let hint = control.first("hint") { row.merge(words(of: hint, "hint", path)) { $1 } }
        row.merge(looks(control, path)) { $1 }
        takeType(control, dataType, path, &row)
        return row
    }

    private func takeUnshown(_ dataType: String?, _ row: inout KeptColumns) {
        if let kind = row["bind::jr:preload"], let what = row["bind::jr:preloadParams"] {
            row["type"] = kind == "timestamp" || kind == "date" || kind == "property" ? what : "calculate"
            row["bind::jr:preload"] = nil
            row["bind::jr:preloadParams"] = nil
        } else if dataType == nil || dataType == "string" {
            row["type"] =
                row["calculation"] != nil || row["default"].map { RuleWords.areWorkedOut($0) } == true
                ? "calculate" : "hidden"
        } else {
            row["type"] = Self.typed[dataType ?? ""] ?? "text"
            // Not shown, and of a type of its own: only what is worked out can be that.
            if row["calculation"] == nil, row["trigger"] == nil {
                row["type"] = "hidden"
                row["bind::type"] = dataType
            }
        }
    }

    static let typed = [
        "int": "integer", "decimal": "decimal", "date": "date", "time": "time", "dateTime": "dateTime",
        "barcode": "barcode", "geopoint": "geopoint", "geotrace": "geotrace", "geoshape": "geoshape",
    ]

    private mutating func takeType(
        _ control: FormElement, _ dataType: String?, _ path: String, _ row: inout KeptColumns
    ) {
        switch control.name {
        case "trigger": row["type"] = dataType == nil ? "trigger" : "acknowledge"
        case "range": takeRange(control, dataType, &row)
        case "upload":
            let kinds = ["image/*": "image", "audio/*": "audio", "video/*": "video"]
            row["type"] = kinds[control["mediatype"] ?? ""] ?? "file"
        case "select1": takeSelect(control, "select_one", path, &row)
        case "select": takeSelect(control, "select_multiple", path, &row)
        case "odk:rank": takeSelect(control, "rank", path, &row)
        default:
            if row["readonly"] == "true()", dataType == "string", row["calculation"] == nil || row["label"] != nil {
                row["type"] = "note"
                row["readonly"] = nil
            } else {
                row["type"] = Self.typed[dataType ?? ""] ?? "text"
            }
        }
    }

    private func takeRange(_ control: FormElement, _ dataType: String?, _ row: inout KeptColumns) {
        row["type"] = "range"
        var parameters = FormParameters(nil)
        for (attribute, name) in [
            ("start", "start"), ("end", "end"), ("step", "step"), ("odk:tick-interval", "tick_interval"),
            ("odk:placeholder", "placeholder"),
        ] {
            if let value = control[attribute] { parameters?[name] = value }
        }
        if let nodes = control.first("itemset")?["nodeset"], let list = Self.list(nodes)?.list {
            parameters?["tick_labelset"] = list
        }
        row["parameters"] = parameters?.text
    }
}
