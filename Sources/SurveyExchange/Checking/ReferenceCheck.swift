/// `${name}` names a row of the survey sheet, and one only.
extension FormCheck {
    mutating func checkReferences() {
        var count: [String: Int] = [:]
        for line in outline.lines where !line.isEnd && !isSetting(line) {
            if let name = line.name { count[name, default: 0] += 1 }
        }
        if sheets.setting("omit_instanceID").flatMap(FormWord.truth) != true { count["instanceID", default: 0] += 1 }
        for table in [sheets.settings, sheets.others.first { $0.sheet == "entities" }, sheets.survey, sheets.choices] {
            guard let table else { continue }
            for row in table.rows {
                for column in table.columns where isRead(column, on: table.sheet) {
                    guard let text = row[column], text.contains("${") else { continue }
                    check(text, count, table.sheet, row.number, table.headings[column] ?? column)
                }
            }
        }
    }

    private func isRead(_ column: String, on sheet: String) -> Bool {
        switch sheet {
        case "survey": !["type", "name", "trigger"].contains(column)
        case "choices": column == "label" || Column.media.contains(column) || Column.language(of: column) != nil
        case "entities": !["list_name", "dataset", "repeat"].contains(column)
        default: true
        }
    }

    private mutating func check(_ text: String, _ count: [String: Int], _ sheet: String, _ row: Int, _ column: String) {
        for piece in FormText(text).pieces {
            switch piece {
            case .words: break
            case .open:
                report(sheet, row: row, column: column, "`${` is never closed", remedy: "Write it as in ${question}")
            case .reference(let inside):
                let name = inside.hasPrefix("last-saved#") ? String(inside.dropFirst(11)) : inside
                guard FormWord.isNameWithoutColon(name) else {
                    report(
                        sheet, row: row, column: column, "`${\(inside)}` does not name a question",
                        remedy: "Write the name of a question between the braces, and nothing else")
                    continue
                }
                switch count[name] ?? 0 {
                case 0:
                    report(
                        sheet, row: row, column: column, "`${\(name)}` names a question that does not exist",
                        remedy: "Mend the name, or add the question")
                case 1: break
                default:
                    report(
                        sheet, row: row, column: column, "`${\(name)}` could be any of several rows called `\(name)`",
                        remedy: "Give each of them a name of its own")
                }
            }
        }
    }
}
