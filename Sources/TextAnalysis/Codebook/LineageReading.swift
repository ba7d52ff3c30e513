import DefinitionReading
import Involvement

/// Reads what a theme came out of: `merged from:` or `split from:`.
enum LineageReading {
    static func lineage(
        of theme: DefinitionNode, place: String, _ problems: inout ProblemList
    ) -> ThemeLineage? {
        let merged = problems.texts("merged from", of: theme, place: place)
        let split = problems.optionalText("split from", of: theme, place: place)
        for node in theme["merged from"]?.items ?? [] { check(node, place: place, &problems) }
        if split != nil, let node = theme["split from"] { check(node, place: place, &problems) }
        if let split {
            if let node = theme["merged from"] {
                problems.report(
                    node, place: place, "it cannot be both merged and split", remedy: "Keep one of the two lines")
            }
            return .split(from: ID(split))
        }
        return merged.isEmpty ? nil : .merged(from: merged.map { ID($0) })
    }

    private static func check(_ node: DefinitionNode, place: String, _ problems: inout ProblemList) {
        guard let code = node.text, !Code.isValid(code) else { return }
        problems.report(
            node, place: place, "`\(code)` cannot be the code of an earlier theme", remedy: "Use \(Code.rule)")
    }
}
