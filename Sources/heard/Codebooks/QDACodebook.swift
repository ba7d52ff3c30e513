import Exporter
import FormFiles
import Involvement
import TextAnalysis

/// A codebook as REFI-QDA exchanges it between tools for qualitative analysis
/// (https://www.qdasoftware.org): a `.qdc` file.
enum QDACodebook {
    static let namespace = QDACodes.namespace

    // MARK: reading

    /// - Throws: `Problems` when the root is not that of version 1.0.
    static func codes(of root: XMLNode, file: String) throws(Problems) -> [ImportedCode] {
        guard root.name == "CodeBook", root.namespace == namespace else {
            let found = root.namespace.isEmpty ? "no namespace" : "the namespace `\(root.namespace.prefix(80))`"
            throw Problems([
                Problem(
                    file: file, line: root.line,
                    reason: "its first element is `\(root.name.prefix(60))` in \(found), and that of a REFI-QDA "
                        + "codebook is `CodeBook` in `\(namespace)`",
                    remedy: "Export the codebook again, as a REFI-QDA codebook (.qdc)")
            ])
        }
        var codes: [ImportedCode] = []
        for list in root.elements(named: "Codes", in: namespace) { add(list, under: nil, &codes) }
        return codes
    }

    private static func add(_ node: XMLNode, under parent: Int?, _ codes: inout [ImportedCode]) {
        for code in node.elements(named: "Code", in: namespace) {
            codes.append(
                ImportedCode(
                    name: code.attribute("name") ?? "", parent: parent,
                    description: code.element(named: "Description", in: namespace)?.text ?? "",
                    colour: code.attribute("color").flatMap(colour), line: code.line))
            add(code, under: codes.count - 1, &codes)
        }
    }

    /// `#abc` is `#aabbcc`.
    private static func colour(_ text: String) -> Colour? {
        let digits = text.drop { $0 == "#" }
        return Colour(hex: digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits))
    }

    // MARK: writing

    /// The file, which is valid against the schema of version 1.0.
    static func bytes(of codebook: Codebook) throws -> [UInt8] {
        let given = givenByName(in: codebook)
        let codes = codebook.themes.map { theme in
            QDACode(
                id: theme.id, name: theme.name, parent: theme.parent,
                description: ThemeText(of: theme, code: given.contains(theme.id) ? nil : theme.id.rawValue).text,
                colour: theme.colour)
        }
        return try QDACodes(codebook: codebook.id, codes: codes).codebookFile(origin: "Heard")
    }

    /// Themes whose code is the one that their name gives, so that it need not be said.
    private static func givenByName(in codebook: Codebook) -> Set<ID<Theme>> {
        let counts = Dictionary(codebook.themes.map { (CodeNaming.code(for: $0.name), 1) }, uniquingKeysWith: +)
        return Set(
            codebook.themes.filter {
                let code = CodeNaming.code(for: $0.name)
                return code == $0.id.rawValue && counts[code] == 1
            }.map(\.id))
    }
}
