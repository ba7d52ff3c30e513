import FormFiles

extension FormElement {
    /// An element as read from a file, its names with the prefixes that XForms usually have, whatever prefixes the file
    /// gives their namespaces.
    ///
    /// - Parameter depth: how many more elements may stand in one another; what is deeper is left out.
    init(_ node: XMLNode, depth: Int = 200) {
        self.init(Self.usual(node.name, node.prefix, node.namespace))
        for declaration in node.declarations where !declaration.prefix.isEmpty {
            // The usual ones are declared in any case.
            guard Self.prefixes[declaration.namespace] == nil else { continue }
            attributes.append(("xmlns:\(declaration.prefix)", declaration.namespace))
        }
        if let own = node.declarations.first(where: { $0.prefix.isEmpty }), Self.prefixes[own.namespace] == nil {
            attributes.append(("xmlns", own.namespace))
        }
        for attribute in node.attributes {
            attributes.append((Self.usual(attribute.name, attribute.prefix, attribute.namespace), attribute.value))
        }
        children = node.content.compactMap { piece in
            switch piece {
            case .text(let text): .text(text)
            case .element(let element): depth > 0 ? .element(FormElement(element, depth: depth - 1)) : nil
            }
        }
    }

    private static func usual(_ name: String, _ prefix: String, _ namespace: String) -> String {
        let prefix = prefixes[namespace] ?? prefix
        return prefix.isEmpty ? name : "\(prefix):\(name)"
    }

    private static let prefixes = Dictionary(
        XFormWriter.namespaces.map { ($0.1, String($0.0.dropFirst("xmlns:".count))) },
        uniquingKeysWith: { first, _ in first })
}
