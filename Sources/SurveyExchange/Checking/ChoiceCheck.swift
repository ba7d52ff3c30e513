/// Each choice has a name that no other of its list has.
extension FormCheck {
    mutating func checkChoices() {
        let mayRepeat = sheets.setting("allow_choice_duplicates").flatMap(FormWord.truth) ?? false
        let column = sheets.choices?.headings["name"] ?? "name"
        guard sheets.choices?.columns.contains("name") == true else { return }
        for list in lists.names {
            var seen: Set<String> = []
            for row in lists.rows[list] ?? [] {
                guard let name = row["name"] else {
                    report(
                        "choices", row: row.number, column: column, "a choice of the list `\(list)` has no name",
                        remedy: "Write a short name for it")
                    continue
                }
                if !seen.insert(name).inserted, !mayRepeat {
                    report(
                        "choices", row: row.number, column: column,
                        "the list `\(list)` has two choices called `\(name)`",
                        remedy:
                            "Give each a name of its own, or set allow_choice_duplicates to yes in the sheet settings"
                    )
                }
            }
        }
    }
}
