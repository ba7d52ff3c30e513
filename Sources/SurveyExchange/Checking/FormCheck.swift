import Involvement

/// Everything that makes a form no form: what the tools that read XLSForm refuse, found all at once. One family of
/// rules a file; the rules are those of https://xlsform.org and of its reference converter.
struct FormCheck {
    let sheets: FormSheets
    let outline: FormOutline
    let lists: FormLists
    /// What the form's one element is called.
    let root: String
    private(set) var problems: [Problem] = []

    static func problems(of sheets: FormSheets, outline: FormOutline, lists: FormLists, root: String) -> [Problem] {
        var check = FormCheck(sheets: sheets, outline: outline, lists: lists, root: root)
        check.checkHeadings()
        check.checkNames()
        check.checkGroups()
        check.checkTypes()
        check.checkSelects()
        check.checkChoices()
        check.checkParameters()
        check.checkReferences()
        check.checkTriggers()
        check.checkLabels()
        check.checkSearches()
        check.checkSettings()
        return check.problems
    }

    private init(sheets: FormSheets, outline: FormOutline, lists: FormLists, root: String) {
        self.sheets = sheets
        self.outline = outline
        self.lists = lists
        self.root = root
    }

    mutating func take(_ problem: Problem) { problems.append(problem) }

    mutating func report(
        _ sheet: String = "survey", row: Int? = nil, column: String? = nil, _ reason: String, remedy: String
    ) {
        problems.append(
            Problem(file: sheets.file, sheet: sheet, row: row, column: column, reason: reason, remedy: remedy))
    }

    /// A problem in a cell of a row of the survey sheet, its column called as the author does.
    mutating func report(_ line: FormOutline.Line, column: String, _ reason: String, remedy: String) {
        report(
            row: line.row.number, column: sheets.survey?.headings[column] ?? column, reason, remedy: remedy)
    }
}
