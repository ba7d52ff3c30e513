/// The texts of a form that are looked up, by language.
struct XFormTranslations {
    private var languages: [String] = []
    private var paths: [String] = []
    private var forms: [String: [String]] = [:]
    /// By language, path and form.
    private var texts: [String: [String: [String: (text: String, place: Int?)]]] = [:]

    var isEmpty: Bool { languages.isEmpty }

    mutating func add(_ language: String, _ path: String, _ form: String, _ text: String, at place: Int?) {
        if texts[language] == nil { languages.append(language) }
        if forms[path] == nil { paths.append(path) }
        if !forms[path, default: []].contains(form) { forms[path, default: []].append(form) }
        texts[language, default: [:]][path, default: [:]][form] = (text, place)
    }

    /// - Parameter words: a text with earlier answers in it, as XML.
    func element(defaultLanguage: String, words: (String, Int?) -> [FormElement.Child]) -> FormElement {
        FormElement(
            "itext", [],
            languages.map { language in
                var attributes = [("lang", language)]
                if language == defaultLanguage { attributes.append(("default", "true()")) }
                return FormElement(
                    "translation", attributes,
                    paths.map { path in
                        FormElement("text", [("id", path)], values(language, path, words))
                    })
            })
    }

    private func values(_ language: String, _ path: String, _ words: (String, Int?) -> [FormElement.Child])
        -> [FormElement]
    {
        (forms[path] ?? []).compactMap { form in
            // A text that is missing in a language is a dash, so that every language has every text.
            let (text, place) = texts[language]?[path]?[form] ?? ("-", nil)
            let said = words(text, place)
            switch form {
            case "long": return FormElement("value", text: said)
            case "guidance": return FormElement("value", [("form", form)], text: said)
            default:
                guard text != "-" else { return nil }
                let folder = form == "big-image" || form == "image" ? "images" : form
                return FormElement("value", [("form", form)], text: [.text("jr://\(folder)/")] + said)
            }
        }
    }
}
