import Foundation
import FoundationXML

@testable import SurveyExchange

/// Reads an XForm's XML for tests.
final class XFormDocument: NSObject, XMLParserDelegate {
    private var open: [FormElement] = []
    private var root: FormElement?

    static func element(_ text: String) -> FormElement? {
        let document = XFormDocument()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = document
        return parser.parse() ? document.root : nil
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        open.append(FormElement(name, attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(.text(text))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let element = open.removeLast()
        if open.isEmpty { root = element } else { open[open.count - 1].append(element) }
    }
}
