import DefinitionReading
public import Involvement

/// Puts a codebook file into the one layout, with every remark of its author.
/// What the file says stays the same.
public enum CodebookFormat {
    /// Doing it twice changes nothing more.
    /// - Throws: `Problems` when the file is not of the strict subset of YAML or
    ///   is no codebook; then there is nothing that could safely be moved.
    public static func formatted(name: String, text: String) throws(Problems) -> String {
        let file = try DefinitionFile(name: name, text: text)
        guard file.root["codebook"] != nil else {
            throw Problems([
                Problem(
                    file: name, line: file.root.line, reason: "it is no codebook",
                    remedy: "Begin a codebook with a line `codebook: ...`; tidy other files with heard survey format")
            ])
        }
        let remarked = DefinitionDraft.remarked(file, text: text)
        guard case .map(var entries) = remarked.root, !entries.isEmpty else { return text }
        // What stands at the top is about the file, whichever key comes first.
        let top = entries[0].above
        entries[0].above = []
        guard case .map(var arranged) = arranged(.map(entries), .codebook) else { return text }
        arranged[0].above = top + arranged[0].above
        let written = DefinitionText.text(of: .map(arranged), end: remarked.end)
        // A file is a person's work: what would not read back the same is left alone.
        let wanted = self.arranged(DefinitionDraft(file.root), .codebook).bare
        guard let again = try? DefinitionFile(name: name, text: written),
            self.arranged(DefinitionDraft(again.root), .codebook).bare == wanted
        else {
            throw Problems([
                Problem(
                    file: name, reason: "this file has something that cannot be laid out safely",
                    remedy: "Leave it as it is, and tell the makers of this program")
            ])
        }
        return written
    }

    /// What a map of a codebook file is about.
    private enum Part {
        case codebook, theme, lexicon

        var keys: [String] {
            switch self {
            case .codebook: CodebookFile.rootKeys
            case .theme: WrittenTheme.keys
            case .lexicon: LexiconReading.keys
            }
        }

        func inside(_ key: String?) -> Part? {
            switch (self, key) {
            case (.codebook, "themes"): .theme
            case (.theme, "lexicon"): .lexicon
            default: nil
            }
        }
    }

    /// Keys in their order; what is not among them follows as it stood.
    private static func arranged(_ draft: DefinitionDraft, _ part: Part) -> DefinitionDraft {
        switch draft {
        case .text, .words, .empty: return draft
        case .list(let items):
            return .list(
                items.map { item in
                    var item = item
                    item.value = arranged(item.value, part)
                    return item
                })
        case .map(let entries):
            let keys = part.keys
            func place(_ entry: DefinitionDraft.Entry) -> Int { keys.firstIndex(of: entry.key ?? "") ?? keys.count }
            let sorted = entries.enumerated().sorted { left, right in
                (place(left.element), left.offset) < (place(right.element), right.offset)
            }
            return .map(
                sorted.map { _, entry in
                    guard let inner = part.inside(entry.key) else { return entry }
                    var entry = entry
                    entry.value = arranged(entry.value, inner)
                    return entry
                })
        }
    }
}
