import Involvement
import SurveyEngine

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

    /// The type, as the type itself knows it, with what a form's row must say beside.
    private func typeCells(_ question: Question) -> KeptColumns {
        let twin = formTwin(of: question)
        var cells: KeptColumns = ["type": twin.xlsform, "appearance": twin.appearance ?? ""]
        if Self.typesWithLists.contains(question.type) {
            let other = question.kept[KeptWords.orOther] == nil ? "" : " or_other"
            cells["type"] = "\(twin.xlsform) \(names.list(of: question))\(other)"
            cells["parameters"] = question.isShuffled ? "randomize=true" : ""
        }
        switch question.type {
        case "story": cells[OwnColumns.role] = "story"
        // In a grid the table says how its rows look.
        case "scale" where question.grid != nil: cells["appearance"] = ""
        case "rating":
            var parameters = FormParameters(nil)
            parameters?["start"] = (question.limits.atLeast ?? 0).short
            parameters?["end"] = question.limits.atMost?.short
            parameters?["step"] = (question.limits.step ?? 1).short
            cells["parameters"] = parameters?.text
        case "consent":
            // A single tick, which leaves no doubt; and no list of choices that could be changed.
            cells["type"] = "acknowledge"
            cells[OwnColumns.consent] = question.consentPurpose?.rawValue ?? question.id.rawValue
        case "service":
            // The register of services stays here, so elsewhere the service is written.
            cells["type"] = "text"
            cells[OwnColumns.role] = "service"
        case "worked out": cells["bind::type"] = question.shape == .number ? "decimal" : ""
        case "fixed": cells["default"] = question.fixedValue ?? ""
        default: break
        }
        return cells
    }
}
