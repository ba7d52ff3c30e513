/// An element of an XForm with everything in it. Two are equal when they say
/// the same, wherever they stand in their files.
public struct XMLNode: Sendable {
    /// As written: `h` of `h:html`; empty for none.
    public var prefix: String
    /// Without its prefix.
    public var name: String
    /// Empty for none.
    public var namespace: String
    /// The namespaces it declares.
    public var declarations: [Declaration]
    /// In the order of the file.
    public var attributes: [Attribute]
    /// In the order of the file, words between elements included.
    public var content: [Content]
    /// Where it starts in its file, counted from 1; 0 when it was never in one.
    public var line: Int

    public enum Content: Hashable, Sendable {
        case element(XMLNode)
        case text(String)
    }

    public struct Attribute: Hashable, Sendable {
        public var prefix: String
        public var name: String
        public var namespace: String
        public var value: String

        public init(prefix: String = "", name: String, namespace: String = "", value: String) {
            self.prefix = prefix
            self.name = name
            self.namespace = namespace
            self.value = value
        }
    }

    /// `xmlns:prefix="namespace"`; an empty prefix is the one for names without.
    public struct Declaration: Hashable, Sendable {
        public var prefix: String
        public var namespace: String

        public init(prefix: String, namespace: String) {
            self.prefix = prefix
            self.namespace = namespace
        }
    }

    /// - Parameter name: with its prefix, as it is to be written.
    public init(
        _ name: String, namespace: String = "", declarations: [Declaration] = [], attributes: [Attribute] = [],
        content: [Content] = [], line: Int = 0
    ) {
        let parts = name.split(separator: ":", maxSplits: 1)
        prefix = parts.count == 2 ? String(parts[0]) : ""
        self.name = String(parts.last ?? "")
        self.namespace = namespace
        self.declarations = declarations
        self.attributes = attributes
        self.content = content
        self.line = line
    }
}

extension XMLNode: Hashable {
    public static func == (left: XMLNode, right: XMLNode) -> Bool {
        left.prefix == right.prefix && left.name == right.name && left.namespace == right.namespace
            && left.declarations == right.declarations && left.attributes == right.attributes
            && left.content == right.content
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
        hasher.combine(attributes)
        hasher.combine(content.count)
    }
}

extension XMLNode {
    /// The elements directly inside.
    public var elements: [XMLNode] {
        content.compactMap { if case .element(let node) = $0 { node } else { nil } }
    }

    /// The elements directly inside with this name, in any namespace unless one is given.
    public func elements(named name: String, in namespace: String? = nil) -> [XMLNode] {
        elements.filter { $0.name == name && (namespace == nil || $0.namespace == namespace) }
    }

    /// The first element directly inside with this name.
    public func element(named name: String, in namespace: String? = nil) -> XMLNode? {
        elements(named: name, in: namespace).first
    }

    /// The value of an attribute; without a namespace, of one that is in none.
    public func attribute(_ name: String, in namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }

    /// All words inside, those of the elements inside too.
    public var text: String {
        content.map { piece in
            switch piece {
            case .text(let text): text
            case .element(let node): node.text
            }
        }.joined()
    }
}
