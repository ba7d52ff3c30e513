/// Makes an XForm of a form's sheets: the XML that the apps of ODK and others fill in.
/// https://getodk.github.io/xforms-spec/
struct XFormWriter {
    let tree: XFormTree
    /// The form's id, where the settings give none.
    let identifier: String
    let paths: XFormPaths
    let words: XFormWords
    /// Every node, parents before children, as the rows stand.
    let order: [Int]
    /// By name: the questions that are set when its answer changes.
    let triggered: [String: [Int]]
    /// Lists that `search()` fills from a file.
    let searched: Set<String>

    init(_ sheets: FormSheets, root: String, identifier: String) {
        self.identifier = identifier
        tree = XFormTree(sheets, root: sheets.setting("name") ?? root)
        paths = XFormPaths(tree.items)
        var columns = sheets.survey?.columns ?? []
        for column in sheets.choices?.columns ?? [] where !columns.contains(column) { columns.append(column) }
        words = XFormWords(columns: columns, defaultLanguage: sheets.setting("default_language") ?? "default")
        var order: [Int] = []
        func visit(_ index: Int) {
            order.append(index)
            tree.items[index].children.forEach(visit)
        }
        let tree = tree
        visit(0)
        self.order = order
        var triggered: [String: [Int]] = [:]
        for index in order where tree.items[index].kind == .question {
            for name in tree.items[index]["trigger"].map({ FormText($0).references }) ?? [] {
                triggered[name, default: []].append(index)
            }
        }
        self.triggered = triggered
        searched = Set(
            tree.items.compactMap { item in
                item.select.flatMap { FormCheck.isSearch(item["appearance"]) ? $0.list : nil }
            })
    }

    /// The whole document.
    var text: String {
        let sheets = tree.sheets
        let identifier = sheets.setting("form_id") ?? self.identifier
        var main = instance(0)
        for (name, value) in settingAttributes("attribute") { main.set(name, value) }
        main.set("id", identifier)
        for (setting, attribute) in [
            ("instance_xmlns", "xmlns"), ("version", "version"), ("prefix", "odk:prefix"),
            ("delimiter", "odk:delimiter"),
        ] {
            if let value = sheets.setting(setting) { main.set(attribute, value) }
        }
        var model = FormElement("model", [("odk:xforms-version", "1.0.0")])
        if let submission { model.append(submission) }
        let translations = translations
        if !translations.isEmpty {
            model.append(translations.element(defaultLanguage: words.defaultLanguage) { self.text($0, at: $1) })
        }
        model.append(FormElement("instance", [], [main]))
        for element in lookups() + binds() { model.append(element) }
        let title = FormElement("h:title", text: [.text(sheets.setting("form_title") ?? identifier)])
        let style = sheets.setting("style").map { [("class", $0)] } ?? []
        let html = FormElement(
            "h:html", namespaces,
            [FormElement("h:head", [], [title, model]), FormElement("h:body", style, controls(of: 0))])
        var document = "<?xml version=\"1.0\"?>\n"
        html.write(into: &document)
        return document
    }

    static let namespaces = [
        ("xmlns", "http://www.w3.org/2002/xforms"), ("xmlns:h", "http://www.w3.org/1999/xhtml"),
        ("xmlns:ev", "http://www.w3.org/2001/xml-events"), ("xmlns:xsd", "http://www.w3.org/2001/XMLSchema"),
        ("xmlns:jr", "http://openrosa.org/javarosa"), ("xmlns:orx", "http://openrosa.org/xforms"),
        ("xmlns:odk", "http://www.opendatakit.org/xforms"),
    ]

    private var namespaces: [(String, String)] {
        var all = Self.namespaces
        for word in (tree.sheets.setting("namespaces") ?? "").split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, FormWord.isNameWithoutColon(parts[0]) else { continue }
            let name = "xmlns:\(parts[0])"
            if !all.contains(where: { $0.0 == name }) {
                all.append((name, parts[1].filter { $0 != "\"" && $0 != "'" }))
            }
        }
        return all
    }

    private var submission: FormElement? {
        let sheets = tree.sheets
        var attributes: [(String, String)] = []
        if let url = sheets.setting("submission_url") { attributes += [("action", url), ("method", "post")] }
        for (setting, attribute) in [
            ("public_key", "base64RsaPublicKey"), ("auto_send", "orx:auto-send"), ("auto_delete", "orx:auto-delete"),
        ] {
            if let value = sheets.setting(setting) { attributes.append((attribute, value)) }
        }
        if sheets.setting("client_editable").flatMap(FormWord.truth) == true {
            attributes.append(("odk:client-editable", "true"))
        }
        return attributes.isEmpty ? nil : FormElement("submission", attributes)
    }

    private func settingAttributes(_ prefix: String) -> [(name: String, value: String)] {
        XFormItem(name: "", kind: .form, cells: tree.sheets.settings?.rows.first?.cells ?? [:]).columns(of: prefix)
    }

    func rule(_ text: String, _ index: Int) -> String { paths.rule(text, at: index) }

    private var translations: XFormTranslations {
        var all = XFormTranslations()
        for list in tree.listNames {
            let choices = tree.choices[list] ?? []
            guard words.looksUp(choices) else { continue }
            for (number, choice) in choices.enumerated() {
                for said in words.translations("label", in: choice) {
                    all.add(said.language, "\(list)-\(number)", "long", said.text, at: nil)
                }
                for form in ["image", "big-image", "audio", "video"] {
                    for said in words.translations(form, in: choice) {
                        all.add(said.language, "\(list)-\(number)", form, said.text, at: nil)
                    }
                }
            }
        }
        for index in order where tree.items[index].kind != .form { addTexts(of: index, to: &all) }
        return all
    }

    private func addTexts(of index: Int, to all: inout XFormTranslations) {
        let item = tree.items[index], path = paths.path(index)
        func add(_ column: String, _ end: String, _ form: String) {
            for said in words.translations(column, in: item.cells) {
                all.add(said.language, "\(path):\(end)", form, said.text, at: index)
            }
        }
        for (column, attribute) in Self.messages {
            switch words.said(column, in: item.cells) {
            case .byLanguage: add(column, attribute, "long")
            case .plain(let text) where attribute != "jr:noAppErrorString" && !FormText(text).references.isEmpty:
                add(column, attribute, "long")
            case .plain, nil: break
            }
        }
        if words.looksUpLabel(item) { add("label", "label", "long") }
        if words.looksUpHint(item) {
            add("hint", "hint", "long")
            add("guidance_hint", "hint", "guidance")
        }
        for form in ["image", "big-image", "audio", "video"] { add(form, "label", form) }
    }
}
