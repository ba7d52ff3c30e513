import Involvement

/// The variables of a Triple-S definition, as far as its data must fit them.
struct TripleSSurvey {
    struct Variable {
        let name: String
        let type: String
        let use: String?
        /// In CSV data, the number of its cell, from 1.
        let position: Int
        let subfields: Int?
        let size: Int?
        let range: ClosedRange<Double>?
        /// The labels of the values, by code.
        let labels: [String: String]
        let line: Int
    }

    let variables: [Variable]
    let href: String?
    let isCSV: Bool
    /// Lines before the first record.
    let skip: Int
    /// Whether this program made it, so that the rules of what may leave hold.
    let isOurs: Bool

    init(_ record: XMLTree, origin: String, _ findings: inout [XMLFinding]) {
        href = record.attributes["href"]
        isCSV = record.attributes["format"] == "csv"
        skip = record.attributes["skip"].flatMap(Int.init) ?? 0
        isOurs =
            origin.lowercased().hasPrefix("heard")
            && record.children.prefix(2).map { $0.first("name")?.trimmedText }
                == [TripleSTable.cellName, TripleSTable.weightName]
        if (record.attributes["ident"] ?? "").isEmpty {
            findings.append(XMLFinding(record, "its attribute `ident` is empty"))
        }
        variables = record.all("variable").map { Self.variable($0, &findings) }
        Self.checkUnique(record, &findings)
        checkUse(record, &findings)
    }

    private static func variable(_ element: XMLTree, _ findings: inout [XMLFinding]) -> Variable {
        let type = element.attributes["type"] ?? ""
        let values = element.first("values")
        var labels: [String: String] = [:]
        for value in values?.all("value") ?? [] {
            let code = value.attributes["code"] ?? ""
            if labels.updateValue(value.text, forKey: code) != nil {
                findings.append(XMLFinding(value, "its code `\(code.prefix(20))` is that of another value too"))
            }
            if element.attributes["format"] != "literal", Int(code).map({ $0 < 0 }) ?? true {
                findings.append(XMLFinding(value, "its code is not a whole number"))
            }
        }
        var range: ClosedRange<Double>?
        if let limits = values?.first("range") {
            if let from = limits.attributes["from"].flatMap(Double.init),
                let to = limits.attributes["to"].flatMap(Double.init), from <= to
            {
                range = from...to
            } else if type != "date" && type != "time" {
                findings.append(XMLFinding(limits, "it does not go from a number to a larger one"))
            }
        }
        let name = element.first("name")?.trimmedText ?? ""
        if !isName(name) {
            findings.append(
                XMLFinding(element, "its name is not one of Triple-S: a letter, then letters, digits, `_` and `.`"))
        }
        if ["single", "multiple", "quantity"].contains(type) && labels.isEmpty && range == nil {
            findings.append(XMLFinding(element, "it has no values, and a variable of type \(type) must have them"))
        }
        if element.first("spread") != nil && type != "multiple" {
            findings.append(XMLFinding(element, "only a variable of type multiple may have a `spread`"))
        }
        let size = element.first("size").flatMap { Int($0.trimmedText) }
        if type == "character" && (size ?? 0) < 1 {
            findings.append(XMLFinding(element, "it has no size, and a variable of type character must have one"))
        }
        if element.attributes["use"] == "weight" && type != "quantity"
            || element.attributes["use"] == "serial" && !["quantity", "character"].contains(type)
        {
            findings.append(
                XMLFinding(element, "a variable of type \(type) cannot be used as \(element.attributes["use"] ?? "")"))
        }
        return Variable(
            name: name, type: type, use: element.attributes["use"],
            position: element.first("position")?.attributes["start"].flatMap(Int.init) ?? 0,
            subfields: element.first("spread")?.attributes["subfields"].flatMap(Int.init), size: size, range: range,
            labels: labels,
            line: element.line)
    }

    private static func checkUnique(_ record: XMLTree, _ findings: inout [XMLFinding]) {
        var idents: Set<Int> = []
        var names: Set<String> = []
        for element in record.all("variable") {
            if let ident = element.attributes["ident"].flatMap(Int.init), !idents.insert(ident).inserted {
                findings.append(XMLFinding(element, "its ident \(ident) is that of another variable too"))
            }
            let name = element.first("name")?.trimmedText ?? ""
            if !names.insert(name).inserted {
                findings.append(XMLFinding(element, "its name `\(name.prefix(60))` is that of another variable too"))
            }
        }
        for element in record.all("variable") {
            guard let filter = element.first("filter") else { continue }
            if !names.contains(filter.trimmedText) {
                findings.append(XMLFinding(filter, "there is no variable `\(filter.trimmedText.prefix(60))`"))
            }
        }
    }

    private func checkUse(_ record: XMLTree, _ findings: inout [XMLFinding]) {
        for use in ["serial", "weight"] where variables.filter({ $0.use == use }).count > 1 {
            findings.append(XMLFinding(record, "more than one variable is used as \(use)"))
        }
        guard isCSV else { return }
        var seen: Set<Int> = []
        for variable in variables where !seen.insert(variable.position).inserted {
            findings.append(
                XMLFinding(
                    line: variable.line, place: "variable `\(variable.name.prefix(60))`",
                    reason: "its position \(variable.position) is that of another variable too"))
        }
    }

    static func isName(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    }
}
