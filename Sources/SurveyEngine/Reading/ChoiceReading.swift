import DefinitionReading
import Involvement

/// The choices of a closed question, and the scales that questions share.
extension SurveyReading {
    /// The choices of a question: its own, or those of a scale.
    mutating func readChoices(
        of node: DefinitionNode, into question: inout Question, mayStandOnTheirOwn: Bool = false
    ) {
        question.isShuffled = oneOf([ChoiceOrder.random], "order", of: node) != nil
        guard node["scale"] != nil else {
            question.choices = choices(of: node, mayStandOnTheirOwn: mayStandOnTheirOwn)
            checkSayMore(of: question, node)
            return
        }
        if let choices = node["choices"] {
            report(
                choices, "the question has both `choices` and a `scale`",
                remedy: "Remove one of them; a scale is a list of choices with a name")
        }
        readScale(of: node, into: &question)
    }

    private enum ChoiceOrder: String { case random }

    private mutating func choices(of node: DefinitionNode, mayStandOnTheirOwn: Bool) -> [Choice] {
        guard let list = node["choices"], list.content != .empty else {
            report(node, "there is nothing to choose from", remedy: "Add `choices:` with a line `code: text` for each")
            return []
        }
        return choices(in: list, mayStandOnTheirOwn: mayStandOnTheirOwn)
    }

    private mutating func choices(in list: DefinitionNode, mayStandOnTheirOwn: Bool) -> [Choice] {
        guard let fields = list.fields, !fields.isEmpty else {
            report(
                list, "choices are a map of codes to texts, and this is \(list.kind)",
                remedy: "Write a line `code: text` for each")
            return []
        }
        let outer = place
        defer { place = outer }
        return fields.compactMap { field in
            place = "\(outer), choice `\(field.key)`"
            return choice(field, mayStandOnItsOwn: mayStandOnTheirOwn)
        }
    }

    /// Words that stand where the code of a choice may stand in a rule.
    private static let reserved: Set<String> = ["answered", "not", "and", "or"]

    private mutating func choice(_ field: DefinitionNode.Field, mayStandOnItsOwn: Bool) -> Choice? {
        if field.value.content == .empty {
            problems.report(
                field, place: place, "the choice has no text",
                remedy:
                    "Write the words after the colon; if this belongs to the text before a comma, put that text in quotes"
            )
            return nil
        }
        if !Code.isValid(field.key) {
            problems.report(field, place: place, "`\(field.key)` cannot be a code", remedy: "Use \(Code.rule)")
        } else if Self.reserved.contains(field.key) {
            problems.report(
                field, place: place, "`\(field.key)` is a word that rules use", remedy: "Give it another code")
        }
        var choice = Choice(id: ID(field.key), text: "")
        if let text = field.value.text {
            refuseBraces(in: field.value)
            if isBlank(text) {
                report(field.value, "the choice has no text", remedy: "Write the words after the colon")
            }
            choice.text = text
            return choice
        }
        guard isMap(field.value) else { return nil }
        readKeys(of: field.value, into: &choice, mayStandOnItsOwn: mayStandOnItsOwn)
        return choice
    }

    private mutating func readKeys(of node: DefinitionNode, into choice: inout Choice, mayStandOnItsOwn: Bool) {
        problems.check(
            keysOf: node, place: place,
            known: ["text", "on its own", "show if", "show if xpath", "please say", "picture", "xlsform"])
        refuseBraces(in: node["text"])
        choice.text = text("text", of: node) ?? ""
        choice.showIf = rule("show if", of: node)
        choice.isOnItsOwn = yesOrNo("on its own", of: node)
        if choice.isOnItsOwn, !mayStandOnItsOwn, let value = node["on its own"] {
            report(
                value, "only one answer can be chosen here anyway", remedy: "Remove `on its own`, or use `choose any`")
        }
        refuseBraces(in: node["please say"])
        if node["please say"] != nil { choice.pleaseSay = text("please say", of: node) }
        choice.picture = picture(of: node)
        choice.kept = keptColumns(of: node)
    }

    /// What is said beside a choice is stored under a code made of two, which
    /// must be one.
    private mutating func checkSayMore(of question: Question, _ node: DefinitionNode) {
        for more in sayMoreQuestions(of: question) where !Code.isValid(more.id.rawValue) {
            guard let choice = more.saysMoreAbout?.choice.rawValue, Code.isValid(choice),
                Code.isValid(question.id.rawValue)
            else { continue }
            report(
                node["choices"]?[choice]?["please say"] ?? node["scale"] ?? node,
                "`\(more.id)` would be the code of what is said beside a choice, and it is too long",
                remedy: "Give the question or the choice a shorter code")
        }
    }

    // MARK: scales

    /// Reads `scales:`; each holds its choices, with or without a key
    /// `choices:` over them.
    mutating func readScales(_ node: DefinitionNode?) {
        guard let node else { return }
        place = "scales"
        defer { place = "" }
        guard isMap(node) else { return }
        for field in node.fields ?? [] {
            place = "scale `\(field.key)`"
            if !Code.isValid(field.key) {
                problems.report(field, place: place, "`\(field.key)` cannot be a code", remedy: "Use \(Code.rule)")
            }
            let hasKeys = field.value["choices"] != nil
            if hasKeys { problems.check(keysOf: field.value, place: place, known: ["choices", "xlsform"]) }
            // Only some of the questions that use it may allow a single answer.
            let choices = choices(in: field.value["choices"] ?? field.value, mayStandOnTheirOwn: true)
            scales.append(
                SharedScale(
                    name: field.key, choices: choices, kept: hasKeys ? keptColumns(of: field.value) : [:]))
        }
    }

    /// The choices of the scale that a question names.
    mutating func readScale(of node: DefinitionNode, into question: inout Question) {
        guard let name = text("scale", of: node) else { return }
        question.scale = name
        if let scale = scales.first(where: { $0.name == name }) {
            question.choices = scale.choices
            checkSayMore(of: question, node)
            return
        }
        let known = scales.map(\.name)
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        report(
            node["scale"] ?? node, "there is no scale `\(name)`",
            remedy: nearest(to: name, among: known).map { "Did you mean `\($0)`" }
                ?? (known.isEmpty ? "Add it under `scales:`" : "The scales are \(list)"))
    }
}
