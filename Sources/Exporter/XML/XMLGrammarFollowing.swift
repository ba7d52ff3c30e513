/// Goes along a document piece by piece and finds what breaks a grammar. It
/// keeps only the elements that are open, so memory does not grow with the
/// document.
struct XMLGrammarFollowing {
    /// In the order in which they were seen: what is missing from an element is
    /// known at its end.
    private(set) var findings = XMLFindings()
    private let grammar: XMLGrammar
    private var open: [Open] = []
    /// Nothing more is said of a document of another kind.
    private var isOfAnotherKind = false

    /// An element that has not ended.
    private struct Open {
        let element: XMLTree
        /// Nil where anything may stand in it.
        let rule: XMLGrammar.Rule?
        /// The part of its content that is next, and how many of it there were.
        var part = 0
        var count = 0
        /// Whether something stood in it that may not; said once.
        var hasStranger = false
        var hasStrangeWords = false
    }

    init(_ grammar: XMLGrammar) {
        self.grammar = grammar
    }

    /// - Parameter element: without what is in it.
    mutating func start(_ element: XMLTree) {
        guard !isOfAnotherKind else { return }
        guard let parent = open.indices.last else { return startRoot(element) }
        if open[parent].rule != nil { place(element, in: parent) }
        begin(element)
    }

    mutating func words(_ words: String) {
        guard let last = open.indices.last, let rule = open[last].rule, !rule.holdsWords, !open[last].hasStrangeWords
        else { return }
        if !words.utf8.allSatisfy({ $0 <= 0x20 }) && !words.allSatisfy(\.isWhitespace) {
            open[last].hasStrangeWords = true
        }
    }

    mutating func end() {
        guard let last = open.indices.last else { return }
        if let rule = open[last].rule {
            while open[last].part < rule.content.count { leavePart(of: last, rule) }
        }
        let ended = open.removeLast()
        if ended.hasStrangeWords { findings.refuse(ended.element, "there are words where only elements may stand") }
    }

    private mutating func startRoot(_ root: XMLTree) {
        if root.name == grammar.root && root.namespace == grammar.namespace { return begin(root) }
        isOfAnotherKind = true
        let found = root.namespace.isEmpty ? "no namespace" : "the namespace `\(root.namespace.prefix(80))`"
        let wanted = grammar.namespace.isEmpty ? "no namespace" : "`\(grammar.namespace)`"
        findings.append(
            XMLFinding(
                line: root.line, place: "",
                reason: "its first element is `\(root.name.prefix(60))` in \(found), and not `\(grammar.root)` in "
                    + wanted))
    }

    private mutating func begin(_ element: XMLTree) {
        let isOurs = element.namespace == grammar.namespace
        // Said of the outermost alone.
        let isInside = open.last.map { $0.element.namespace != grammar.namespace } ?? false
        if !isOurs && !isInside && !grammar.isOpen { findings.refuse(element, "it is in another namespace") }
        let rule = isOurs ? grammar.rules[element.name] : nil
        if let rule { checkAttributes(of: element, rule) }
        open.append(Open(element: element, rule: rule))
    }

    /// Finds the part of its parent's content that an element belongs to.
    private mutating func place(_ element: XMLTree, in parent: Int) {
        guard let rule = open[parent].rule else { return }
        if grammar.isOpen && !rule.content.contains(where: { $0.names.contains(element.name) }) { return }
        while open[parent].part < rule.content.count {
            let part = rule.content[open[parent].part]
            if part.names.contains(element.name), open[parent].count == 0 || part.isRepeatable {
                open[parent].count += 1
                return
            }
            leavePart(of: parent, rule)
        }
        guard !open[parent].hasStranger else { return }
        open[parent].hasStranger = true
        findings.refuse(element, "it may not stand here, in `\(open[parent].element.name)`")
    }

    private mutating func leavePart(of index: Int, _ rule: XMLGrammar.Rule) {
        let part = rule.content[open[index].part]
        if open[index].count == 0 && part.isRequired {
            let wanted = part.names.map { "`\($0)`" }.joined(separator: " or ")
            findings.refuse(open[index].element, "there is no \(wanted) where one must stand")
        }
        open[index].part += 1
        open[index].count = 0
    }

    private mutating func checkAttributes(of element: XMLTree, _ rule: XMLGrammar.Rule) {
        for attribute in rule.attributes {
            if let value = element.attributes[attribute.name] {
                if let fault = attribute.kind.fault(of: value) {
                    findings.refuse(element, "its attribute `\(attribute.name)` \(fault)")
                }
            } else if attribute.isRequired {
                findings.refuse(element, "its attribute `\(attribute.name)` is missing")
            }
        }
        guard !grammar.isOpen else { return }
        let unknown = element.attributes.keys.filter { name in
            !rule.attributes.contains { $0.name == name } && !name.hasPrefix("xmlns") && !name.contains(":")
        }
        for name in unknown.sorted() {
            findings.refuse(element, "it has an attribute `\(name.prefix(60))`, which may not stand here")
        }
    }
}
