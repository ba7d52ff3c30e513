import Involvement

/// Checks that CSV data fits its Triple-S definition, and, where this program
/// made both, that it holds each published figure once and crosses nothing.
struct TripleSDataCheck {
    private let survey: TripleSSurvey

    init(_ survey: TripleSSurvey) {
        self.survey = survey
    }

    func problems(in bytes: [UInt8], named name: String) -> [Problem] {
        let table = CSVReader().table(bytes, file: name)
        var problems = table.problems
        let width = survey.variables.map(\.position).max() ?? 0
        if let first = table.rows.first, first.cells.count < width {
            problems.append(
                Problem(
                    file: name, line: first.line, place: "row",
                    reason: "it has \(first.cells.count) cells and the definition speaks of \(width)",
                    remedy: "Make both files again"))
            return problems
        }
        if survey.isOurs, table.header != survey.variables.map(\.name) {
            problems.append(
                Problem(
                    file: name, line: 1, place: "header", reason: "it does not name the variables of the definition",
                    remedy: "Make both files again"))
        }
        var serials: Set<String> = []
        var cells: Set<String> = []
        for row in table.rows.dropFirst(survey.skip) {
            var about: [String] = []
            for variable in survey.variables {
                let value = row[variable.position - 1]
                if let reason = fault(of: value, in: variable) ?? repeated(value, variable, &serials) {
                    problems.append(problem(reason, row, variable, name))
                }
                if variable.use == nil && !value.isEmpty { about.append("\(variable.name)=\(value)") }
            }
            guard survey.isOurs else { continue }
            if about.count != 1 || !cells.insert(about[0]).inserted {
                problems.append(
                    Problem(
                        file: name, line: row.line, place: "row",
                        reason: about.count == 1
                            ? "this figure stands in another record too"
                            : "a record is about one variable, and this is about \(about.count)",
                        remedy: "Make the release again"))
            }
        }
        if survey.isOurs && problems.isEmpty { problems += missing(cells, in: name) }
        return problems
    }

    /// What can be said without the definition.
    static func problemsOfShape(in bytes: [UInt8], named name: String) -> [Problem] {
        let table = CSVReader().table(bytes, file: name)
        var problems = table.problems
        if !TripleSData().recognises(start: Array(bytes.prefix(4096))) {
            problems.append(
                Problem(
                    file: name, reason: "there is no survey.sss beside it that says what its columns are",
                    remedy: "Put the definition of the same name beside it"))
            return problems
        }
        for row in table.body {
            for (place, cell) in row.cells.enumerated() where !(cell.isEmpty || CSVCheck.isCount(cell)) {
                problems.append(
                    Problem(
                        file: name, line: row.line,
                        place: table.header.indices.contains(place) ? "column `\(table.header[place])`" : "row",
                        reason: "it is not a whole number", remedy: "Make the release again"))
            }
        }
        return problems
    }

    private func problem(
        _ reason: String, _ row: CSVRow, _ variable: TripleSSurvey.Variable, _ name: String
    ) -> Problem {
        Problem(
            file: name, line: row.line, place: "variable `\(variable.name)`", reason: reason,
            remedy: "Make both files again")
    }

    private func repeated(
        _ value: String, _ variable: TripleSSurvey.Variable, _ serials: inout Set<String>
    ) -> String? {
        guard variable.use == "serial" else { return nil }
        return serials.insert(value).inserted ? nil : "its number is that of another record too"
    }

    private func fault(of value: String, in variable: TripleSSurvey.Variable) -> String? {
        if value.isEmpty { return variable.use.map { "it is empty, and a \($0) never is" } }
        switch variable.type {
        case "quantity":
            guard let number = Double(value) else { return "it is not a number" }
            return isInside(number, variable) || variable.labels[value] != nil ? nil : "it is outside the range"
        case "single": return isCode(value, variable) ? nil : "it is none of the codes of the variable"
        case "multiple": return faultOfSeveral(value, variable)
        case "logical": return ["0", "1"].contains(value) ? nil : "it is neither 0 nor 1"
        case "character":
            return value.unicodeScalars.count <= variable.size ?? 0 ? nil : "it is longer than the variable"
        default: return nil
        }
    }

    private func faultOfSeveral(_ value: String, _ variable: TripleSSurvey.Variable) -> String? {
        guard let subfields = variable.subfields else {
            return value.utf8.allSatisfy { $0 == 48 || $0 == 49 } ? nil : "it is not a row of 0 and 1"
        }
        if subfields == 1 { return isCode(value, variable) ? nil : "it is none of the codes of the variable" }
        return value.utf8.allSatisfy { (48...57).contains($0) || $0 == 32 } ? nil : "it is not a row of codes"
    }

    private func isCode(_ value: String, _ variable: TripleSSurvey.Variable) -> Bool {
        variable.labels[value] != nil || Double(value).map { isInside($0, variable) } ?? false
            || Int(value).map { variable.labels[String($0)] != nil } ?? false
    }

    private func isInside(_ number: Double, _ variable: TripleSSurvey.Variable) -> Bool {
        variable.range.map { $0.contains(number) } ?? false
    }

    /// A figure is there unless its label says that it is not given.
    private func missing(_ cells: Set<String>, in name: String) -> [Problem] {
        survey.variables.filter { $0.use == nil }.flatMap { variable in
            variable.labels.sorted { Int($0.key) ?? 0 < Int($1.key) ?? 0 }.compactMap { code, label in
                let isHidden = label.hasSuffix("[c]") || label.hasSuffix("[x]")
                let isThere = cells.contains("\(variable.name)=\(code)")
                guard isHidden == isThere else { return nil }
                return Problem(
                    file: name, place: "variable `\(variable.name)`",
                    reason: isThere
                        ? "value \(code) has a record, and its label says that it is not given"
                        : "value \(code) has no record, and its label does not say why",
                    remedy: "Make both files again")
            }
        }
    }
}
