import DefinitionReading
import Involvement

/// Checks that every theme has a code of its own and that the themes make a
/// tree.
enum Family {
    static func check(_ themes: [WrittenTheme], _ problems: inout ProblemList) {
        var first: [ID<Theme>: WrittenTheme] = [:]
        for theme in themes {
            guard let earlier = first[theme.theme.id] else {
                first[theme.theme.id] = theme
                continue
            }
            problems.report(
                theme.node["theme"] ?? theme.node, place: theme.place,
                "this code already stands on line \(earlier.node["theme"]?.line ?? earlier.node.line)",
                remedy: "Give one of the two another code")
        }
        for theme in themes {
            guard let parent = theme.theme.parent, let node = theme.node["parent"] else { continue }
            if first[parent] == nil {
                problems.report(
                    node, place: theme.place, "its parent `\(parent)` is not a theme here",
                    remedy: "Write the code of a theme of this codebook, or remove the line")
            } else if isInCycle(theme.theme.id, first.mapValues(\.theme.parent)) {
                problems.report(
                    node, place: theme.place, "its parents lead back to itself",
                    remedy: "Remove `parent:` from one of them")
            }
        }
    }

    private static func isInCycle(_ theme: ID<Theme>, _ parents: [ID<Theme>: ID<Theme>?]) -> Bool {
        var seen = Set<ID<Theme>>()
        var next = parents[theme] ?? nil
        while let parent = next, seen.insert(parent).inserted {
            if parent == theme { return true }
            next = parents[parent] ?? nil
        }
        return false
    }
}
