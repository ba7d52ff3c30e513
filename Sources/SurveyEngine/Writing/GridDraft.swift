import DefinitionReading
import Involvement

/// A grid on its way into a file: what its rows have in common once, and with
/// each row what it has of its own.
struct GridDraft {
    let questions: QuestionDraft
    let grid: Question.Grid
    /// At least one.
    let rows: [Question]

    var item: DraftFields {
        var shared = rows[0]
        shared.showIf = commonRule
        shared.isRequired = rows.allSatisfy(\.isRequired)
        shared.isAskedAgain = rows.allSatisfy(\.isAskedAgain)
        shared.picture = nil
        var fields = DraftFields()
        fields.add("question", grid.code)
        fields.add("type", "grid")
        questions.addWhatIsAsked(of: shared, text: grid.text, hint: grid.hint, kept: grid.kept, to: &fields)
        fields.add("scale", shared.scale)
        var statements = DraftFields()
        for row in rows { add(row, beside: shared, to: &statements) }
        fields.add("rows", statements)
        return fields
    }

    private func add(_ row: Question, beside shared: Question, to statements: inout DraftFields) {
        var own = row
        own.isRequired = row.isRequired && !shared.isRequired
        own.isAskedAgain = row.isAskedAgain && !shared.isAskedAgain
        if let common = shared.showIf { own.showIf = Self.rest(of: row.showIf, after: common) ?? nil }
        var fields = DraftFields()
        questions.addWhatIsAsked(of: own, text: "", hint: row.hint, kept: row.kept, to: &fields)
        if fields.isEmpty {
            statements.add(row.id.rawValue, row.text)
        } else {
            fields.add("text", row.text)
            statements.add(row.id.rawValue, fields)
        }
    }

    // MARK: the rule of the grid

    /// The rule that holds for every row; nil when there is none.
    private var commonRule: Expression? {
        guard let first = rows[0].showIf else { return nil }
        var candidates = [first]
        if case .call(.and, let operands) = first, operands.count == 2 { candidates.append(operands[0]) }
        return candidates.first { rule in rows.allSatisfy { Self.rest(of: $0.showIf, after: rule) != nil } }
    }

    /// What a row asks for beside the rule of its grid: nil inside when that is
    /// nothing, nil outside when it does not have that rule.
    private static func rest(of rule: Expression?, after common: Expression) -> Expression?? {
        if rule == common { return .some(nil) }
        guard case .call(.and, let operands) = rule, operands.count == 2, operands[0] == common else { return nil }
        return .some(operands[1])
    }
}
