import DefinitionReading
import Involvement

/// One pass over a register file.
struct RegisterReading {
    var problems: ProblemList
    /// The line on which each commissioner or service first stands.
    private var commissionerLines: [String: Int] = [:]
    private var serviceLines: [String: Int] = [:]

    init(file: String) {
        self.problems = ProblemList(file: file)
    }

    mutating func register(_ root: DefinitionNode) -> ServiceRegister {
        problems.check(
            keysOf: root, place: "", known: ["services register", "version", "commissioners", "services"])
        _ = problems.requiredCode("services register", of: root, place: "")
        let version = problems.requiredText("version", of: root, place: "") ?? ""
        let commissioners = items("commissioners", of: root).compactMap { commissioner($0) }
        let services = items("services", of: root).compactMap { service($0) }
        return ServiceRegister(version: version, commissioners: commissioners, services: services)
    }

    private mutating func commissioner(_ node: DefinitionNode) -> Commissioner? {
        guard let code = problems.requiredCode("commissioner", of: node, place: "commissioners") else { return nil }
        let place = "commissioner `\(code)`"
        note(code, in: \.commissionerLines, node["commissioner"] ?? node, place: place)
        problems.check(
            keysOf: node, place: place,
            known: ["commissioner", "name", "nation", "kind", "scheme", "code", "from", "until"])
        let name = problems.requiredText("name", of: node, place: place) ?? ""
        let kind = problems.requiredText("kind", of: node, place: place) ?? ""
        let (from, until) = days(of: node, place: place)
        let nationText = problems.requiredText("nation", of: node, place: place)
        let nation = nationText.flatMap { Nation(rawValue: $0) }
        if let nationText, nation == nil {
            let list = Nation.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            problems.report(
                node["nation"] ?? node, place: place, "there is no nation `\(nationText)`", remedy: "Use one of \(list)"
            )
        }
        return Commissioner(
            id: ID(code), name: name, nation: nation ?? .england, kind: kind,
            identifier: identifier(of: node, place: place), from: from, until: until)
    }

    /// `scheme` and `code`, which stand together or not at all.
    private mutating func identifier(of node: DefinitionNode, place: String) -> BodyIdentifier? {
        let written = problems.optionalText("scheme", of: node, place: place)
        let code = problems.optionalText("code", of: node, place: place)
        guard let written, let code else {
            if written != nil || code != nil {
                let missing = written == nil ? "scheme" : "code"
                problems.report(
                    node, place: place, "it has a `\(written == nil ? "code" : "scheme")` and no `\(missing)`",
                    remedy: "A code means something only in its list: add `\(missing): ...`, or take both out")
            }
            return nil
        }
        let scheme = BodyIdentifier.shortNames[written] ?? written
        guard BodyIdentifier.isScheme(scheme) else {
            problems.report(
                node["scheme"] ?? node, place: place, "`\(written)` is no list of codes",
                remedy: "Use `ODS`, or the address that stands for the list, such as `\(BodyIdentifier.ods)`")
            return nil
        }
        guard let identifier = BodyIdentifier(scheme: scheme, code: code) else {
            problems.report(
                node["code"] ?? node, place: place, "`\(code)` cannot be a code of `\(written)`",
                remedy: scheme == BodyIdentifier.ods
                    ? "ODS codes have 3 to 10 capital letters and digits, such as `QWO`"
                    : "Write it without spaces, in at most 64 plain letters, digits and signs")
            return nil
        }
        return identifier
    }

    private mutating func service(_ node: DefinitionNode) -> CommissionedService? {
        guard let code = problems.requiredCode("service", of: node, place: "services") else { return nil }
        let place = "service `\(code)`"
        note(code, in: \.serviceLines, node["service"] ?? node, place: place)
        problems.check(
            keysOf: node, place: place,
            known: [
                "service", "name", "tier", "kind", "area", "referral", "catchment", "charge", "contracts",
            ])
        let name = problems.requiredText("name", of: node, place: place) ?? ""
        let kind = problems.requiredText("kind", of: node, place: place) ?? ""
        let area = problems.requiredText("area", of: node, place: place) ?? ""
        let tierText = problems.requiredText("tier", of: node, place: place)
        let tier = tierText.flatMap { Tier(code: $0) }
        if let tierText, tier == nil {
            problems.report(
                node["tier"] ?? node, place: place, "there is no tier `\(tierText)`",
                remedy: "Use `t1`, `t2`, `t3` or `t4`")
        }
        var service = CommissionedService(id: ID(code), name: name, tier: tier ?? .general, kind: kind, area: area)
        service.referral = problems.optionalText("referral", of: node, place: place) ?? ""
        service.catchment = problems.optionalText("catchment", of: node, place: place) ?? ""
        service.charge = problems.optionalText("charge", of: node, place: place) ?? ""
        service.contracts = items("contracts", of: node).compactMap { contract($0, place: place) }
        return service
    }

    private mutating func contract(_ node: DefinitionNode, place: String) -> Contract? {
        let place = "\(place), contract"
        problems.check(keysOf: node, place: place, known: ["commissioner", "from", "until"])
        let (from, until) = days(of: node, place: place)
        guard let code = problems.requiredCode("commissioner", of: node, place: place) else { return nil }
        if commissionerLines[code] == nil {
            let guess = nearest(to: code, among: Array(commissionerLines.keys))
            problems.report(
                node["commissioner"] ?? node, place: place, "there is no commissioner `\(code)`",
                remedy: guess.map { "Did you mean `\($0)`" } ?? "Add it under `commissioners:`")
        }
        return Contract(commissioner: ID(code), from: from, until: until)
    }

    private mutating func days(of node: DefinitionNode, place: String) -> (from: Day?, until: Day?) {
        let from = problems.day("from", of: node, place: place)
        let until = problems.day("until", of: node, place: place)
        if let from, let until, until < from {
            problems.report(
                node["until"] ?? node, place: place, "it ends before it begins", remedy: "Swap `from` and `until`")
        }
        return (from, until)
    }

    private mutating func items(_ key: String, of node: DefinitionNode) -> [DefinitionNode] {
        guard let list = node[key] else { return [] }
        guard let items = list.items else {
            problems.report(
                list, place: "", "`\(key)` must be a list, and this is \(list.kind)",
                remedy: "Start each item with `- `")
            return []
        }
        return items
    }

    private mutating func note(
        _ code: String, in lines: WritableKeyPath<RegisterReading, [String: Int]>, _ node: DefinitionNode,
        place: String
    ) {
        if let first = self[keyPath: lines][code] {
            problems.report(
                node, place: place, "the code `\(code)` is already used on line \(first)",
                remedy: "Give one of them another code")
        } else {
            self[keyPath: lines][code] = node.line
        }
    }
}
