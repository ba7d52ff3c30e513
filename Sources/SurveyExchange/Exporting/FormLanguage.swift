import Involvement

/// The languages of a form's words: the survey's own and those of its overlays, each with the name its columns have.
struct FormLanguage {
    /// Nil when the columns of the survey's own language do not name it.
    let own: String?
    let others: [(name: String, overlay: Overlay)]

    init(_ instrument: Instrument, _ overlays: [Overlay]) {
        let plain = overlays.filter { $0.variant == nil }
        func name(_ tag: String) -> String {
            instrument.kept[KeptWords.language(tag)] ?? Self.known[tag].map { "\($0) (\(tag))" } ?? tag
        }
        others = plain.map { (name($0.language), $0) }
        if let kept = instrument.kept[KeptWords.language(instrument.language)] {
            own = kept.isEmpty ? nil : kept
        } else {
            own = plain.isEmpty ? nil : name(instrument.language)
        }
    }

    /// The languages that surveys here are likely to be written in, by their tags.
    static let known = [
        "en": "English", "cy": "Welsh", "ga": "Irish", "gd": "Scottish Gaelic", "fr": "French", "es": "Spanish",
        "pt": "Portuguese", "pl": "Polish", "ro": "Romanian", "de": "German", "it": "Italian", "ru": "Russian",
        "uk": "Ukrainian", "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "bn": "Bengali", "pa": "Punjabi",
        "so": "Somali", "tr": "Turkish", "zh": "Chinese", "ky": "Kyrgyz", "id": "Indonesian", "ko": "Korean",
    ]

    /// A text in every language, one cell each.
    func cells(_ column: String, _ text: String?, _ place: TextPlace?, of names: FormNames) -> KeptColumns {
        var cells: KeptColumns = [:]
        if let text { cells[Column.name(column, in: own)] = names.text(text) }
        guard let place else { return cells }
        for (name, overlay) in others {
            if let text = overlay.texts[place] { cells[Column.name(column, in: name)] = names.text(text) }
        }
        return cells
    }

    /// A picture, which may be another in each language.
    func pictures(_ picture: String?, _ place: TextPlace) -> KeptColumns {
        var cells: KeptColumns = [:]
        if let picture { cells[Column.name("image", in: own)] = picture }
        for (name, overlay) in others {
            if let picture = overlay.pictures[place] { cells[Column.name("image", in: name)] = picture }
        }
        return cells
    }
}

extension FormNames {
    /// A text with earlier answers put in the way forms do it: `{weeks}` becomes `${weeks}`.
    func text(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return SurveyText(text).pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .pipe(let code, let fallback):
                (helpers[PipeHelper(question: code, fallback: fallback)] ?? questions[code]).map { "${\($0)}" } ?? "…"
            }
        }.joined()
    }
}
