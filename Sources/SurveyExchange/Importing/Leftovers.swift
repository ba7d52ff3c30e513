import FormFiles
import Involvement

/// What a form says that the survey made of it does not say by itself: each cell that would not come back the same is
/// kept, so that giving the survey back loses nothing.
struct Leftovers {
    private(set) var columns: [Anchor: KeptColumns] = [:]
    private(set) var ofSurvey: KeptColumns = [:]

    init(_ sources: [Anchor: FormRow], _ sheets: FormSheets, comparedWith export: FormExport) {
        let rows = export.survey + export.lists.values.flatMap { $0 } + [export.settings]
        for row in rows {
            guard let anchor = row.anchor, let source = sources[anchor] else { continue }
            let kept = Self.kept(of: source.cells, when: row.cells)
            guard !kept.isEmpty else { continue }
            if anchor == .settings { ofSurvey.merge(kept) { $1 } } else { columns[anchor] = kept }
        }
        for (copy, original) in export.copies { columns[copy] = columns[original] }
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
