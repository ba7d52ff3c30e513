import Involvement
import SurveyEngine

/// The words of a form, in its languages.
extension FormImport {
    /// The words of one column in the survey's own language; the other languages go into their overlays.
    ///
    /// - Parameter index: the place of the row, so that earlier answers may be put in; nil where none may.
    mutating func words(_ base: String, of row: FormRow, _ place: TextPlace, at index: Int? = nil) -> String? {
        var first: String?
        for (name, tag) in languages.others {
            guard let text = row[Column.name(base, in: name)] else { continue }
            let words = plainWords(text, at: index)
            overlays[tag]?.texts[place] = words
            first = first ?? words
        }
        return row[Column.name(base, in: languages.own)].map { plainWords($0, at: index) } ?? first
    }

    /// The picture of a row, and those of the other languages. What names no file
    /// that a survey may have is kept as a column of the form.
    mutating func picture(of row: FormRow, _ place: TextPlace) -> String? {
        func file(in language: String?) -> String? {
            row[Column.name("image", in: language)].flatMap { PicturePath.isValid($0) ? $0 : nil }
        }
        for (name, tag) in languages.others {
            if let file = file(in: name) { overlays[tag]?.pictures[place] = file }
        }
        return file(in: languages.own)
    }

    /// A text as a survey may have it: earlier answers in single braces where they may be put in, `…` where not.
    func plainWords(_ text: String, at index: Int? = nil) -> String {
        FormText(text).pieces.map { piece in
            switch piece {
            case .words(let words), .open(let words):
                String(words.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 })
            case .reference(let name): pipe(name, at: index) ?? "…"
            }
        }.joined()
    }

    private func pipe(_ name: String, at index: Int?) -> String? {
        if let helper = helpers[name] {
            guard let code = code(helper.question) else { return nil }
            return "{\(code)\(helper.fallback.map { "|\($0)" } ?? "")}"
        }
        guard let index, let place = places[name], place < index, let question = asked[name] else { return nil }
        switch question.shape {
        case .number, .choice, .choices, .date, .time, .ranking, .service: return "{\(question.id)}"
        case .text, .consent, nil: return nil
        }
    }
}
