import Involvement

/// The texts that an XForm looks up by language.
struct XFormTexts {
    /// As columns are called: nil for the language that has no name.
    private(set) var languages: [String?] = []
    private(set) var defaultLanguage: String?
    /// By id: the values in each language.
    private var values: [String: [(language: String?, form: String, value: FormElement)]] = [:]

    init(_ itext: FormElement?) {
        for translation in itext?.all("translation") ?? [] {
            let written = translation["lang"] ?? ""
            let language = written == "default" ? nil : written
            languages.append(language)
            if translation["default"] != nil { defaultLanguage = written }
            for text in translation.all("text") {
                guard let id = text["id"] else { continue }
                for value in text.all("value") {
                    values[id, default: []].append((language, value["form"] ?? "", value))
                }
            }
        }
    }

    /// The id in `jr:itext('id')`.
    static func id(_ reference: String) -> String? {
        let text = reference.trimmed
        guard text.hasPrefix("jr:itext("), text.hasSuffix(")") else { return nil }
        let inside = text.dropFirst(9).dropLast().trimmed
        guard let quote = inside.first, quote == "'" || quote == "\"", inside.last == quote else { return nil }
        return String(inside.dropFirst().dropLast())
    }

    /// The columns of a text: `label::fr`, `image::fr`.
    ///
    /// - Parameters:
    ///   - column: what the words themselves are.
    ///   - words: an element with earlier answers in it, as a form writes it.
    func cells(_ id: String, _ column: String, words: (FormElement) -> String) -> KeptColumns {
        var cells: KeptColumns = [:]
        for (language, form, value) in values[id] ?? [] {
            let text = words(value)
            // A dash stands for a text that is missing.
            guard text != "-" else { continue }
            let name =
                switch form {
                case "", "long", "short": column
                case "guidance": "guidance_hint"
                default: form
                }
            var file = text
            for prefix in ["jr://images/", "jr://\(form)/"] where Column.media.contains(form) && file.hasPrefix(prefix)
            {
                file.removeFirst(prefix.count)
            }
            cells[Column.name(name, in: language)] = file
        }
        return cells
    }
}
