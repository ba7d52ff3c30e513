import Involvement

/// The sheets are there and headed so that they can be read.
extension FormCheck {
    /// What is wrong when there is no survey sheet at all, so that nothing else can be looked at.
    static func missingSurvey(_ sheets: FormSheets) -> Problem {
        Problem(
            file: sheets.file,
            reason: "it has no sheet called `survey`" + similar(to: "survey", among: sheets.names),
            remedy: "Call the sheet with the questions `survey`, and give it the columns type, name and label")
    }

    mutating func checkHeadings() {
        for table in [sheets.survey, sheets.choices, sheets.settings].compactMap({ $0 }) + sheets.others {
            for problem in table.problems { take(problem) }
        }
        if let survey = sheets.survey, !survey.columns.contains("type") {
            report(row: 1, "there is no column `type`", remedy: "Add a column type that says what each row asks")
        }
        if let choices = sheets.choices, choices.rows.contains(where: { !$0.cells.isEmpty }),
            !choices.columns.contains("name")
        {
            report(
                "choices", row: 1, "there is no column `name`",
                remedy: "Add a column name with a short name for each choice")
        }
    }

    /// `; there is a sheet `surve`` when a sheet has nearly that name.
    static func similar(to name: String, among sheets: [String]) -> String {
        let known = ["survey", "choices", "settings", "external_choices", "osm", "entities"]
        let near = sheets.filter { sheet in
            !known.contains(sheet) && !sheet.hasPrefix("_") && distance(Array(sheet.lowercased()), Array(name)) <= 2
        }
        return near.isEmpty ? "" : "; there is " + near.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// How many letters must be put in, taken out or changed.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        guard left.count < 64 else { return left.count }
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for (other, letter) in right.enumerated() {
                let next = min(row[other] + 1, row[other + 1] + 1, corner + (character == letter ? 0 : 1))
                corner = row[other + 1]
                row[other + 1] = next
            }
        }
        return row[right.count]
    }
}
