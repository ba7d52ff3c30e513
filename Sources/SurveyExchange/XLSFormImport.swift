public import FormFiles
public import Involvement
import SurveyEngine

/// Makes a survey of a form as XLSForm has it: a workbook with the sheets `survey`, `choices` and `settings`.
/// https://xlsform.org/en/ref-table/
///
/// Nothing is dropped silently. What has a place in a survey is put there; the other columns are kept with the
/// question they belong to, and rows that cannot be asked are kept whole.
public enum XLSFormImport {
    /// - Parameters:
    ///   - file: the workbook's name, for messages.
    ///   - root: what the form's one element is called, where the settings do not say.
    /// - Throws: everything for which the form is no form, each with sheet, row and remedy.
    public static func read(_ workbook: Workbook, file: String, root: String = "data") throws(Problems) -> ImportedForm
    {
        let sheets = FormSheets(workbook, file: file)
        guard let survey = sheets.survey else { throw Problems([FormCheck.missingSurvey(sheets)]) }
        let outline = FormOutline(survey), lists = FormLists(sheets.choices)
        let problems = FormCheck.problems(
            of: sheets, outline: outline, lists: lists, root: sheets.setting("name") ?? root)
        guard problems.isEmpty else { throw Problems(problems) }

        var form = FormImport(sheets, outline, lists)
        let plain = form.instrument()
        guard !plain.blocks.isEmpty else {
            throw Problems([
                Problem(
                    file: file, sheet: "survey", reason: "it asks nothing",
                    remedy: "Add a row with a type, a name and a label for each question")
            ])
        }
        let overlays = form.languages.others.compactMap { form.overlays[$0.tag] }
        var leftovers = Leftovers(form.sources, comparedWith: FormExport(plain, overlays))
        let kept = plain.keeping(leftovers)
        leftovers.keepOrder(of: sheets, lists, comparedWith: FormExport(kept, overlays))
        return ImportedForm(instrument: plain.keeping(leftovers), overlays: overlays, notes: form.notes)
    }
}

/// A survey made of a form.
public struct ImportedForm: Equatable, Sendable {
    public let instrument: Instrument
    /// One for each further language of the form.
    public let overlays: [Overlay]
    /// What is kept and cannot be asked, each with sheet and row.
    public let notes: [Problem]

    /// The same as the files of a consultation folder.
    public var files: SurveyFiles {
        var files = SurveyFiles(survey: SurveyWriter.text(of: instrument))
        for overlay in overlays {
            files.overlays["survey.\(overlay.language).yaml"] = SurveyWriter.text(of: overlay, for: instrument)
        }
        return files
    }
}
