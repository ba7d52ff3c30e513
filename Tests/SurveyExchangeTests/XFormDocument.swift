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

    /// What an XForm says, a line for each element and text: without the order of what is looked up by name, and
    /// without space between the words of its rules.
    static func lines(_ element: FormElement) -> [String] {
        var lines = [
            "<\(element.name) "
                + element.attributes.map { "\($0.name)=\($0.value.filter { !$0.isWhitespace })" }.sorted().joined(
                    separator: " ")
        ]
        var children = element.children.map { child in
            switch child {
            case .element(let element): Self.lines(element)
            case .text(let text): text.allSatisfy(\.isWhitespace) ? [] : [text]
            }
        }
        if ["itext", "translation", "text"].contains(element.name) {
            children.sort { $0.lexicographicallyPrecedes($1) }
        }
        lines += children.flatMap { $0 }
        return lines + [">"]
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
