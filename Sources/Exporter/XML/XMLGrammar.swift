import Involvement

/// What may stand where in one kind of document, in words of our own: each
/// element with its attributes and, in order, the elements inside. It says what
/// another tool's file must keep without anybody's schema at hand.
///
/// A rule is written `guid!:guid name! color:colour | Description? Code*`:
/// attributes with `!` when they must be there and `:kind` when their value is
/// not just any, then the elements inside, with `?`, `*` or `+` as in a DTD, `a/b`
/// for one or the other, and `#` where words may stand.
struct XMLGrammar: Sendable {
    struct Rule: Sendable {
        var attributes: [Attribute] = []
        var content: [Part] = []
        var holdsWords = false
    }

    struct Attribute: Sendable {
        let name: String
        let isRequired: Bool
        let kind: XMLValue
    }

    struct Part: Sendable {
        let names: [String]
        let isRequired: Bool
        let isRepeatable: Bool
    }

    let namespace: String
    let root: String
    let rules: [String: Rule]
    /// Whether elements and attributes without a rule may stand anywhere.
    let isOpen: Bool

    init(namespace: String, root: String, isOpen: Bool = false, _ rules: KeyValuePairs<String, String>) {
        self.namespace = namespace
        self.root = root
        self.isOpen = isOpen
        self.rules = Dictionary(
            rules.flatMap { names, rule in
                names.split(separator: " ").map { (String($0), Rule(rule)) }
            }, uniquingKeysWith: { _, last in last })
    }

    /// Everything in a document that breaks the rules, in order.
    func findings(in root: XMLTree) -> [XMLFinding] {
        guard root.name == self.root, root.namespace == namespace else {
            let found = root.namespace.isEmpty ? "no namespace" : "the namespace `\(root.namespace.prefix(80))`"
            let wanted = namespace.isEmpty ? "no namespace" : "`\(namespace)`"
            return [
                XMLFinding(
                    line: root.line, place: "",
                    reason: "its first element is `\(root.name.prefix(60))` in \(found), and not `\(self.root)` in "
                        + wanted)
            ]
        }
        var findings: [XMLFinding] = []
        check(root, &findings)
        return findings
    }

    private func check(_ element: XMLTree, _ findings: inout [XMLFinding]) {
        guard findings.count < XMLReader.limit else { return }
        guard element.namespace == namespace || isOpen else {
            return findings.append(XMLFinding(element, "it is in another namespace"))
        }
        if element.namespace == namespace, let rule = rules[element.name] {
            checkAttributes(of: element, rule, &findings)
            checkContent(of: element, rule, &findings)
        }
        for child in element.children { check(child, &findings) }
    }

    private func checkAttributes(of element: XMLTree, _ rule: Rule, _ findings: inout [XMLFinding]) {
        for attribute in rule.attributes {
            if let value = element.attributes[attribute.name] {
                if let fault = attribute.kind.fault(of: value) {
                    findings.append(XMLFinding(element, "its attribute `\(attribute.name)` \(fault)"))
                }
            } else if attribute.isRequired {
                findings.append(XMLFinding(element, "its attribute `\(attribute.name)` is missing"))
            }
        }
        guard !isOpen else { return }
        let known = Set(rule.attributes.map(\.name))
        for name in element.attributes.keys.sorted()
        where !known.contains(name) && !name.hasPrefix("xmlns") && !name.contains(":") {
            findings.append(XMLFinding(element, "it has an attribute `\(name.prefix(60))`, which may not stand here"))
        }
    }

    private func checkContent(of element: XMLTree, _ rule: Rule, _ findings: inout [XMLFinding]) {
        let known = Set(rule.content.flatMap(\.names))
        var children = element.children[...]
        if isOpen { children = children.filter { known.contains($0.name) }[...] }
        for part in rule.content {
            var count = 0
            while let child = children.first, part.names.contains(child.name), count == 0 || part.isRepeatable {
                children = children.dropFirst()
                count += 1
            }
            if count == 0 && part.isRequired {
                let wanted = part.names.map { "`\($0)`" }.joined(separator: " or ")
                findings.append(XMLFinding(element, "there is no \(wanted) where one must stand"))
            }
        }
        if let child = children.first {
            findings.append(XMLFinding(child, "it may not stand here, in `\(element.name)`"))
        }
        if !rule.holdsWords && !element.trimmedText.isEmpty {
            findings.append(XMLFinding(element, "there are words where only elements may stand"))
        }
    }
}

extension XMLGrammar.Rule {
    /// - Parameter text: as the grammar's own comment says.
    init(_ text: String) {
        let halves = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        for word in halves[0].split(separator: " ") {
            let parts = word.split(separator: ":")
            let name = parts[0].filter { $0 != "!" }
            attributes.append(
                XMLGrammar.Attribute(
                    name: name, isRequired: parts[0].hasSuffix("!"),
                    kind: parts.count > 1 ? XMLValue(String(parts[1])) : .any))
        }
        for word in halves.count > 1 ? halves[1].split(separator: " ") : [] {
            if word == "#" {
                holdsWords = true
                continue
            }
            let names = word.filter { !"?*+".contains($0) }.split(separator: "/").map(String.init)
            content.append(
                XMLGrammar.Part(
                    names: names, isRequired: !word.hasSuffix("?") && !word.hasSuffix("*"),
                    isRepeatable: word.hasSuffix("*") || word.hasSuffix("+")))
        }
    }
}

/// Something wrong in a document.
struct XMLFinding: Equatable {
    let line: Int
    let place: String
    let reason: String

    init(line: Int, place: String, reason: String) {
        self.line = line
        self.place = place
        self.reason = reason
    }

    init(_ element: XMLTree, _ reason: String) {
        let name = element.attributes["name"].map { " “\($0.prefix(60))”" } ?? ""
        self.init(line: element.line, place: "element `\(element.name.prefix(60))`\(name)", reason: reason)
    }

    func problem(in file: String, remedy: String) -> Problem {
        Problem(file: file, line: line, place: place, reason: reason, remedy: remedy)
    }
}
