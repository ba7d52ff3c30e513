public import FormFiles
public import Involvement

/// Gives a survey to the tools that read XLSForm: ODK, Kobo and others.
public enum XLSFormExport {
    /// The form, with a column of words for each plain translation. Other ways of asking, such as Easy Read, stay
    /// behind: a form has no place for them.
    public static func workbook(of instrument: Instrument, overlays: [Overlay] = []) -> Workbook {
        FormExport(instrument, overlays).workbook
    }
}
