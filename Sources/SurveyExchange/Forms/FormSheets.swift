import FormFiles
import Involvement

/// A form's workbook as its sheets mean it.
struct FormSheets {
    let file: String
    var survey: FormTable?
    var choices: FormTable?
    var settings: FormTable?
    /// Sheets that the form's tools read and we do not: `entities`, `osm`, `external_choices`.
    var others: [FormTable] = []
    /// Sheets that mean nothing to a form, such as notes.
    var unread: [Workbook.Sheet] = []
    /// As written in the workbook.
    let names: [String]

    init(_ workbook: Workbook, file: String) {
        self.file = file
        names = workbook.sheets.map(\.name)
        let known = ["survey", "choices", "settings", "entities", "osm", "external_choices"]
        var found: [String: Workbook.Sheet] = [:]
        for sheet in workbook.sheets {
            let name = sheet.name.lowercased()
            if known.contains(name) {
                found[name] = sheet
            } else if workbook.sheets.count == 1 {
                found["survey"] = sheet
            } else {
                unread.append(sheet)
            }
        }
        func table(_ name: String, tidies: Bool = false) -> FormTable? {
            found[name].flatMap { $0.rows.isEmpty ? nil : FormTable($0, as: name, file: file, tidies: tidies) }
        }
        settings = table("settings")
        let tidy = settings?.rows.first?["clean_text_values"]
        survey = table("survey", tidies: tidy.map { FormWord.truth($0) ?? true } ?? true)
        choices = table("choices")
        others = ["external_choices", "entities", "osm"].compactMap { table($0) }
    }

    /// What a setting says.
    func setting(_ name: String) -> String? { settings?.rows.first?[name] }
}
