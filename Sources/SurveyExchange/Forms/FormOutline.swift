/// The rows of the survey sheet that say something, each with its type and the groups it stands in.
struct FormOutline {
    var lines: [Line] = []

    struct Line {
        let row: FormRow
        let type: FormType
        /// As written, for messages.
        let typeText: String
        /// The name that the form's tools give it: the written one, or one made for a note.
        let name: String?
        /// The lines that open the groups it stands in, outermost first.
        var inside: [Int] = []

        var isBegin: Bool {
            if case .begin = type { true } else { false }
        }
        var isEnd: Bool {
            if case .end = type { true } else { false }
        }
        /// Whether it is a question or another single thing, not the edge of a group.
        var isElement: Bool { !isBegin && !isEnd }

        /// A cell that has a text in any language.
        func hasWords(_ base: String) -> Bool { row.cells.keys.contains { Column.base(of: $0) == base } }
        var hasMedia: Bool { row["media"] != nil || Column.media.contains { hasWords($0) } }
    }

    /// The rows that are switched off, or are notes to the form's authors.
    var skipped: [FormRow] = []

    init(_ survey: FormTable) {
        var open: [Int] = []
        for row in survey.rows where !row.cells.isEmpty {
            let isOff = row["disabled"].flatMap(FormWord.truth) ?? false
            let isRemark =
                row["type"] == nil && row["name"] == nil
                && !row.cells.keys.contains {
                    Column.base(of: $0) == "label"
                }
            guard !isOff, !isRemark else {
                skipped.append(row)
                continue
            }
            let typeText = row["type"] ?? ""
            let type = FormType(typeText)
            let name = row["name"] ?? (type == .word("note") ? "generated_note_name_\(row.number)" : nil)
            if case .end = type, !open.isEmpty { open.removeLast() }
            lines.append(Line(row: row, type: type, typeText: typeText, name: name, inside: open))
            if case .begin = type { open.append(lines.count - 1) }
        }
    }
}
