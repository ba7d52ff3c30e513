import Involvement

/// An element with all that is in it: how a document is held that is read to be
/// understood, or whose rules go to and fro.
struct XMLTree {
    /// Without its prefix.
    let name: String
    let namespace: String
    /// By name, with the prefix where there is one.
    let attributes: [String: String]
    /// Where it starts, from 1.
    let line: Int
    private(set) var nodes: [Node] = []

    enum Node {
        case words(String)
        indirect case element(XMLTree)
    }

    /// Makes the tree of a document out of its pieces as they come.
    struct Builder {
        /// The first element, once it has ended.
        private(set) var root: XMLTree?
        /// Elements of this name are kept without what is in them.
        private let unread: String?
        private var open: [XMLTree] = []
        /// How deep inside such an element we are; 0 outside.
        private var depthUnread = 0

        init(unread: String?) {
            self.unread = unread
        }

        /// - Parameter reader: stands at the event.
        mutating func take(_ event: XMLReader.Event, _ reader: borrowing XMLReader) {
            if depthUnread > 0 {
                if event != .text { depthUnread += event == .start ? 1 : -1 }
                if depthUnread > 0 { return }
            }
            switch event {
            case .start:
                open.append(XMLTree(reader))
                if open.last?.name == unread { depthUnread = 1 }
            case .text: if let parent = open.indices.last { open[parent].add(reader.text) }
            case .end:
                guard let element = open.popLast() else { return }
                if let parent = open.indices.last {
                    open[parent].nodes.append(.element(element))
                } else {
                    root = element
                }
            }
        }
    }

    /// A long text comes in pieces.
    fileprivate mutating func add(_ words: String) {
        if case .words(let before) = nodes.last {
            nodes[nodes.count - 1] = .words(before + words)
        } else {
            nodes.append(.words(words))
        }
    }

    var children: [XMLTree] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All words directly in it, without those of inner elements.
    var text: String {
        nodes.compactMap { if case .words(let words) = $0 { words } else { nil } }.joined()
    }

    /// The same without white space at the ends.
    var trimmedText: String {
        let text = text
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return String(text[start..<end])
    }

    /// It and everything inside, in the order of the document.
    func forEach(_ visit: (XMLTree) -> Void) {
        visit(self)
        for child in children { child.forEach(visit) }
    }

    func all(_ name: String) -> [XMLTree] { children.filter { $0.name == name } }

    func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// The words of the first element of that name; empty without one.
    func text(of name: String) -> String { first(name)?.text ?? "" }

    /// An attribute; empty without one.
    subscript(name: String) -> String { attributes[name] ?? "" }

    func id<Entity>(_ name: String) -> ID<Entity> { ID(self[name]) }
}

extension XMLTree {
    /// - Parameter reader: stands at its start; what is in it is not read.
    init(_ reader: borrowing XMLReader) {
        self.init(name: reader.name, namespace: reader.namespace, attributes: reader.attributes(), line: reader.line)
    }
}
