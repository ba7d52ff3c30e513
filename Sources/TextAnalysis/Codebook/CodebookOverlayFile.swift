import DefinitionReading
public import Involvement

/// The themes of a codebook in Welsh, in a file beside it, each under its code:
/// what it is called, what people say, and the words by which it is found.
public enum CodebookOverlayFile {
    private static let rootKeys = ["codebook", "language", "themes"]
    private static let themeKeys = ["name", "definition", "examples", "lexicon"]

    /// Reads an overlay.
    /// - Parameters:
    ///   - name: the file's name, as problems show it.
    ///   - codebook: the one it lies beside.
    /// - Returns: the codebook with it.
    /// - Throws: `Problems` with everything that is wrong, in the order of the
    ///   file. That a theme is missing is none.
    public static func read(name: String, text: String, for codebook: Codebook) throws(Problems) -> Codebook {
        let root = try DefinitionFile(name: name, text: text).root
        var problems = ProblemList(file: name)
        problems.check(keysOf: root, place: "", known: rootKeys)
        if let id = problems.requiredText("codebook", of: root, place: ""), id != codebook.id.rawValue {
            problems.report(
                root["codebook"] ?? root, place: "",
                "it belongs to the codebook `\(id)`, and this one is `\(codebook.id)`",
                remedy: "Put it beside its own codebook")
        }
        let language = problems.requiredText("language", of: root, place: "") ?? PassageLanguage.welshCode
        if language != PassageLanguage.welshCode {
            problems.report(
                root["language"] ?? root, place: "",
                "words are found in English and in Welsh, and this is for `\(language)`",
                remedy: "Write `language: \(PassageLanguage.welshCode)`, or take the file away")
        }
        var codebook = codebook
        var written: [(theme: ID<Theme>, examples: [DefinitionNode])] = []
        for field in themes(of: root, &problems) {
            let place = "theme `\(field.key)`"
            guard let index = codebook.themes.firstIndex(where: { $0.id.rawValue == field.key }) else {
                let guess = nearest(to: field.key, among: codebook.themes.map(\.id.rawValue))
                problems.report(
                    field, place: place, "the codebook has no theme with this code",
                    remedy: guess.map { "Did you mean `\($0)`" } ?? "Add it to the codebook first, or remove it")
                continue
            }
            guard let overlay = overlay(field.value, place: place, &problems) else { continue }
            codebook.themes[index].overlays[language] = overlay
            written.append(
                (codebook.themes[index].id, (field.value["examples"]?.items ?? []).filter { $0.text != nil }))
        }
        checkExamples(written, of: codebook, &problems)
        if !problems.all.isEmpty { throw Problems(problems.all.sorted()) }
        return codebook
    }

    private static func themes(of root: DefinitionNode, _ problems: inout ProblemList) -> [DefinitionNode.Field] {
        guard let fields = root["themes"]?.fields, !fields.isEmpty else {
            problems.report(
                root["themes"] ?? root, place: "", "`themes` is missing, or is no map",
                remedy: "Add a line `themes:` and below it the code of each theme, as in `housing:`")
            return []
        }
        return fields
    }

    private static func overlay(
        _ node: DefinitionNode, place: String, _ problems: inout ProblemList
    ) -> ThemeOverlay? {
        guard node.fields?.isEmpty == false else {
            problems.report(
                node, place: place, "a theme is a map of keys, and this is \(node.kind)",
                remedy: "Write `name:` and `lexicon:` below its code")
            return nil
        }
        problems.check(keysOf: node, place: place, known: themeKeys)
        let name = problems.requiredText("name", of: node, place: place)
        let definition = problems.optionalText("definition", of: node, place: place)
        let examples = problems.texts("examples", of: node, place: place)
        let lexicon = LexiconReading.lexicon(of: node, place: place, &problems)
        for list in ["stems", "phrases", "exclusions"] {
            for item in node["lexicon"]?[list]?.items ?? [] {
                guard let entry = item.text, (try? Phrase(entry)) != nil, let fault = Phrase.faultInWelsh(entry)
                else { continue }
                problems.report(item, place: place, "`\(entry)` \(fault.reason)", remedy: fault.remedy)
            }
        }
        return ThemeOverlay(name: name ?? "", definition: definition ?? "", examples: examples, lexicon: lexicon)
    }

    /// Each theme's own words find its own examples, as in the codebook.
    private static func checkExamples(
        _ written: [(theme: ID<Theme>, examples: [DefinitionNode])], of codebook: Codebook,
        _ problems: inout ProblemList
    ) {
        var welshOnly = codebook
        for index in welshOnly.themes.indices { welshOnly.themes[index].lexicon = Lexicon() }
        let hits = ThemeHits(welshOnly)
        var scratch = CodingScratch()
        for (theme, examples) in written {
            let lexicon = codebook.theme(theme)?.overlays[PassageLanguage.welshCode]?.lexicon ?? Lexicon()
            if lexicon.stems.isEmpty, lexicon.phrases.isEmpty { continue }
            for example in examples {
                var isFound = false
                scratch.read(example.text ?? "", answeredIn: PassageLanguage.welshCode)
                hits.each(&scratch) { index, _ in
                    if codebook.themes[index].id == theme { isFound = true }
                }
                if isFound { continue }
                problems.report(
                    example, place: "theme `\(theme)`", "its own words do not find this example",
                    remedy: "Add a word or phrase of the example to `lexicon:`, or move the example")
            }
        }
    }
}
