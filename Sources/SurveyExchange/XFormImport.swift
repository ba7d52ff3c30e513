public import FormFiles
public import Involvement

/// Makes a survey of an XForm: the XML that the apps of ODK and others fill in. https://getodk.github.io/xforms-spec/
///
/// The XForm is read as the workbook that it could have been made of, and that as a survey; so what cannot be asked is
/// named by the row it would have there.
public enum XFormImport {
    /// - Parameter file: the file's name, for messages.
    /// - Throws: everything for which it is no form.
    public static func read(_ document: XMLNode, file: String) throws(Problems) -> ImportedForm {
        let document = FormElement(document)
        return try XLSFormImport.read(workbook(document, file: file), file: file)
    }

    /// The workbook that the XForm could have been made of.
    static func workbook(_ document: FormElement, file: String) throws(Problems) -> Workbook {
        var reader = try XFormReader(document, file: file)
        return reader.workbook()
    }
}
