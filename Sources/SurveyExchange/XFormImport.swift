import FormFiles
import Involvement

/// Makes a survey of an XForm: the XML that ODK and others fill in.
public enum XFormImport {
    /// The workbook that the XForm could have been made of.
    static func workbook(_ document: FormElement, file: String) throws(Problems) -> Workbook {
        var reader = try XFormReader(document, file: file)
        return reader.workbook()
    }
}
