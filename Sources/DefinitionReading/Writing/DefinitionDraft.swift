/// A piece of a definition file that is to be written: what a
/// `DefinitionNode` holds, with the author's remarks instead of places.
public indirect enum DefinitionDraft: Equatable, Sendable {
    case text(String)
    case list([Entry])
    case map([Entry])
    /// A short list of words on one line, such as `[en, cy]`.
    case words([String])
    /// A key with nothing after it.
    case empty

    /// An item of a list, or a key of a map and what it holds.
    public struct Entry: Equatable, Sendable {
        /// Nil for an item of a list.
        public var key: String?
        public var value: DefinitionDraft
        /// The lines of remarks above it, each with its `#`; an empty one is a
        /// blank line.
        public var above: [String]
        /// A remark at the end of its first line, with its `#`.
        public var beside: String?

        public init(key: String? = nil, value: DefinitionDraft, above: [String] = [], beside: String? = nil) {
            self.key = key
            self.value = value
            self.above = above
            self.beside = beside
        }

        fileprivate func withRemarks(of other: Entry) -> Entry {
            Entry(key: key, value: value.withRemarks(of: other.value), above: other.above, beside: other.beside)
        }

        /// The same, with a blank line above it.
        public var setApart: Entry {
            var entry = self
            if entry.above.first != "" { entry.above.insert("", at: 0) }
            return entry
        }
    }

    /// What it holds, without the remarks.
    public init(_ node: DefinitionNode) {
        switch node.content {
        case .text(let text): self = .text(text)
        case .empty: self = .empty
        case .list(let items): self = .list(items.map { Entry(value: DefinitionDraft($0)) })
        case .map(let fields): self = .map(fields.map { Entry(key: $0.key, value: DefinitionDraft($0.value)) })
        }
    }

    /// The same, with the remarks that stand at the same keys of another draft.
    public func withRemarks(of other: DefinitionDraft) -> DefinitionDraft {
        switch (self, other) {
        case (.map(let entries), .map(let others)):
            let byKey = Dictionary(others.map { ($0.key ?? "", $0) }, uniquingKeysWith: { first, _ in first })
            return .map(entries.map { entry in byKey[entry.key ?? ""].map(entry.withRemarks) ?? entry })
        case (.list(let entries), .list(let others)):
            return .list(
                entries.enumerated().map { place, entry in
                    others.indices.contains(place) ? entry.withRemarks(of: others[place]) : entry
                })
        default: return self
        }
    }

    /// Without any remark or blank line.
    public var bare: DefinitionDraft {
        func bare(_ entries: [Entry]) -> [Entry] { entries.map { Entry(key: $0.key, value: $0.value.bare) } }
        switch self {
        case .text, .empty: return self
        case .words(let words): return .list(words.map { Entry(value: .text($0)) })
        case .list(let entries): return .list(bare(entries))
        case .map(let entries): return .map(bare(entries))
        }
    }
}
