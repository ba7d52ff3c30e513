import FoundationEssentials

/// The GUIDs of a document as they come, and whether what refers to them leads
/// somewhere. A GUID is kept in 17 bytes, since a project has some for every
/// passage, and so is a reference only until what it leads to has come.
struct QDAReferences {
    private var found: [XMLFinding] = []
    /// What each GUID is the GUID of: a number in `names`.
    private var kinds: [UUID: UInt8] = [:]
    private var names: [String] = []
    private var waiting: [Reference] = []

    private struct Reference {
        let guid: UUID
        let attribute: String
        let targets: Set<String>
        /// Without its attributes but the name.
        let element: XMLTree
    }

    /// - Parameter element: of a name that the grammar knows.
    mutating func define(_ element: XMLTree) {
        guard let guid = element.attributes["guid"].flatMap(XMLValue.guid) else { return }
        if kinds.updateValue(number(of: element.name), forKey: guid) != nil {
            refuse(element, "its GUID \(guid) is that of another element too")
        }
    }

    /// - Parameter targets: the elements that it may lead to.
    mutating func refer(_ element: XMLTree, _ attribute: String, to targets: Set<String>) {
        guard let guid = element.attributes[attribute].flatMap(XMLValue.guid) else { return }
        let reference = Reference(guid: guid, attribute: attribute, targets: targets, element: element.named)
        if kinds[guid] == nil { waiting.append(reference) } else { check(reference) }
    }

    /// What was wrong, at the end of the document.
    consuming func findings() -> [XMLFinding] {
        for reference in waiting { check(reference) }
        return found
    }

    private mutating func check(_ reference: Reference) {
        let place = "its `\(reference.attribute)`"
        guard let kind = kinds[reference.guid].map({ names[Int($0)] }) else {
            return refuse(reference.element, "\(place) \(reference.guid) is that of no element here")
        }
        if !reference.targets.contains(kind) {
            refuse(reference.element, "\(place) leads to a `\(kind)`, where it may not lead")
        }
    }

    private mutating func number(of name: String) -> UInt8 {
        if let known = names.firstIndex(of: name) { return UInt8(known) }
        names.append(name)
        return UInt8(names.count - 1)
    }

    private mutating func refuse(_ element: XMLTree, _ reason: String) {
        if found.count < XMLReader.limit { found.append(XMLFinding(element, reason)) }
    }
}

extension XMLTree {
    /// What a finding says of it, and nothing else.
    fileprivate var named: XMLTree {
        XMLTree(name: name, namespace: "", attributes: attributes.filter { $0.key == "name" }, line: line)
    }
}
