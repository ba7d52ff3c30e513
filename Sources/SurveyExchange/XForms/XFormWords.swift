/// The words of a form: written where they stand, or, with several languages or media, looked up by language.
struct XFormWords {
    let columns: [String]
    let defaultLanguage: String

    /// What a column says, by language. Words without a language are in the default one.
    enum Said: Equatable {
        case plain(String)
        case byLanguage([Translation])
    }

    struct Translation: Equatable {
        let language: String
        let text: String
    }

    func said(_ base: String, in cells: [String: String]) -> Said? {
        var all: [Translation] = []
        var isPlain = true
        for column in columns where Column.base(of: column) == base {
            guard let text = cells[column] else { continue }
            if let (_, language) = Column.language(of: column) {
                isPlain = false
                all.removeAll { $0.language == language }
                all.append(Translation(language: language, text: text))
            } else if !all.contains(where: { $0.language == defaultLanguage }) {
                all.append(Translation(language: defaultLanguage, text: text))
            }
        }
        if all.isEmpty { return cells[base].map(Said.plain) }
        return isPlain ? .plain(all[0].text) : .byLanguage(all)
    }

    /// The same, by language in any case.
    func translations(_ base: String, in cells: [String: String]) -> [Translation] {
        switch said(base, in: cells) {
        case .byLanguage(let all): all
        case .plain(let text): [Translation(language: defaultLanguage, text: text)]
        case nil: []
        }
    }

    /// Whether a question's label is looked up.
    func looksUpLabel(_ item: XFormItem) -> Bool {
        if item.hasMedia { return true }
        if case .byLanguage = said("label", in: item.cells) { return true }
        return false
    }

    func looksUpHint(_ item: XFormItem) -> Bool {
        if item.has("guidance_hint") { return true }
        if case .byLanguage = said("hint", in: item.cells) { return true }
        return false
    }

    /// Whether the labels of a list of choices are looked up.
    func looksUp(_ choices: [[String: String]]) -> Bool {
        choices.contains { choice in
            if Column.media.contains(where: { base in choice.keys.contains { Column.base(of: $0) == base } }) {
                return true
            }
            switch said("label", in: choice) {
            case .byLanguage: return true
            case .plain(let text): return !FormText(text).references.isEmpty
            case nil: return false
            }
        }
    }
}
