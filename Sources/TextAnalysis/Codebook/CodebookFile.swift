import DefinitionReading
public import Involvement

/// A codebook as a person writes it: the themes of a consultation, what counts
/// for each, and the words by which each is found.
public enum CodebookFile {
    static let rootKeys = ["codebook", "version", "title", "themes"]

    /// Reads a codebook.
    /// - Parameters:
    ///   - name: the file's name, as problems show it.
    ///   - text: what stands in the file.
    /// - Throws: `Problems` with everything that is wrong, in the order of the
    ///   file; nothing but the file's form when that cannot be read.
    public static func read(name: String, text: String) throws(Problems) -> Codebook {
        let root = try DefinitionFile(name: name, text: text).root
        var problems = ProblemList(file: name)
        guard root.fields != nil else {
            problems.report(
                root, place: "", "a codebook is a map of keys, and this is \(root.kind)",
                remedy: "Begin with a line `codebook: ...`")
            throw Problems(problems.all)
        }
        problems.check(keysOf: root, place: "", known: rootKeys)
        let id = problems.requiredCode("codebook", of: root, place: "")
        let version = problems.requiredText("version", of: root, place: "")
        let title = problems.requiredText("title", of: root, place: "")
        let written = themes(of: root, &problems)
        Family.check(written, &problems)
        let codebook = Codebook(
            id: ID(id ?? ""), version: version ?? "", title: title ?? "", themes: written.map(\.theme))
        if !problems.all.isEmpty { throw Problems(problems.all.sorted()) }
        return codebook
    }

    private static func themes(of root: DefinitionNode, _ problems: inout ProblemList) -> [WrittenTheme] {
        guard let value = root["themes"], value.content != .empty else {
            problems.report(
                root, place: "", "`themes` is missing", remedy: "Add a line `themes:` and the themes below it")
            return []
        }
        guard let items = value.items else {
            problems.report(
                value, place: "", "`themes` must be a list, and this is \(value.kind)",
                remedy: "Start each theme with `- theme: ...`")
            return []
        }
        if items.isEmpty {
            problems.report(value, place: "", "there are no themes", remedy: "Add one with `- theme: ...`")
        }
        return items.compactMap { WrittenTheme($0, &problems) }
    }
}
