/// The order of a sheet's columns: as people expect them, unless the form had another.
enum ColumnOrder {
    static func columns(_ used: Set<String>, on sheet: String, languages: [String?], kept: String?) -> [String] {
        let kept = (kept ?? "").split(onText: KeptWords.separator).filter(used.contains)
        var columns = standard(used, on: sheet, languages: languages)
        guard !kept.isEmpty else { return columns }
        // What was kept changes places among itself; the rest stays where it is.
        var next = kept.makeIterator()
        for (index, column) in columns.enumerated() where kept.contains(column) {
            if let replacement = next.next() { columns[index] = replacement }
        }
        return columns
    }

    static func standard(_ used: Set<String>, on sheet: String, languages: [String?]) -> [String] {
        let order: [String] =
            switch sheet {
            case "survey": survey
            case "settings": ["form_title", "form_id", "version", "default_language"]
            default: ["list_name", "name", "label"]
            }
        var columns: [String] = []
        for base in order {
            if used.contains(base) { columns.append(base) }
            columns += languages.compactMap { $0 }.map { Column.name(base, in: $0) }.filter(used.contains)
            columns += used.filter { Column.language(of: $0)?.base == base && !columns.contains($0) }.sorted()
        }
        let rest = used.filter { !columns.contains($0) }.sorted()
        return columns + rest
    }

    private static let survey = [
        "type", "name", "label", "hint", "guidance_hint", "required", "required_message", "relevant", "constraint",
        "constraint_message", "calculation", "choice_filter", "appearance", "parameters", "default", "repeat_count",
        "trigger", "readonly", "image",
    ]
}
