import Involvement

/// A question as a row of the survey sheet.
extension FormExport {
    func row(_ question: Question) -> WrittenRow {
        let id = question.id
        var cells: KeptColumns = ["name": names.question(id)]
        func add(_ more: KeptColumns) { cells.merge(more) { _, new in new } }
        add(typeCells(question))
        add(OwnColumns.cells(of: question))
        add(languages.cells("label", question.text, .text(id), of: names))
        add(languages.cells("hint", question.hint, .hint(id), of: names))
        add(languages.pictures(question.picture, .text(id)))
        if question.isRequired { cells["required"] = "yes" }
        if let rule = question.showIf { cells["relevant"] = names.rule(rule) }
        if let calculation = question.calculation { cells["calculation"] = names.rule(calculation, own: id) }
        let constraint = constraint(of: question)
        if !constraint.isEmpty { cells["constraint"] = constraint }
        if question.scale == nil, question.choices.contains(where: { $0.showIf != nil }) {
            cells["choice_filter"] = filter(question)
        }
        if let check = question.checks.first {
            add(languages.cells("constraint_message", check.say, .check(id, 1), of: names))
        }
        if question.type == "worked out" || question.type == "fixed" {
            for column in cells.keys where Column.base(of: column) == "label" { cells[column] = nil }
        }
        var row = WrittenRow(.question(id), cells)
        row.take(question.kept, except: [KeptWords.list, KeptWords.orOther])
        return row
    }

    /// When each choice is offered, as one rule over the list: the others always are.
    private func filter(_ question: Question) -> String {
        question.choices.compactMap { choice in
            choice.showIf.map { rule in
                let name = names.choices[question.id.rawValue]?[choice.id.rawValue] ?? choice.id.rawValue
                return "(name != '\(name)' or (\(names.rule(rule))))"
            }
        }.joined(separator: " and ")
    }

    private func typeCells(_ question: Question) -> KeptColumns {
        let list = names.list(of: question)
        let order = question.isShuffled ? "randomize=true" : ""
        let other = question.kept[KeptWords.orOther] == nil ? "" : " or_other"
        switch question.type {
        case "short text": return ["type": "text"]
        case "long text": return ["type": "text", "appearance": "multiline"]
        case "story": return ["type": "text", "appearance": "multiline", "bind::su:role": "story"]
        case "whole number": return ["type": "integer"]
        case "number": return ["type": "decimal"]
        case "date":
            let appearance = [PartialDate.Precision.month: "month-year", .year: "year"][question.precision] ?? ""
            return ["type": "date", "appearance": appearance]
        case "time": return ["type": "time"]
        case "choose one":
            let appearance = [Question.Look.dropdown: "minimal", .typeAhead: "autocomplete"][question.look] ?? ""
            return ["type": "select_one \(list)\(other)", "appearance": appearance, "parameters": order]
        case "choose any": return ["type": "select_multiple \(list)\(other)", "parameters": order]
        case "scale":
            return [
                "type": "select_one \(list)\(other)", "appearance": question.grid == nil ? "likert" : "",
                "parameters": order,
            ]
        case "rank": return ["type": "rank \(list)", "parameters": order]
        case "rating":
            var parameters = FormParameters(nil)
            parameters?["start"] = (question.limits.atLeast ?? 0).short
            parameters?["end"] = question.limits.atMost?.short
            parameters?["step"] = (question.limits.step ?? 1).short
            return ["type": "range", "parameters": parameters?.text ?? ""]
        case "tick to confirm": return ["type": "acknowledge"]
        case "consent":
            return [
                "type": "acknowledge", "bind::su:consent": question.consentPurpose?.rawValue ?? question.id.rawValue,
            ]
        case "service": return ["type": "text", "bind::su:role": "service"]
        case "message": return ["type": "note"]
        case "worked out":
            return ["type": "calculate", "bind::type": question.shape == .number ? "decimal" : ""]
        case "fixed": return ["type": "hidden", "default": question.fixedValue ?? ""]
        default: return ["type": "text"]
        }
    }
}
