/// Looking into an XForm.
extension FormElement {
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    var elements: [FormElement] {
        children.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    func first(_ name: String) -> FormElement? { elements.first { $0.name == name } }
    func all(_ name: String) -> [FormElement] { elements.filter { $0.name == name } }

    /// Its text, when there is nothing else in it.
    var plainText: String {
        children.map { child in
            if case .text(let text) = child { text } else { "" }
        }.joined().trimmed
    }
}
