import DefinitionReading
public import Involvement

/// What the product itself says, in another language, as a person writes it:
/// by the English.
public enum WordsFile {
    /// Everything there is to say, with the shipped equality questions.
    public static let sources: [Words.Source] = {
        let shipped = EqualityPack.texts.map { Words.Source(english: $0) }
        var seen: Set<String> = []
        return (Words.every + shipped).filter { seen.insert($0.english).inserted }
    }()

    /// - Parameter name: the file's name, as problems should show it.
    /// - Throws: `Problems` with everything that is wrong in the file. That
    ///   something is missing is none: it is said in English.
    public static func read(name: String, text: String) throws(Problems) -> Words {
        let file = try DefinitionFile(name: name, text: text)
        var problems = ProblemList(file: name)
        problems.check(keysOf: file.root, place: "words", known: ["language", "words"])
        let language = problems.requiredText("language", of: file.root, place: "words") ?? ""
        let known = Dictionary(sources.map { ($0.english, $0) }, uniquingKeysWith: { first, _ in first })
        var texts: [String: Words.Translation] = [:]
        for field in file.root["words"]?.fields ?? [] {
            guard let source = known[field.key] else {
                problems.report(
                    field, place: "words", "nothing is said in these English words (any more)",
                    remedy: "Take the line out, or make the table again with `heard survey translate`")
                continue
            }
            texts[field.key] = translation(field, of: source, language, &problems)
        }
        if !problems.all.isEmpty { throw Problems(problems.all.sorted()) }
        return Words(language: language, texts: texts)
    }

    /// Those of the English texts that have no translation.
    public static func missing(in words: Words) -> [String] {
        sources.map(\.english).filter { !words.has($0) }
    }

    private static func translation(
        _ field: DefinitionNode.Field, of source: Words.Source, _ language: String, _ problems: inout ProblemList
    ) -> Words.Translation? {
        func checked(_ node: DefinitionNode) -> String? {
            guard let text = node.text, !isBlank(text) else {
                problems.report(
                    node, place: "words", "it says nothing", remedy: "Write the translation, or take it out")
                return nil
            }
            if let problem = PhrasePlaces.problem(with: text, of: source) {
                problems.report(
                    node, place: "words", problem, remedy: "Write the names in braces as the English has them")
            }
            return text
        }
        guard let fields = field.value.fields, field.value.text == nil else {
            return checked(field.value).map { .plain($0) }
        }
        guard source.isCounted else {
            problems.report(
                field, place: "words", "it speaks of no number, so it has one form", remedy: "Write it on one line")
            return nil
        }
        var forms: [PluralCategory: String] = [:]
        let used = PluralCategory.used(in: language)
        for form in fields {
            guard let category = PluralCategory(rawValue: form.key), used.contains(category) else {
                let names = PluralCategory.allCases.filter(used.contains).map { "`\($0.rawValue)`" }
                problems.report(
                    form, place: "words", "`\(form.key)` is no form of `\(language)`",
                    remedy: "The forms are \(names.joined(separator: ", "))")
                continue
            }
            forms[category] = checked(form.value)
        }
        if forms[.other] == nil {
            problems.report(field, place: "words", "the form `other` is missing", remedy: "Add a line `other: ...`")
        }
        return .byCount(forms)
    }
}

/// The names in braces of a text of the product.
enum PhrasePlaces {
    static func names(in text: String) -> Set<String> {
        let pieces = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        return Set(pieces.compactMap { $0.split(separator: "}").first.map(String.init) })
    }

    /// What is wrong with what a translation puts in; nil for nothing. A form
    /// for one or for none may leave the number out.
    static func problem(with text: String, of source: Words.Source) -> String? {
        let wanted = names(in: source.english)
        let found = names(in: text)
        if let extra = found.subtracting(wanted).min() { return "there is no `{\(extra)}` to put in here" }
        if let missing = wanted.subtracting(found).subtracting(source.isCounted ? ["n"] : []).min() {
            return "it must put `{\(missing)}` in, as the English does"
        }
        return nil
    }
}
