import Involvement

/// A row that works out the words of an earlier answer. A form's `${tier}` prints the code of a choice, where a survey's
/// `{tier|the service}` prints its words; so the words are worked out first, by the name `tier_words`.
struct PipeHelper: Hashable {
    /// The code of the question.
    let question: String
    /// What is printed when there is no answer.
    let fallback: String?

    static let ending = "_words"

    /// Every helper that the texts of a survey need, by the name it has in the form.
    static func all(in instrument: Instrument, _ overlays: [Overlay], names: [String: String]) -> [PipeHelper: String] {
        let questions = instrument.questions
        let shapes = Dictionary(questions.map { ($0.id.rawValue, $0.shape) }, uniquingKeysWith: { first, _ in first })
        var texts = questions.flatMap { [$0.text, $0.hint ?? "", $0.grid?.text ?? "", $0.grid?.hint ?? ""] }
        texts += overlays.flatMap { $0.texts.values.sorted() }
        var helpers: [PipeHelper: String] = [:]
        var taken = Set(names.values)
        for text in texts where text.contains("{") {
            for case .pipe(let question, let fallback) in SurveyText(text).pieces {
                guard let shape = shapes[question], shape == .choice || fallback != nil else { continue }
                let helper = PipeHelper(question: question, fallback: fallback)
                guard helpers[helper] == nil else { continue }
                let base = (names[question] ?? question) + ending
                var name = base
                var count = 1
                while !taken.insert(name).inserted {
                    count += 1
                    name = "\(base)_\(count)"
                }
                helpers[helper] = name
            }
        }
        return helpers
    }

    /// What it works out.
    ///
    /// - Parameter name: the question's name in the form.
    func calculation(name: String, isChoice: Bool) -> String {
        let words = isChoice ? "jr:choice-name(${\(name)}, '${\(name)}')" : "${\(name)}"
        guard let fallback else { return words }
        let quote = fallback.contains("'") ? "\"" : "'"
        return "coalesce(\(words), \(quote)\(fallback.filter { String($0) != quote })\(quote))"
    }

    /// The helper that a calculation is, its question by its name in the form; nil for any other.
    static func read(_ calculation: String, name: String) -> PipeHelper? {
        let words = RuleWords(calculation).words
        guard let question = RuleWords(calculation).references.first, name.hasPrefix(question + ending) else {
            return nil
        }
        for isChoice in [true, false] {
            for word in words {
                guard case .literal(let text, _) = word, !text.contains("${") else { continue }
                let helper = PipeHelper(question: question, fallback: text)
                if RuleWords(helper.calculation(name: question, isChoice: isChoice)).words == words { return helper }
            }
        }
        let plain = PipeHelper(question: question, fallback: nil)
        return RuleWords(plain.calculation(name: question, isChoice: true)).words == words ? plain : nil
    }
}

/// A text of a survey, with earlier answers put into it: `You said {q|nothing}`.
struct SurveyText {
    private(set) var pieces: [Piece] = []

    enum Piece: Equatable {
        case words(String)
        case pipe(String, fallback: String?)
    }

    init(_ text: String) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let parts = rest[rest.index(after: open)..<close].split(
                separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            pieces.append(.words(String(rest[..<open])))
            if Code.isValid(parts[0]) {
                pieces.append(.pipe(String(parts[0]), fallback: parts.count > 1 ? String(parts[1]) : nil))
            } else {
                pieces.append(.words(String(rest[open...close])))
            }
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.words(String(rest)))
    }
}
