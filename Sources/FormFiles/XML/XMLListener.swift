/// Is told what stands in a document, in its order. Each answer says whether
/// to read on.
protocol XMLListener: AnyObject {
    func started(_ element: XMLElement) -> Bool
    func ended(_ name: String, namespace: String) -> Bool
    /// A text may come in several pieces, cut anywhere but inside a character.
    func found(_ text: UnsafeBufferPointer<UInt8>) -> Bool
}

/// An element that starts.
struct XMLElement {
    let prefix: String
    /// Without its prefix.
    let name: String
    let namespace: String
    let line: Int
    var declarations: [XMLNode.Declaration] = []
    var attributes: [XMLNode.Attribute] = []

    init(prefix: String, name: String, namespace: String, line: Int) {
        self.prefix = prefix
        self.name = name
        self.namespace = namespace
        self.line = line
    }

    /// The value of an attribute that is in no namespace.
    subscript(name: String) -> String? {
        attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
    }
}
