import DefinitionReading
public import Involvement

/// Puts a definition file into the one layout, with every remark of its
/// author. What the file says stays the same.
public enum SurveyFormat {
    /// A survey or an overlay with its keys in order; a codebook or a register
    /// with its keys as they stand. Doing it twice changes nothing more.
    /// - Throws: `Problems` when the file is not of the strict subset of YAML;
    ///   then there is nothing that could safely be moved.
    public static func formatted(name: String, text: String) throws(Problems) -> String {
        let file = try DefinitionFile(name: name, text: text)
        guard let fields = file.root.fields, !fields.isEmpty else {
            throw Problems([
                Problem(
                    file: name, line: file.root.line,
                    reason: "a definition is a map of keys, and this is \(file.root.kind)",
                    remedy: "Start with `survey: a_code`")
            ])
        }
        let remarked = DefinitionDraft.remarked(file, text: text)
        let order = KeyOrder(ofFileWith: fields.map(\.key))
        let written = DefinitionText.text(of: arranged(remarked.root, as: order), end: remarked.end)
        // A file is a person's work: what would not read back the same is left alone.
        let wanted = (order ?? .free).arranged(DefinitionDraft(file.root)).bare
        guard let again = try? DefinitionFile(name: name, text: written),
            (order ?? .free).arranged(DefinitionDraft(again.root)).bare == wanted
        else {
            throw Problems([
                Problem(
                    file: name, reason: "this file has something that cannot be laid out safely",
                    remedy: "Leave it as it is, and tell the makers of this program")
            ])
        }
        return written
    }

    private static func arranged(_ root: DefinitionDraft, as order: KeyOrder?) -> DefinitionDraft {
        guard let order, case .map(var entries) = root, !entries.isEmpty else { return root }
        // What stands at the top is about the file, whichever key comes first.
        let top = entries[0].above
        entries[0].above = []
        guard case .map(var arranged) = SurveyLayout.arranged(.map(entries), as: order) else { return root }
        arranged[0].above = top + arranged[0].above
        return .map(arranged)
    }
}

extension KeyOrder {
    /// Nil for a file that is neither a survey nor an overlay.
    fileprivate init?(ofFileWith keys: [String]) {
        guard keys.contains("survey") else { return nil }
        self =
            keys.contains("language") && !keys.contains("languages") && !keys.contains("version") ? .overlay : .survey
    }
}
