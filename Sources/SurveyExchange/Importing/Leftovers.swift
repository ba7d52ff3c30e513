import FormFiles
import Involvement

/// What a form says that the survey made of it does not say by itself: each cell that would not come back the same is
/// kept, so that giving the survey back loses nothing.
struct Leftovers {
    private(set) var columns: [Anchor: KeptColumns] = [:]
    private(set) var ofSurvey: KeptColumns = [:]

    init(_ sources: [Anchor: FormRow], comparedWith export: FormExport) {
        let rows = export.survey + export.lists.values.flatMap { $0 } + [export.settings]
        for row in rows {
            guard let anchor = row.anchor, let source = sources[anchor] else { continue }
            let kept = Self.kept(of: source.cells, when: row.cells)
            guard !kept.isEmpty else { continue }
            if anchor == .settings { ofSurvey.merge(kept) { $1 } } else { columns[anchor] = kept }
        }
        for (copy, original) in export.copies { columns[copy] = columns[original] }
    }

    /// The order of lists and of columns, where the survey would give another.
    mutating func keepOrder(of sheets: FormSheets, _ lists: FormLists, comparedWith export: FormExport) {
        let written = export.choices.compactMap { $0.cells["list_name"] }.reduce(into: [String]()) { lists, list in
            if lists.last != list { lists.append(list) }
        }
        if written != lists.names { ofSurvey[KeptWords.lists] = lists.names.joined(separator: KeptWords.separator) }
        for (table, rows) in [(sheets.survey, export.survey), (sheets.choices, export.choices)] {
            guard let table else { continue }
            // The order of the languages is that of their columns; a choice's own columns are in the order of theirs.
            let ordered = table.columns.filter { column in
                if let language = Column.language(of: column)?.language { return !language.isEmpty }
                return Column.translated.contains(column) || table.sheet == "choices"
            }
            let written = export.columns(of: table.sheet, rows).filter(ordered.contains)
            guard written != ordered.filter(written.contains) else { continue }
            ofSurvey[KeptWords.columns(table.sheet)] = ordered.joined(separator: KeptWords.separator)
        }
    }

    private static func kept(of source: KeptColumns, when written: KeptColumns) -> KeptColumns {
        var kept: KeptColumns = [:]
        for (column, text) in source where !isSame(column, text, written[column] ?? "") { kept[column] = text }
        for (column, text) in written where source[column] == nil && !isSame(column, "", text) { kept[column] = "" }
        return kept
    }

    /// Whether two cells of a column mean the same to every tool that reads forms.
    static func isSame(_ column: String, _ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let base = Column.base(of: column)
        if Column.translated.contains(base) { return left.straightQuotes == right.straightQuotes }
        switch column {
        case "type": return FormType(left) == FormType(right)
        case "parameters": return FormParameters(left) == FormParameters(right)
        case "required", "readonly":
            if let truth = FormWord.truth(left) { return truth == FormWord.truth(right) }
        default: break
        }
        return Column.rules.contains(column) && RuleWords(left) == RuleWords(right)
    }
}
