import DefinitionReading
import Involvement

/// One pass over an overlay: what has been read, and every problem so far.
struct OverlayReading {
    var problems: ProblemList
    let instrument: Instrument
    /// The words of the survey, to see what may be put into a translation.
    private let original: [TextPlace: String]
    var overlay = Overlay(language: "")
    var place = ""

    init(file: String, text: String, instrument: Instrument) {
        self.problems = ProblemList(file: file)
        self.instrument = instrument
        self.original = Dictionary(
            SurveyTexts(instrument).all.map { ($0.place, $0.words) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func overlay(_ root: DefinitionNode) -> Overlay {
        problems.check(
            keysOf: root, place: place,
            known: [
                "survey", "language", "variant", "title", "people", "help lines", "consent", "scales", "questions",
                "pages", "sections", "repeats", "grids", "quotas",
            ])
        if let survey = problems.requiredText("survey", of: root, place: place), survey != instrument.id.rawValue {
            report(
                root["survey"] ?? root, "it belongs to the survey `\(survey)`, and this one is `\(instrument.id)`",
                remedy: "Put it beside its own survey")
        }
        overlay.language = problems.requiredText("language", of: root, place: place) ?? ""
        overlay.variant = problems.optionalText("variant", of: root, place: place)
        add(root["title"], at: .title)
        if let people = map("people", of: root) {
            problems.check(keysOf: people, place: "people", known: ["run by", "for"])
            add(people["run by"], at: .runBy)
            add(people["for"], at: .isFor)
        }
        readHelpLines(root["help lines"])
        readScales(root)
        readQuestions(root)
        readTitles(root)
        return overlay
    }

    // MARK: words

    mutating func report(_ node: DefinitionNode, _ reason: String, remedy: String) {
        problems.report(node, place: place, reason, remedy: remedy)
    }

    /// Takes the words at a place; nothing when there are none.
    mutating func add(_ node: DefinitionNode?, at place: TextPlace) {
        guard let node, node.content != .empty else { return }
        guard let words = node.text, !isBlank(words) else {
            report(node, "words are expected here, and this is \(node.kind)", remedy: "Write them on one line")
            return
        }
        guard let source = original[place] ?? mergedSource(place) else {
            report(
                node, "the survey has no words here to be said in another way",
                remedy: "Remove the line, or add the words to the survey first")
            return
        }
        if let problem = TranslationTable.pipeProblem(words, original: source) {
            report(node, problem.reason, remedy: problem.remedy)
            return
        }
        overlay.texts[place] = words
    }

    /// A choice that stands for several has words only here.
    private func mergedSource(_ place: TextPlace) -> String? {
        guard case .choice(let question, let choice) = place else { return nil }
        if overlay.merges[question]?.contains(where: { $0.into == choice }) == true { return "" }
        // A choice of a shared scale may have other words in one question.
        return instrument.question(question)?.choices.first { $0.id == choice }?.text
    }

    /// The map under a key, whose keys are codes; nil when there is none.
    mutating func map(_ key: String, of node: DefinitionNode) -> DefinitionNode? {
        guard let value = node[key], value.content != .empty else { return nil }
        guard value.fields != nil else {
            report(value, "`\(key)` is a map of codes, and this is \(value.kind)", remedy: "Write `code:` and words")
            return nil
        }
        return value
    }

    /// Each field whose code the survey has; the others are reported.
    mutating func fields(
        _ key: String, of node: DefinitionNode, known: [String], kind: String
    ) -> [DefinitionNode.Field] {
        guard let map = map(key, of: node) else { return [] }
        return (map.fields ?? []).filter { field in
            if known.contains(field.key) { return true }
            let guess = nearest(to: field.key, among: known).map { "Did you mean `\($0)`" }
            problems.report(
                field, place: key, "the survey has no \(kind) `\(field.key)`",
                remedy: guess ?? "Remove it, or add it to the survey")
            return false
        }
    }

    private mutating func readHelpLines(_ node: DefinitionNode?) {
        guard let node else { return }
        place = "help lines"
        defer { place = "" }
        for (index, item) in (node.items ?? []).enumerated() {
            guard index < instrument.helpLines.count else {
                report(item, "the survey has only \(instrument.helpLines.count) help lines", remedy: "Remove this one")
                return
            }
            problems.check(keysOf: item, place: place, known: ["name", "when"])
            add(item["name"], at: .helpLineName(index + 1))
            add(item["when"], at: .helpLineHours(index + 1))
        }
    }

    private mutating func readScales(_ root: DefinitionNode) {
        for field in fields("scales", of: root, known: instrument.scales.map(\.name), kind: "scale") {
            place = "scale `\(field.key)`"
            let choices = instrument.scales.first { $0.name == field.key }?.choices.map(\.id.rawValue) ?? []
            for choice in field.value.fields ?? [] {
                guard choices.contains(choice.key) else {
                    reportChoice(choice, among: choices)
                    continue
                }
                add(choice.value, at: .scaleChoice(field.key, ID(choice.key)))
            }
            place = ""
        }
    }

    mutating func reportChoice(_ field: DefinitionNode.Field, among choices: [String]) {
        let guess = nearest(to: field.key, among: choices).map { "Did you mean `\($0)`" }
        problems.report(
            field, place: place, "there is no choice `\(field.key)`",
            remedy: guess ?? "Its choices are \(choices.map { "`\($0)`" }.joined(separator: ", "))")
    }

    // MARK: titles

    private mutating func readTitles(_ root: DefinitionNode) {
        var codes = LayoutCodes()
        for block in instrument.blocks { codes.note(block) }
        for page in instrument.equality?.pages ?? [] { codes.note(.page(page)) }
        for field in fields("pages", of: root, known: codes.pages, kind: "page") {
            place = "page `\(field.key)`"
            add(field.value, at: .page(ID(field.key)))
        }
        for field in fields("sections", of: root, known: codes.sections, kind: "section") {
            place = "section `\(field.key)`"
            add(field.value, at: .section(ID(field.key)))
        }
        for field in fields("repeats", of: root, known: codes.repeats, kind: "repeat") {
            place = "repeat `\(field.key)`"
            add(field.value, at: .repetition(ID(field.key)))
        }
        for field in fields("grids", of: root, known: codes.grids, kind: "grid") {
            place = "grid `\(field.key)`"
            problems.check(keysOf: field.value, place: place, known: ["text", "hint"])
            add(field.value["text"], at: .grid(field.key))
            add(field.value["hint"], at: .gridHint(field.key))
        }
        for field in fields("quotas", of: root, known: instrument.quotas.map(\.id.rawValue), kind: "quota") {
            place = "quota `\(field.key)`"
            add(field.value, at: .quota(ID(field.key)))
        }
        place = ""
    }
}

/// The codes of what surrounds questions.
private struct LayoutCodes {
    var pages: [String] = []
    var sections: [String] = []
    var repeats: [String] = []
    var grids: [String] = []

    mutating func note(_ block: Block) {
        switch block {
        case .page(let page):
            pages.append(page.id.rawValue)
            for question in page.questions {
                if let grid = question.grid?.code, !grids.contains(grid) { grids.append(grid) }
            }
        case .section(let section):
            if let id = section.id { sections.append(id.rawValue) }
            section.blocks.forEach { note($0) }
        case .repetition(let repetition):
            repeats.append(repetition.id.rawValue)
            repetition.blocks.forEach { note($0) }
        case .kept: break
        }
    }
}
