import DefinitionReading
import Involvement

/// Several statements on one scale, shown as a table. A survey file writes it
/// as one question; it is read as one question of type `scale` for each row.
struct Grid: QuestionType {
    let name = "grid"
    let shape: Answer.Shape? = .choice
    let keys = ["scale", "rows"]
    let wordsWhenMissing = SurveyPhrase.chooseInEachRow
    let twin = FormTwin(
        xlsform: "begin_group", appearance: "table-list", control: .none, dataType: "string", ddi: .category)

    private static let row = Scale()

    /// The rows of a grid as questions, in the order of the file. A rule on the
    /// grid holds for each of them; so does `required`, unless a row says its own.
    func questions(of node: DefinitionNode, _ reading: inout SurveyReading) -> [Question] {
        guard let code = reading.text("question", of: node) else { return [] }
        let outer = reading.place
        defer { reading.place = outer }
        reading.place = "question `\(code)`"
        if !Code.isValid(code) {
            reading.report(node["question"] ?? node, "`\(code)` cannot be a code", remedy: "Use \(Code.rule)")
        }
        reading.problems.check(
            keysOf: node, place: reading.place,
            known: ["question", "type", "text", "hint", "required", "show if", "show if xpath", "xlsform"] + keys)
        let grid = Question.Grid(
            code: code, text: reading.text("text", of: node) ?? "", hint: reading.optionalText("hint", of: node),
            kept: reading.keptColumns(of: node))
        reading.checkPipes("text", of: node)
        reading.checkPipes("hint", of: node)
        reading.scope.owner = code
        defer { reading.scope.owner = nil }

        var shared = Question(id: ID(code), type: Self.row.name, shape: Self.row.shape, text: "")
        shared.grid = grid
        shared.showIf = reading.rule("show if", of: node)
        reading.readScale(of: node, into: &shared)
        reading.readRequirement(of: node, into: &shared)
        guard let fields = node["rows"]?.fields, !fields.isEmpty else {
            reading.report(
                node["rows"] ?? node, "the grid has no rows",
                remedy: "Add `rows:` with a line `code: statement` for each")
            return []
        }
        let name = reading.place
        return fields.compactMap { field in
            reading.place = "\(name), row `\(field.key)`"
            return question(field, of: node, like: shared, &reading)
        }
    }

    private func question(
        _ field: DefinitionNode.Field, of node: DefinitionNode, like shared: Question, _ reading: inout SurveyReading
    ) -> Question? {
        if !Code.isValid(field.key) {
            reading.problems.report(
                field, place: reading.place, "`\(field.key)` cannot be a code", remedy: "Use \(Code.rule)")
        }
        var row = Question(
            id: ID(field.key), type: shared.type, shape: shared.shape, text: "", isRequired: shared.isRequired,
            choices: shared.choices, scale: shared.scale, showIf: shared.showIf)
        row.isAskedAgain = shared.isAskedAgain
        row.grid = shared.grid
        reading.scope.owner = field.key
        if let text = field.value.text, let rows = node["rows"] {
            row.text = text
            reading.checkPipes(field.key, of: rows)
            if isBlank(text) {
                reading.problems.report(
                    field, place: reading.place, "the row says nothing", remedy: "Write the statement after the colon")
            }
        } else {
            guard reading.isMap(field.value) else { return nil }
            readOwnKeys(field.value, into: &row, &reading)
        }
        reading.scope.earlier[field.key] = reading.scope.earlier[field.key] ?? row
        return row
    }

    private func readOwnKeys(_ node: DefinitionNode, into row: inout Question, _ reading: inout SurveyReading) {
        reading.problems.check(
            keysOf: node, place: reading.place,
            known: ["text", "hint", "required", "show if", "show if xpath", "picture", "xlsform"])
        row.text = reading.text("text", of: node) ?? ""
        row.hint = reading.optionalText("hint", of: node)
        reading.checkPipes("text", of: node)
        reading.checkPipes("hint", of: node)
        if node["required"] != nil { reading.readRequirement(of: node, into: &row) }
        if let rule = reading.rule("show if", of: node) {
            row.showIf = row.showIf.map { .call(.and, [$0, rule]) } ?? rule
        }
        row.picture = reading.picture(of: node)
        row.kept = reading.keptColumns(of: node)
    }

    // MARK: what a grid as a whole has; its rows are of type `scale`

    func widget(for question: Question, offering choices: [Choice]) -> Widget {
        Self.row.widget(for: question, offering: choices)
    }

    func paper(for question: Question, offering choices: [Choice]) -> PaperAnswer { .gridRow(choices) }

    func item(from entered: [String], to question: Question, offering choices: [Choice]) throws(Refusal)
        -> ItemResponse
    {
        try Self.row.item(from: entered, to: question, offering: choices)
    }

    func itemFromHand(_ written: [String], to question: Question, offering choices: [Choice]) -> ItemResponse {
        Self.row.itemFromHand(written, to: question, offering: choices)
    }

    func words(of item: ItemResponse, offering choices: [Choice], in language: Words) -> String {
        Self.row.words(of: item, offering: choices, in: language)
    }
}

extension SurveyReading {
    /// What one item of a page asks: a question, a message, or the rows of a
    /// grid.
    mutating func questions(_ node: DefinitionNode) -> [Question] {
        if node["question"] != nil, node["type"]?.text == "grid" { return Grid().questions(of: node, &self) }
        return question(node).map { [$0] } ?? []
    }
}
