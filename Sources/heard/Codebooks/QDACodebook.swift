import Exporter
import FormFiles
import Involvement
import TextAnalysis

/// A codebook as REFI-QDA exchanges it between tools for qualitative analysis
/// (https://www.qdasoftware.org): a `.qdc` file.
enum QDACodebook {
    static let namespace = "urn:QDA-XML:codebook:1.0"

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
    static func text(of codebook: Codebook, named file: String) throws -> String {
        let codes = ExportedCodes(codebook)
        func node(_ theme: Theme) -> XMLNode {
            var attributes: [XMLNode.Attribute] = [
                .init(name: "guid", value: NamedUUID.text("heard:\(codebook.id)/\(theme.id)")),
                .init(name: "name", value: theme.name), .init(name: "isCodable", value: "true"),
            ]
            if let colour = theme.colour { attributes.append(.init(name: "color", value: colour.hex)) }
            let text = codes.text(of: theme)
            let description = text.isEmpty ? [] : [XMLNode("Description", content: [.text(text)])]
            let inner = codes.themes(under: theme.id).map(node)
            return XMLNode("Code", attributes: attributes, content: (description + inner).map { .element($0) })
        }
        let all = XMLNode("Codes", content: codes.themes(under: nil).map { .element(node($0)) })
        return try XMLNode(
            "CodeBook", declarations: [.init(prefix: "", namespace: namespace)],
            attributes: [.init(name: "origin", value: "Heard")], content: [.element(all)]
        ).document(named: file)
    }
}

/// The themes of a codebook as they leave.
struct ExportedCodes {
    private let byParent: [ID<Theme>?: [Theme]]
    private let givenByName: Set<ID<Theme>>

    init(_ codebook: Codebook) {
        byParent = Dictionary(grouping: codebook.themes, by: \.parent)
        let counts = Dictionary(codebook.themes.map { (CodeNaming.code(for: $0.name), 1) }, uniquingKeysWith: +)
        givenByName = Set(
            codebook.themes.filter {
                let code = CodeNaming.code(for: $0.name)
                return code == $0.id.rawValue && counts[code] == 1
            }.map(\.id))
    }

    func themes(under parent: ID<Theme>?) -> [Theme] { byParent[parent] ?? [] }

    /// What it is about, in one text; with its code, unless the name gives it.
    func text(of theme: Theme) -> String {
        ThemeText(of: theme, code: givenByName.contains(theme.id) ? nil : theme.id.rawValue).text
    }
}
