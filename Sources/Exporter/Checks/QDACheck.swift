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
                var names = QDANames()
                var references = QDAReferences(codebookGrammar)
                root.forEach { element in
                    names.take(element)
                    // In a codebook this names a code and has no GUID of its own.
                    if element.name == "MemberCode" {
                        references.refer(element, "guid", to: ["Code"])
                    } else {
                        references.define(element)
                    }
                }
                findings = names.findings.all + references.findings()
            }
            return findings.sorted { $0.line < $1.line }.map { $0.problem(in: name, remedy: remedy) }
        } catch {
            return error.all
        }
    }
}
