/// The one layout of a definition file: a key on each line, two spaces for
/// each step, items of a list at the level of their key, every text on one
/// line.
public enum DefinitionText {
    /// - Parameters:
    ///   - root: a map.
    ///   - end: remarks after the last key, each with its `#`.
    public static func text(of root: DefinitionDraft, end: [String] = []) -> String {
        var lines: [String] = []
        switch root {
        case .map(let entries) where !entries.isEmpty: lines = self.lines(ofMap: entries, indent: 0)
        case .list(let entries) where !entries.isEmpty: lines = self.lines(ofList: entries, indent: 0)
        default: lines = [short(root)]
        }
        lines += end
        // No blank line at either end, and never two together.
        var written: [String] = []
        for line in lines where !(line.isEmpty && (written.last ?? "").isEmpty) { written.append(line) }
        while written.last?.isEmpty == true { written.removeLast() }
        return written.joined(separator: "\n") + "\n"
    }

    /// A text as it is to stand after a colon: as it is, or in quotes.
    public static func scalar(_ text: String) -> String {
        ScalarText.written(text)
    }

    private static func lines(ofMap entries: [DefinitionDraft.Entry], indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        return entries.flatMap { entry in
            let key = ScalarText.written(entry.key ?? "")
            // YAML takes longer keys only with a mark of their own.
            let isLong = key.unicodeScalars.count > 1_000
            let head = isLong ? "\(space)? \(key)\n\(space):" : "\(space)\(key):"
            return above(entry, space) + field(entry, head: head, indent: indent)
        }
    }

    private static func field(_ entry: DefinitionDraft.Entry, head: String, indent: Int) -> [String] {
        switch entry.value {
        case .map(let inner) where !inner.isEmpty:
            [remarked(head, entry.beside)] + withoutGap(lines(ofMap: inner, indent: indent + 2))
        case .list(let inner) where !inner.isEmpty:
            [remarked(head, entry.beside)] + withoutGap(lines(ofList: inner, indent: indent))
        case .empty:
            [remarked(head, entry.beside)]
        case .text, .words, .list, .map:
            [remarked("\(head) \(short(entry.value))", entry.beside)]
        }
    }

    private static func lines(ofList entries: [DefinitionDraft.Entry], indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        return entries.flatMap { entry -> [String] in
            var inner: [String]
            switch entry.value {
            case .map(let fields) where !fields.isEmpty: inner = lines(ofMap: fields, indent: indent + 2)
            case .list(let items) where !items.isEmpty: inner = lines(ofList: items, indent: indent + 2)
            case .empty: return above(entry, space) + [remarked("\(space)-", entry.beside)]
            case .text, .words, .list, .map:
                return above(entry, space) + [remarked("\(space)- \(short(entry.value))", entry.beside)]
            }
            // What stands above its first key stands above the item.
            let isAbove: (String) -> Bool = { $0.isEmpty || $0.drop { $0 == " " }.hasPrefix("#") }
            let ofFirst = inner.prefix(while: isAbove).map { $0.isEmpty ? "" : space + $0.dropFirst(indent + 2) }
            inner.removeFirst(ofFirst.count)
            inner[0] = "\(space)- \(inner[0].dropFirst(indent + 2))"
            let beside = entry.beside.map { [space + $0] } ?? []
            return above(entry, space) + ofFirst + beside + inner
        }
    }

    private static func above(_ entry: DefinitionDraft.Entry, _ space: String) -> [String] {
        entry.above.map { $0.isEmpty ? "" : space + $0 }
    }

    /// A gap right under a key would set its first entry apart from it.
    private static func withoutGap(_ lines: [String]) -> [String] {
        Array(lines.drop(while: \.isEmpty))
    }

    private static func remarked(_ line: String, _ remark: String?) -> String {
        remark.map { "\(line)  \($0)" } ?? line
    }

    private static func short(_ value: DefinitionDraft) -> String {
        switch value {
        case .text(let text): ScalarText.written(text)
        case .words(let words):
            "[\(words.map { ScalarText.written($0, isInBrackets: true) }.joined(separator: ", "))]"
        case .list: "[]"
        case .map: "{}"
        case .empty: ""
        }
    }
}
