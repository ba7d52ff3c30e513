/// Questions with choices find their list.
extension FormCheck {
    mutating func checkSelects() {
        for line in outline.lines {
            guard case .select(let select) = line.type else { continue }
            if select.isFromFile {
                checkFile(select, line)
            } else if select.kind == .external {
                checkExternal(select, line)
            } else if !select.list.contains("${") {
                checkList(select, line)
            }
            if select.orOther, line.row["choice_filter"] != nil {
                report(
                    line, column: "choice_filter", "a question with `or_other` cannot filter its choices",
                    remedy: "Write the choice other and a question for it yourself, or remove the filter")
            }
        }
    }

    private mutating func checkFile(_ select: FormType.Select, _ line: FormOutline.Line) {
        let parts = select.list.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count != 2 || parts[0].isEmpty || !Self.fileEndings.contains(String(parts[1])) {
            report(
                line, column: "type", "`\(select.list)` is not a file that choices can come from",
                remedy: "Name a file that ends in .xml, .csv or .geojson")
        }
    }

    static let fileEndings: Set<String> = ["xml", "csv", "geojson"]

    private mutating func checkExternal(_ select: FormType.Select, _ line: FormOutline.Line) {
        let names = sheets.others.first { $0.sheet == "external_choices" }.map {
            Set($0.rows.compactMap { $0["list_name"] })
        }
        if names?.contains(select.list) != true {
            report(
                line, column: "type", "the sheet external_choices has no list `\(select.list)`",
                remedy: "Add the list there, with the columns list_name and name")
        }
    }

    private mutating func checkList(_ select: FormType.Select, _ line: FormOutline.Line) {
        guard let rows = lists.rows[select.list] else {
            let ending = select.list.split(separator: ".").last.map(String.init) ?? ""
            if select.list.contains("."), Self.fileEndings.contains(ending) { return }
            if lists.names.isEmpty {
                report(
                    line, column: "type",
                    "its choices are to come from the list `\(select.list)`, and there is no sheet choices"
                        + Self.similar(to: "choices", among: sheets.names),
                    remedy: "Add a sheet choices with the columns list_name, name and label")
            } else {
                report(
                    line, column: "type", "the sheet choices has no list `\(select.list)`",
                    remedy: "Add the list there, or mend its name here")
            }
            return
        }
        guard select.kind == .multiple else { return }
        for row in rows {
            guard let name = row["name"], name.contains(" ") else { continue }
            report(
                "choices", row: row.number, column: "name",
                "`\(name)` has a space, and several choices of one question are stored with spaces between them",
                remedy: "Write `_` instead of the space")
        }
    }
}
