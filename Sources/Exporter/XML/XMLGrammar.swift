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
        var following = XMLGrammarFollowing(self)
        func follow(_ element: XMLTree) {
            following.start(element)
            for node in element.nodes {
                switch node {
                case .words(let words): following.words(words)
                case .element(let inner): follow(inner)
                }
            }
            following.end()
        }
        follow(root)
        return following.findings.all.sorted { $0.line < $1.line }
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
