import Involvement

/// Checks REFI-QDA 1.0 codebooks and projects, ours or another tool's: what may
/// stand where, that nothing has the name of another, that every reference
/// leads somewhere, and that every range lies in its text.
enum QDACheck {
    static let remedy =
        "Export it again from the tool that made it, or see the REFI-QDA standard for what may stand here"

    static let codebookGrammar = XMLGrammar(
        namespace: QDACodes.namespace, root: "CodeBook",
        [
            "CodeBook": "origin | Codes Sets?",
            "Codes": "| Code+",
            "Code": "guid!:guid name! isCodable!:boolean color:colour | Description? Code*",
            "Description": "| #",
            "Sets": "| Set+",
            "Set": "guid!:guid name! | Description? MemberCode*",
            "MemberCode": "guid!:guid",
        ])

    static func problems(inCodebook bytes: [UInt8], named name: String) -> [Problem] {
        do throws(Problems) {
            let root = try XMLTree.read(bytes, named: name)
            var findings = codebookGrammar.findings(in: root)
            if findings.isEmpty {
                findings = nameFindings(in: root)
                let guids = GUIDs(of: root, &findings)
                root.forEach { element in
                    if element.name == "MemberCode" {
                        guids.check(element, "guid", leadsTo: ["Code"], &findings)
                    }
                }
            }
            return findings.sorted { $0.line < $1.line }.map { $0.problem(in: name, remedy: remedy) }
        } catch {
            return error.all
        }
    }

    /// Tools tell codes apart by their names.
    static func nameFindings(in root: XMLTree) -> [XMLFinding] {
        var findings: [XMLFinding] = []
        var names: Set<String> = []
        root.forEach { element in
            guard element.name == "Code", let name = element.attributes["name"] else { return }
            if name.allSatisfy(\.isWhitespace) { findings.append(XMLFinding(element, "it has no name")) }
            if !names.insert(name).inserted {
                findings.append(XMLFinding(element, "its name is that of another code too"))
            }
        }
        return findings
    }

    /// What each GUID of a document is the GUID of.
    struct GUIDs {
        private var kinds: [String: String] = [:]

        init(of root: XMLTree, _ findings: inout [XMLFinding]) {
            var kinds: [String: String] = [:]
            var found: [XMLFinding] = []
            root.forEach { element in
                // In a codebook this names a code and is no GUID of its own.
                guard element.name != "MemberCode", let guid = element.attributes["guid"].map(XMLValue.sameGUID) else {
                    return
                }
                if kinds.updateValue(element.name, forKey: guid) != nil {
                    found.append(XMLFinding(element, "its GUID \(guid) is that of another element too"))
                }
            }
            self.kinds = kinds
            findings += found
        }

        /// Whether a reference leads to an element of the right kind.
        func check(
            _ element: XMLTree, _ attribute: String, leadsTo names: Set<String>, _ findings: inout [XMLFinding]
        ) {
            guard let guid = element.attributes[attribute].map(XMLValue.sameGUID) else { return }
            guard let kind = kinds[guid] else {
                findings.append(XMLFinding(element, "its `\(attribute)` \(guid) is that of no element here"))
                return
            }
            if !names.contains(kind) {
                findings.append(XMLFinding(element, "its `\(attribute)` leads to a `\(kind)`, where it may not lead"))
            }
        }
    }
}
