import DefinitionReading
public import Involvement

/// Where the themes of a codebook file, their entries and their examples
/// stand, for those who are to be sent there.
public struct CodebookPlaces: Sendable {
    /// Lines and columns are counted from 1.
    public typealias Place = (line: Int, column: Int)

    private var themes: [ID<Theme>: Place] = [:]
    private var texts: [ID<Theme>: [String: Place]] = [:]

    /// Without any place for a file that cannot be read, or is no YAML.
    public init(name: String, text: String) {
        guard let root = try? DefinitionFile(name: name, text: text).root else { return }
        for node in root["themes"]?.items ?? [] {
            guard let code = node["theme"]?.text else { continue }
            note(node, of: ID(code), at: (node.line, node.column))
        }
        // In an overlay each theme stands under its code.
        for field in root["themes"]?.fields ?? [] {
            note(field.value, of: ID(field.key), at: (field.line, field.column))
        }
    }

    private mutating func note(_ node: DefinitionNode, of theme: ID<Theme>, at place: Place) {
        themes[theme] = place
        let lexicon = node["lexicon"]
        let lists = [lexicon?["stems"], lexicon?["phrases"], lexicon?["exclusions"], node["examples"]]
        for item in lists.flatMap({ $0?.items ?? [] }) {
            guard let text = item.text else { continue }
            texts[theme, default: [:]][text] = (item.line, item.column)
        }
    }

    /// Where a text of a theme stands; where the theme does, without a text.
    public func place(of theme: ID<Theme>, text: String?) -> Place? {
        text.flatMap { texts[theme]?[$0] } ?? themes[theme]
    }
}
