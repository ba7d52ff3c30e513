import Involvement

/// Checks a Triple-S 2.0 definition and the data that it describes, ours or
/// another tool's.
enum TripleSCheck {
    static let grammar = XMLGrammar(
        namespace: "", root: "sss",
        [
            "sss": "version! languages modes | date? time? origin? user? survey/hierarchy",
            "survey": "| name? version? title? record",
            "record": "ident! href format:fixed,csv skip:whole | variable+",
            "variable":
                "ident!:positive type!:single,multiple,quantity,character,logical,date,time use:serial,weight "
                + "format:numeric,literal | name label position filter? spread? size? values?",
            "position": "start!:positive finish:positive",
            "spread": "subfields!:positive width:positive",
            "values": "| range? value*",
            "range": "from! to!",
            "value": "code! score mode | # br/text*",
            "title label": "| # br/text*",
            "text": "mode | # br*",
            "br": "",
            "date time origin user name version filter size": "| #",
        ])

    /// More than the figures of any survey need.
    private static let dataLimitBytes = 512 << 20

    /// With the data of another tool, when it is there.
    static func problems(ofDefinition path: String, named name: String) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: XMLTree.limitBytes)
        let (definition, problems) = read(bytes, named: name)
        guard let definition, problems.isEmpty else { return problems }
        guard let href = definition.href ?? Self.swapped(path, to: "csv").map(Self.last),
            !href.contains("/"), definition.isCSV
        else { return problems }
        // Ours is known by itself, and is checked with this when it is its turn.
        if definition.isOurs && href == TripleSDefinition.dataName { return problems }
        let data = Self.beside(path, href)
        guard Files.kind(of: data) == .file else { return problems }
        let table = try Files.bytes(of: data, place: href, atMost: dataLimitBytes)
        return TripleSDataCheck(definition).problems(in: table, named: Self.beside(name, href))
    }

    /// Data by itself says little; with its definition beside it, all.
    static func problems(ofData path: String, named name: String) throws -> [Problem] {
        let bytes = try Files.bytes(of: path, place: name, atMost: dataLimitBytes)
        guard let sibling = swapped(path, to: "sss"), Files.kind(of: sibling) == .file else {
            return TripleSDataCheck.problemsOfShape(in: bytes, named: name)
        }
        let place = beside(name, last(sibling))
        let text = try Files.bytes(of: sibling, place: place, atMost: XMLTree.limitBytes)
        guard let definition = read(text, named: place).0 else {
            return [
                Problem(
                    file: name, reason: "it cannot be checked, since \(last(sibling)) beside it is damaged",
                    remedy: "Check that file first")
            ]
        }
        return TripleSDataCheck(definition).problems(in: bytes, named: name)
    }

    static func read(_ bytes: [UInt8], named name: String) -> (TripleSSurvey?, [Problem]) {
        let root: XMLTree
        do throws(Problems) {
            root = try XMLTree.read(bytes, named: name, allowsDOCTYPE: true)
        } catch {
            return (nil, error.all)
        }
        var findings = grammar.findings(in: root)
        if findings.isEmpty {
            if root.attributes["version"] != "2.0" {
                findings.append(XMLFinding(root, "its version is not 2.0, the only one that is checked here"))
            } else if let hierarchy = root.first("hierarchy") {
                findings.append(XMLFinding(hierarchy, "surveys inside surveys are not checked here"))
            }
        }
        var survey: TripleSSurvey?
        if findings.isEmpty, let record = root.first("survey")?.first("record") {
            survey = TripleSSurvey(record, origin: root.first("origin")?.trimmedText ?? "", &findings)
        }
        let remedy = "Make the file again, or see the Triple-S 2.0 standard for what may stand here"
        return (survey, findings.map { $0.problem(in: name, remedy: remedy) })
    }

    /// The same path with another ending; nil when it has none.
    private static func swapped(_ path: String, to ending: String) -> String? {
        let name = last(path)
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        return beside(path, name[..<dot] + "." + ending)
    }

    private static func last(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    private static func beside(_ path: String, _ name: String) -> String {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder.map(String.init) + [name]).joined(separator: "/")
    }
}
