/// One piece of a definition file, with where it stands. Every scalar is
/// text: a choice called `no` stays the word `no`.
public struct DefinitionNode: Equatable, Sendable {
    public let content: Content
    /// Counted from 1.
    public let line: Int
    /// Counted from 1.
    public let column: Int

    public indirect enum Content: Equatable, Sendable {
        case text(String)
        case list([DefinitionNode])
        /// In the order of the file; no key stands twice.
        case map([Field])
        /// A key with nothing after it.
        case empty
    }

    /// A key and what it holds.
    public struct Field: Equatable, Sendable {
        public let key: String
        /// Where the key itself stands.
        public let line: Int
        public let column: Int
        public let value: DefinitionNode
    }

    /// The text of a scalar; nil for a list or a map.
    public var text: String? {
        switch content {
        case .text(let text): text
        case .empty: ""
        case .list, .map: nil
        }
    }

    /// The fields of a map; nil for anything else.
    public var fields: [Field]? {
        switch content {
        case .map(let fields): fields
        case .empty: []
        case .text, .list: nil
        }
    }

    /// The items of a list; nil for anything else.
    public var items: [DefinitionNode]? {
        switch content {
        case .list(let items): items
        case .empty: []
        case .text, .map: nil
        }
    }

    /// What a map holds under this key.
    public subscript(key: String) -> DefinitionNode? {
        fields?.first { $0.key == key }?.value
    }

    /// What it is, for a message.
    public var kind: String {
        switch content {
        case .text: "text"
        case .list: "a list"
        case .map: "a map of keys"
        case .empty: "nothing"
        }
    }
}
