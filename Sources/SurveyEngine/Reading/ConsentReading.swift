import DefinitionReading
import Involvement

/// What a person is asked to allow, each on a page of its own before the rest.
extension SurveyReading {
    mutating func consents(_ root: DefinitionNode) -> [Question] {
        defer { place = "" }
        place = "consent"
        guard let node = root["consent"] else {
            report(root, "the survey asks for no consent", remedy: Self.takePartRemedy)
            return []
        }
        guard isMap(node) else { return [] }
        let questions = (node.fields ?? []).compactMap { consent($0) }
        let isAnyNeeded = (node.fields ?? []).contains { $0.value["needed"]?.text == "yes" }
        if !isAnyNeeded {
            place = "consent"
            report(node, "no consent is needed to take part", remedy: Self.takePartRemedy)
        }
        return questions
    }

    private static let takePartRemedy =
        "Add `take part: {text: I agree to take part, needed: yes}` under `consent:`"

    private mutating func consent(_ field: DefinitionNode.Field) -> Question? {
        place = "consent `\(field.key)`"
        guard let code = Code.make(fromWords: field.key) else {
            problems.report(field, place: place, "no code can be made from `\(field.key)`", remedy: "Use \(Code.rule)")
            return nil
        }
        let type = ConsentQuestion()
        guard isMap(field.value) else { return nil }
        problems.check(keysOf: field.value, place: place, known: ["text", "hint", "xlsform"] + type.keys)
        let text = text("text", of: field.value) ?? ""
        let hint = optionalText("hint", of: field.value)
        var question = Question(id: ID(code), type: type.name, shape: type.shape, text: text, hint: hint)
        type.read(field.value, into: &question, &self)
        question.kept = keptColumns(of: field.value)
        refusePipes(inTextOf: field.value)
        scope.earlier[code] = question
        return question
    }

    /// Consents come before every answer that could be put into them.
    private mutating func refusePipes(inTextOf node: DefinitionNode) {
        checkPipes("text", of: node)
        checkPipes("hint", of: node)
    }
}
