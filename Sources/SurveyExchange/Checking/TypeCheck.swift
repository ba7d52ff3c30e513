/// Each row has a type that is known and has what that type needs.
extension FormCheck {
    mutating func checkTypes() {
        let hasEntities = sheets.others.contains { $0.sheet == "entities" && !$0.rows.isEmpty }
        for line in outline.lines {
            if line.row["save_to"] != nil, !hasEntities {
                report(
                    line, column: "save_to", "it saves to an entity, and the form declares none",
                    remedy: "Add a sheet entities, or empty the column save_to")
            }
            guard case .word(let type) = line.type else { continue }
            if type.isEmpty {
                report(
                    line, column: "type", "it has no type",
                    remedy: "Write what the row asks, such as text or select_one LIST, in the column type")
            } else if !FormType.shown.contains(type), !FormType.unshown.contains(type), !isSetting(line),
                !type.hasPrefix("osm ")
            {
                report(
                    line, column: "type", "there is no type `\(type)`",
                    remedy: "Use a type of https://xlsform.org/en/#question-types")
            } else if type == "calculate", line.row["calculation"] == nil,
                !(line.row["default"].map { RuleWords.areWorkedOut($0) } ?? false)
            {
                report(
                    line, column: "calculation", "it works out nothing",
                    remedy: "Write what to work out in the column calculation")
            }
        }
    }
}
