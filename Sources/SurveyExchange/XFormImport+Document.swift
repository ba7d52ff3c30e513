public import FormFiles
public import Involvement

extension XFormImport {
    /// Makes a survey of an XForm.
    /// - Parameters:
    ///   - root: the document's root element.
    ///   - file: its name, for messages.
    /// - Throws: everything for which the form is no form.
    public static func read(_ root: XMLNode, file: String) throws(Problems) -> ImportedForm {
        try XLSFormImport.read(try workbook(FormElement(root), file: file), file: file)
    }
}

extension FormElement {
    /// Under the prefixes that XForms usually have, whatever this file calls them.
    init(_ node: XMLNode) {
        let attributes = node.attributes.map { attribute in
            (Self.prefix(attribute.namespace, or: attribute.prefix) + attribute.name, attribute.value)
        }
        let declarations = node.declarations.map { ($0.prefix.isEmpty ? "xmlns" : "xmlns:\($0.prefix)", $0.namespace) }
        self.init(
            Self.prefix(node.namespace, or: node.prefix) + node.name, declarations + attributes,
            text: node.content.map { content in
                switch content {
                case .text(let words): .text(words)
                case .element(let child): .element(FormElement(child))
                }
            })
    }

    private static let prefixes = [
        "": "", "http://www.w3.org/2002/xforms": "", "http://www.w3.org/1999/xhtml": "h:",
        "http://openrosa.org/javarosa": "jr:", "http://openrosa.org/xforms": "orx:",
        "http://www.opendatakit.org/xforms": "odk:",
    ]

    private static func prefix(_ namespace: String, or written: String) -> String {
        prefixes[namespace] ?? (written.isEmpty ? "" : "\(written):")
    }
}
