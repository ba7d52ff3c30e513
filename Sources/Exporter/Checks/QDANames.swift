/// The names of the codes of a document: tools tell codes apart by them.
struct QDANames {
    private(set) var findings = XMLFindings()
    private var names: Set<String> = []

    mutating func take(_ element: XMLTree) {
        guard element.name == "Code", let name = element.attributes["name"] else { return }
        if name.allSatisfy(\.isWhitespace) { findings.refuse(element, "it has no name") }
        if !names.insert(name).inserted { findings.refuse(element, "its name is that of another code too") }
    }
}
