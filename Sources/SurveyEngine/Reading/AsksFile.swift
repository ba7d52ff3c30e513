import DefinitionReading
public import Involvement

/// What people want done, with what stands behind each ask, as a group writes it.
public enum AsksFile {
    /// Reads the asks in the order of the file, without replies.
    /// - Parameters:
    ///   - name: the file's name, as problems should show it.
    ///   - themes: those of the codebook; nil when it cannot be read.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(name: String, text: String, themes: [ID<Theme>]?) throws(Problems) -> [Ask] {
        try readWithLines(name: name, text: text, themes: themes).asks
    }

    /// The same, with the line on which each begins, from 1, for problems that are
    /// found once it is known what may be quoted.
    public static func readWithLines(
        name: String, text: String, themes: [ID<Theme>]?
    ) throws(Problems) -> (asks: [Ask], lines: [ID<Ask>: Int]) {
        let file = try DefinitionFile(name: name, text: text)
        var reading = AsksReading(file: name, themes: themes.map(Set.init))
        let asks = reading.asks(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        let lines = Dictionary(
            reading.lines.map { (ID<Ask>($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        return (asks, lines)
    }
}

/// One pass over a file of asks.
private struct AsksReading {
    var problems: ProblemList
    /// Nil when the codebook cannot be read, which is another problem.
    let themes: Set<ID<Theme>>?
    private(set) var lines: [String: Int] = [:]

    init(file: String, themes: Set<ID<Theme>>?) {
        self.problems = ProblemList(file: file)
        self.themes = themes
    }

    mutating func asks(_ root: DefinitionNode) -> [Ask] {
        problems.check(keysOf: root, place: "", known: ["consultation", "asks"])
        let asks = problems.items("asks", of: root, place: "").compactMap { ask($0) }
        if asks.isEmpty, problems.all.isEmpty {
            problems.report(
                root, place: "", "nothing is asked for", remedy: "Add an ask under `asks:`, or take the file away")
        }
        return asks
    }

    private mutating func ask(_ node: DefinitionNode) -> Ask? {
        guard let code = problems.ownCode("ask", of: node, place: "asks", lines: &lines) else { return nil }
        let place = "ask `\(code)`"
        problems.check(keysOf: node, place: place, known: ["ask", "text", "themes", "quotations"])
        let text = problems.requiredText("text", of: node, place: place) ?? ""
        let themes = problems.texts("themes", of: node, place: place).map { ID<Theme>($0) }
        for theme in themes where self.themes?.contains(theme) == false {
            let guess = nearest(to: theme.rawValue, among: (self.themes ?? []).map(\.rawValue).sorted())
            problems.report(
                node["themes"] ?? node, place: place, "the codebook has no theme `\(theme)`",
                remedy: guess.map { "Did you mean `\($0)`" } ?? "Use the code of a theme, as codebook.yaml has it")
        }
        let quotations = problems.texts("quotations", of: node, place: place).map { ID<Quotation>($0) }
        return Ask(id: ID(code), text: text, themes: themes, evidence: quotations)
    }
}
