import FormFiles

@testable import SurveyExchange

/// XForms to compare.
enum XFormDocument {
    /// Nil when it is no XML.
    static func element(_ text: String) -> FormElement? {
        (try? XMLNode.read(Array(text.utf8), named: "form.xml")).map { FormElement($0) }
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
}
