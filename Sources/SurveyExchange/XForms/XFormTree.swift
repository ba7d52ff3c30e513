/// The nodes of a form in the order of its rows, with those that the form's tools add: a node for a repeat's count, a
/// line for "Other", the heading of a table.
struct XFormTree {
    var items: [XFormItem]
    /// By list: its choices. "Other" is added where a question asks for it.
    var choices: [String: [[String: String]]] = [:]
    let listNames: [String]
    let outline: FormOutline
    let sheets: FormSheets

    init(_ sheets: FormSheets, root: String) {
        self.sheets = sheets
        outline = sheets.survey.map(FormOutline.init) ?? FormOutline(FormTable(empty: "survey"))
        let lists = FormLists(sheets.choices)
        listNames = lists.names
        for list in lists.names { choices[list] = (lists.rows[list] ?? []).map(\.cells) }
        items = [XFormItem(name: root, kind: .form)]
        addRows()
        addMeta()
    }

    mutating func add(_ item: XFormItem, to parent: Int) -> Int {
        var item = item
        item.parent = parent
        items.append(item)
        items[parent].children.append(items.count - 1)
        return items.count - 1
    }

    private mutating func addRows() {
        var open = [0]
        var table: Table?
        for line in outline.lines {
            guard let parent = open.last else { return }
            switch line.type {
            case .begin(let control):
                var item = XFormItem(name: line.name ?? "", kind: control == .repeat ? .repeat : .group)
                item.cells = line.row.cells
                if let intent = item["intent"] { item.cells["body::intent"] = intent }
                if let count = item["repeat_count"], !FormCheck.isOneReference(count) {
                    var made = XFormItem(name: "\(item.name)_count", kind: .question, type: "calculate")
                    made.cells = ["readonly": "true()", "calculation": count]
                    _ = add(made, to: parent)
                    item.cells["repeat_count"] = "${\(made.name)}"
                }
                var heading: XFormItem?
                let appearance = (item["appearance"] ?? "").split(separator: " ").map(String.init)
                if appearance.contains("table-list") {
                    table = .begun
                    item.cells["appearance"] = (["field-list"] + appearance.filter { $0 != "table-list" })
                        .joined(separator: " ")
                    heading = takeHeading(of: &item, row: line.row.number)
                }
                open.append(add(item, to: parent))
                if let heading, let group = open.last { _ = add(heading, to: group) }
            case .end:
                if open.count > 1 { open.removeLast() }
                table = nil
            case .select(let select): addSelect(select, line, to: parent, &table)
            case .word(let type):
                guard !["form_title", "set_form_title", "form_id", "set_form_id", "prefix", "audit"].contains(type)
                else {
                    continue
                }
                var item = XFormItem(name: line.name ?? "", kind: .question, type: type)
                item.cells = line.row.cells
                _ = add(item, to: parent)
            }
        }
    }

    private enum Table: Equatable { case begun, of(String) }

    /// A table's own words stand in a note above it.
    private func takeHeading(of item: inout XFormItem, row: Int) -> XFormItem? {
        guard item.has("label") || item.has("hint") else { return nil }
        var heading = XFormItem(name: "generated_table_list_label_\(row)", kind: .question, type: "note")
        for (column, text) in item.cells where ["label", "hint"].contains(Column.base(of: column)) {
            heading.cells[column] = text
            item.cells[column] = nil
        }
        return heading
    }

    private mutating func addSelect(
        _ select: FormType.Select, _ line: FormOutline.Line, to parent: Int, _ table: inout Table?
    ) {
        var item = XFormItem(name: line.name ?? "", kind: .question, type: select.kind.rawValue, select: select)
        item.cells = line.row.cells
        if table == .begun {
            table = .of(select.list)
            var header = XFormItem(
                name: "reserved_name_for_field_list_labels_\(line.row.number)", kind: .question,
                type: select.kind.rawValue, select: select)
            header.cells = ["appearance": "label", "label": " "]
            _ = add(header, to: parent)
        }
        if table != nil { item.cells["appearance"] = "list-nolabel" }
        _ = add(item, to: parent)
        guard select.orOther else { return }
        addOther(to: select.list)
        var more = XFormItem(name: "\(item.name)_other", kind: .question, type: "text")
        more.cells = ["label": "Specify other.", "relevant": "selected(../\(item.name), 'other')"]
        _ = add(more, to: parent)
    }

    private mutating func addOther(to list: String) {
        let rows = choices[list] ?? []
        guard !rows.contains(where: { $0["name"] == "other" }) else { return }
        let labels = Set(rows.flatMap(\.keys).filter { Column.base(of: $0) == "label" })
        var other = ["name": "other"]
        for label in labels.isEmpty ? ["label"] : labels { other[label] = "Other" }
        choices[list, default: []].append(other)
    }

    private mutating func addMeta() {
        let isOmitted = sheets.setting("omit_instanceID").flatMap(FormWord.truth) ?? false
        var made: [XFormItem] = outline.lines.filter { $0.type == .word("audit") }.map { line in
            XFormItem(name: "audit", kind: .question, type: "audit", cells: line.row.cells)
        }
        if !isOmitted {
            made.append(
                XFormItem(
                    name: "instanceID", kind: .question, type: "calculate",
                    cells: ["readonly": "true()", "bind::jr:preload": sheets.setting("instance_id") ?? "uid"]))
        }
        if let name = sheets.setting("instance_name") {
            made.append(
                XFormItem(name: "instanceName", kind: .question, type: "calculate", cells: ["calculation": name]))
        }
        guard !made.isEmpty else { return }
        let meta = add(XFormItem(name: "meta", kind: .group, type: "meta"), to: 0)
        for item in made { _ = add(item, to: meta) }
    }
}
