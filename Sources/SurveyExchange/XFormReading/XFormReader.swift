import FormFiles
import Involvement

/// An XForm as the workbook that it could have been made of. Its nodes become rows in the order of the empty answers;
/// what is looked up by language becomes columns.
struct XFormReader {
    let file: String
    let model: FormElement
    let body: FormElement
    /// The root of the empty answers.
    let main: FormElement
    let title: String
    /// By path.
    var binds: [String: FormElement] = [:]
    var controls: [String: FormElement] = [:]
    var repeats: [String: FormElement] = [:]
    /// First values that are worked out, by path.
    var firstValues: [String: String] = [:]
    /// By path of what is set: the paths of the questions that set it, and what to.
    var triggers: [String: (by: [String], value: String?)] = [:]
    var texts: XFormTexts
    /// By id: the lists that choices come from, and files.
    var lists: [String: FormElement] = [:]
    var listOrder: [String] = []
    let paths: XFormPaths
    let places: [String: Int]
    var survey: [KeptColumns] = []
    var choices: [KeptColumns] = []
    /// Files that a row of the form needs no row of their own for.
    var usedFiles: Set<String> = []
    /// In the order of the first choice that has them.
    var choiceColumns: [String] = []
    /// By prefix, those that the XForm adds to the usual ones.
    let namespaces: [(prefix: String, name: String)]

    /// Groups in groups, beyond which an XForm is not read.
    static let mostDeep = 40

    init(_ document: FormElement, file: String) throws(Problems) {
        self.file = file
        func problem(_ reason: String) -> Problems {
            Problems([
                Problem(file: file, reason: reason, remedy: "Give an XForm, as form tools for phones write it")
            ])
        }
        guard document.name == "h:html", let head = document.first("h:head"), let model = head.first("model") else {
            throw problem("it is XML, and no XForm")
        }
        guard let main = model.all("instance").lazy.compactMap(\.elements.first).first else {
            throw problem("the XForm has no instance, and so no questions")
        }
        self.model = model
        self.main = main
        body = document.first("h:body") ?? FormElement("h:body")
        title = head.first("h:title")?.plainText ?? ""
        namespaces = document.attributes.compactMap { name, value in
            guard name.hasPrefix("xmlns:"), !XFormWriter.namespaces.contains(where: { $0.0 == name }) else {
                return nil
            }
            return (String(name.dropFirst(6)), value)
        }
        texts = XFormTexts(model.first("itext"))
        var items: [XFormItem] = []
        let repeats = Self.repeats(in: body)
        guard Self.collect(main, nil, "", repeats, into: &items, depth: 0) else {
            throw problem("its groups stand in one another more than \(Self.mostDeep) deep")
        }
        paths = XFormPaths(items)
        let paths = paths
        places = Dictionary(items.indices.map { (paths.path($0), $0) }, uniquingKeysWith: { first, _ in first })
        self.repeats = repeats
        for bind in model.all("bind") { if let path = bind["nodeset"]?.trimmed { binds[path] = bind } }
        for set in model.all("setvalue") {
            if let path = set["ref"]?.trimmed { firstValues[path] = set["value"] ?? "" }
        }
        collectControls(body, depth: 0)
        for instance in model.all("instance") {
            guard let id = instance["id"], instance.elements.first?.name != main.name || instance["src"] != nil else {
                continue
            }
            lists[id] = instance
            listOrder.append(id)
        }
    }

    /// The elements of the body that ask something or stand around what does, by path.
    private mutating func collectControls(_ parent: FormElement, depth: Int) {
        guard depth < Self.mostDeep * 2 else { return }
        for element in parent.elements {
            if let path = element["ref"]?.trimmed, element.name != "setvalue" { controls[path] = element }
            for set in element.all("setvalue") where set["event"] == "xforms-value-changed" {
                guard let path = set["ref"]?.trimmed, let by = element["ref"]?.trimmed else { continue }
                triggers[path, default: ([], nil)].by.append(by)
                if let value = set["value"] { triggers[path]?.value = value }
            }
            if element.name == "group" || element.name == "repeat" { collectControls(element, depth: depth + 1) }
        }
    }

    private static func repeats(in parent: FormElement, depth: Int = 0) -> [String: FormElement] {
        guard depth < mostDeep * 2 else { return [:] }
        var found: [String: FormElement] = [:]
        for element in parent.elements where element.name == "group" || element.name == "repeat" {
            if element.name == "repeat", let path = element["nodeset"]?.trimmed { found[path] = element }
            found.merge(repeats(in: element, depth: depth + 1)) { first, _ in first }
        }
        return found
    }

    /// The nodes of the empty answers, a repeat once. False when they are too deep.
    private static func collect(
        _ element: FormElement, _ parent: Int?, _ above: String, _ repeats: [String: FormElement],
        into items: inout [XFormItem], depth: Int
    ) -> Bool {
        guard depth < mostDeep else { return false }
        let path = "\(above)/\(element.name)"
        let kind: XFormItem.Kind =
            parent == nil ? .form : repeats[path] != nil ? .repeat : element.elements.isEmpty ? .question : .group
        items.append(XFormItem(name: element.name, kind: kind, parent: parent))
        let place = items.count - 1
        var seen: Set<String> = []
        for child in element.elements where seen.insert(child.name).inserted {
            items[place].children.append(items.count)
            guard collect(child, place, path, repeats, into: &items, depth: depth + 1) else { return false }
        }
        return true
    }

    mutating func workbook() -> Workbook {
        readLists()
        for child in Self.once(main.elements) where child.name != "meta" { read(child, "/\(main.name)", depth: 0) }
        let pulled = survey.flatMap { $0.values.flatMap(XFormWriter.pulledFiles) }
        for id in listOrder where !usedFiles.union(pulled).contains(id) {
            guard let source = lists[id]?["src"], !source.hasPrefix("jr://instance/") else { continue }
            survey.append(["type": source.hasPrefix("jr://file-csv/") ? "csv-external" : "xml-external", "name": id])
        }
        var sheets = [sheet("survey", survey)]
        if !choices.isEmpty { sheets.append(sheet("choices", choices, order: choiceColumns)) }
        sheets.append(sheet("settings", [settings()]))
        return Workbook(sheets: sheets)
    }

    static func once(_ elements: [FormElement]) -> [FormElement] {
        var seen: Set<String> = []
        return elements.filter { seen.insert($0.name).inserted }
    }

    private func sheet(_ name: String, _ rows: [KeptColumns], order: [String] = []) -> Workbook.Sheet {
        let used = rows.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        let columns = ColumnOrder.columns(
            used, on: name, languages: texts.languages, kept: order.joined(separator: KeptWords.separator))
        return Workbook.Sheet(name: name, rows: [columns] + rows.map { row in columns.map { row[$0] ?? "" } })
    }

    private func settings() -> KeptColumns {
        var row: KeptColumns = ["form_title": title, "name": main.name]
        for (name, value) in main.attributes {
            switch name {
            case "id": row["form_id"] = value
            case "version": row["version"] = value
            case "xmlns": row["instance_xmlns"] = value
            case "odk:prefix": row["prefix"] = value
            case "odk:delimiter": row["delimiter"] = value
            default: row["attribute::\(name)"] = value
            }
        }
        if let main = texts.defaultLanguage, main != "default" { row["default_language"] = main }
        row["style"] = body["class"]
        if !namespaces.isEmpty {
            row["namespaces"] = namespaces.map { "\($0.prefix)=\"\($0.name)\"" }.joined(separator: " ")
        }
        if survey.contains(where: { $0.values.contains { $0.contains("  ") } }) { row["clean_text_values"] = "no" }
        var seen: Set<KeptColumns> = []
        let repeated = choices.contains { choice in
            !seen.insert(choice.filter { $0.key == "list_name" || $0.key == "name" }).inserted
        }
        if repeated { row["allow_choice_duplicates"] = "yes" }
        let meta = "/\(main.name)/meta"
        if binds["\(meta)/instanceID"] == nil { row["omit_instanceID"] = "yes" }
        if let kind = binds["\(meta)/instanceID"]?["jr:preload"], kind != "uid" { row["instance_id"] = kind }
        if let name = binds["\(meta)/instanceName"]?["calculate"] {
            row["instance_name"] = rule(name, at: "\(meta)/instanceName")
        }
        guard let submission = model.first("submission") else { return row }
        for (attribute, setting) in [
            ("action", "submission_url"), ("base64RsaPublicKey", "public_key"), ("orx:auto-send", "auto_send"),
            ("orx:auto-delete", "auto_delete"),
        ] {
            row[setting] = submission[attribute]
        }
        if submission["odk:client-editable"] == "true" { row["client_editable"] = "yes" }
        return row
    }
}
