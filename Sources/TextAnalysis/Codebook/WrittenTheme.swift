import DefinitionReading
import Involvement

/// A theme with the places in the file where it is written.
struct WrittenTheme {
    let node: DefinitionNode
    let theme: Theme
    /// For messages.
    var place: String { Self.place(theme.id.rawValue) }

    /// In the order in which they are laid out.
    static let keys = [
        "theme", "name", "parent", "merged from", "split from", "colour", "definition", "include", "exclude",
        "examples", "lexicon",
    ]

    /// Nil when it has no code by which to speak of it.
    init?(_ node: DefinitionNode, _ problems: inout ProblemList) {
        guard node.fields?.isEmpty == false else {
            problems.report(
                node, place: "", "a theme is a map of keys, and this is \(node.kind)",
                remedy: "Begin it with `- theme: ...`")
            return nil
        }
        let unnamed = node["name"]?.text.map { "theme \"\($0)\"" } ?? "a theme"
        let code = problems.requiredCode("theme", of: node, place: unnamed)
        let place = code.map(Self.place) ?? unnamed
        problems.check(keysOf: node, place: place, known: Self.keys)
        let name = problems.requiredText("name", of: node, place: place)
        let definition = problems.requiredText("definition", of: node, place: place)
        let parent = problems.optionalText("parent", of: node, place: place)
        let include = problems.optionalText("include", of: node, place: place)
        let exclude = problems.optionalText("exclude", of: node, place: place)
        let examples = problems.texts("examples", of: node, place: place)
        let lexicon = LexiconReading.lexicon(of: node, place: place, &problems)
        let colour = Self.colour(of: node, place: place, &problems)
        let lineage = LineageReading.lineage(of: node, place: place, &problems)
        guard let code else { return nil }
        self.node = node
        self.theme = Theme(
            id: ID(code), name: name ?? "", parent: parent.map { ID($0) }, definition: definition ?? "",
            include: include ?? "", exclude: exclude ?? "", examples: examples, lexicon: lexicon, colour: colour,
            lineage: lineage)
    }

    private static func colour(of node: DefinitionNode, place: String, _ problems: inout ProblemList) -> Colour? {
        guard let text = problems.optionalText("colour", of: node, place: place) else { return nil }
        if let colour = Colour(hex: text) { return colour }
        problems.report(
            node["colour"] ?? node, place: place, "`\(text)` is not a colour",
            remedy: "Write `#` and six digits or letters from a to f in quotes, as in \"#12435f\"")
        return nil
    }

    private static func place(_ code: String) -> String { "theme `\(code)`" }
}
