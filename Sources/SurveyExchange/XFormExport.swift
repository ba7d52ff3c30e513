public import FormFiles
public import Involvement

/// Gives a survey to the apps that fill in XForms, as the XML they read.
public enum XFormExport {
    public static func text(of instrument: Instrument, overlays: [Overlay] = []) -> String {
        text(of: XLSFormExport.workbook(of: instrument, overlays: overlays), root: "data")
    }

    /// The XForm of a form in a workbook.
    ///
    /// - Parameters:
    ///   - root: what the form's one element is called, where the settings do not say.
    ///   - identifier: the form's id, where they do not say that; the name of the file.
    public static func text(of workbook: Workbook, root: String, identifier: String = "data") -> String {
        XFormWriter(FormSheets(workbook, file: ""), root: root, identifier: identifier).text
    }
}
