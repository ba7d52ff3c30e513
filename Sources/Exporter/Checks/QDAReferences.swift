import FoundationEssentials

/// The GUIDs of a document as they come, and whether what refers to them leads
/// somewhere. A GUID is kept in 17 bytes, since a project has some for every
/// passage, and so is a reference only until what it leads to has come.
struct QDAReferences {
    private var found = XMLFindings()
    /// What each GUID is the GUID of: a place in `names`, or `unknown`.
    private var kinds: [UUID: UInt8] = [:]
    /// Of all elements that the grammar knows.
    private let names: [String]
    private let numbers: [String: UInt8]
    /// By the GUID that has not come yet.
    private var waiting: [UUID: [Reference]] = [:]
    /// How many references have waited, those that wait no more too.
    private var waited = 0

    private struct Reference {
        let attribute: String
        let targets: Set<String>
        /// Without its attributes but the name.
        let element: XMLTree
        /// Counted from the first that had to wait.
        let place: Int
    }

    /// All elements that a grammar does not know: there may be any number of them.
    private static let unknown = UInt8.max

    init(_ grammar: XMLGrammar) {
        names = grammar.rules.keys.sorted()
        numbers = Dictionary(uniqueKeysWithValues: zip(names, 0..<Self.unknown))
    }

    mutating func define(_ element: XMLTree) {
        guard let guid = element.attributes["guid"].flatMap(XMLValue.guid) else { return }
        if kinds.updateValue(numbers[element.name] ?? Self.unknown, forKey: guid) != nil {
            found.refuse(element, "its GUID \(guid) is that of another element too")
        }
        for reference in waiting.removeValue(forKey: guid) ?? [] {
            check(reference.element, reference.attribute, guid, reference.targets)
        }
    }

    /// - Parameter targets: the elements that it may lead to.
    mutating func refer(_ element: XMLTree, _ attribute: String, to targets: Set<String>) {
        guard let guid = element.attributes[attribute].flatMap(XMLValue.guid) else { return }
        guard kinds[guid] == nil else { return check(element, attribute, guid, targets) }
        waiting[guid, default: []].append(
            Reference(attribute: attribute, targets: targets, element: element.named, place: waited))
        waited += 1
    }

    /// What was wrong, at the end of the document.
    consuming func findings() -> [XMLFinding] {
        let lost = waiting.flatMap { guid, references in references.map { (guid: guid, reference: $0) } }
        // In the order of the document: a dictionary has another each time, and not all may be listed.
        for (guid, reference) in lost.sorted(by: { $0.reference.place < $1.reference.place }) {
            found.refuse(reference.element, "its `\(reference.attribute)` \(guid) is that of no element here")
        }
        return found.all
    }

    /// - Parameter guid: one that has come.
    private mutating func check(_ element: XMLTree, _ attribute: String, _ guid: UUID, _ targets: Set<String>) {
        guard let number = kinds[guid] else { return }
        let kind = number == Self.unknown ? nil : names[Int(number)]
        if let kind, targets.contains(kind) { return }
        let what = kind.map { "a `\($0)`" } ?? "an element that is not known here"
        found.refuse(element, "its `\(attribute)` leads to \(what), where it may not lead")
    }
}

extension XMLTree {
    /// What a finding says of it, and nothing else.
    fileprivate var named: XMLTree {
        XMLTree(name: name, namespace: "", attributes: attributes.filter { $0.key == "name" }, line: line)
    }
}
