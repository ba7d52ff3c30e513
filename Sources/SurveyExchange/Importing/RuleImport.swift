import Involvement

/// The rules of a form with the codes of the survey in them.
extension FormImport {
    /// A rule as the survey keeps it; nil when it uses what the survey cannot, such as a later question.
    ///
    /// - Parameters:
    ///   - index: the place of the row it belongs to.
    ///   - own: the name of the question that `.` stands for.
    func rule(_ text: String?, before index: Int, own: String?) -> Expression? {
        guard let text, !text.isEmpty else { return nil }
        let words = RuleWords(text)
        for word in words.words {
            switch word {
            case .reference(let name, let lastSaved):
                guard !lastSaved, let place = places[name], place < index, unasked[place] == nil,
                    outline.lines[place].isElement
                else { return nil }
            case .other(let text):
                if ["/", "//", "..", "[", "@", "{"].contains(text) { return nil }
                if text == ".", own == nil { return nil }
            case .literal: break
            }
        }
        for (word, next) in zip(words.words, words.words.dropFirst()) {
            guard case .other(let name) = word, next == .other("("),
                name.unicodeScalars.first.map(FormWord.startsName) == true
            else { continue }
            if !Self.functions.contains(name), !["and", "or", "div", "mod"].contains(name) { return nil }
        }
        let renamed = words.renamed(own: own, question: code, choice: choiceCode).text
        return .xpath(renamed, means: .call(.yes, []))
    }

    static let functions: Set<String> = [
        "selected", "count-selected", "not", "true", "false", "if", "coalesce", "concat", "contains", "starts-with",
        "string-length", "regex", "number", "int", "round", "today", "now", "date", "format-date", "string", "once",
        "position", "jr:choice-name",
    ]

    /// The code of the question with this name in the form.
    func code(_ name: String) -> String? { places[name].flatMap { codes[$0] } }

    /// The code of a choice of the question with this name.
    func choiceCode(_ question: String, _ choice: String) -> String? {
        guard let place = places[question], case .select(let select) = outline.lines[place].type else { return nil }
        return choiceCodes[select.list]?[choice]
    }
}

extension Expression {
    /// Whether it looks at no answer, so that it always comes to the same.
    var isWithoutQuestions: Bool { RuleWords(RuleText.written(self)).references.isEmpty }
}
