import DefinitionReading
import Involvement

/// The choices of a closed question, and the scales that questions share.
extension SurveyReading {
    /// The choices of a question.
    mutating func choices(of node: DefinitionNode, mayStandOnTheirOwn: Bool = false) -> [Choice] {
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
        let id = ID<Choice>(field.key)
        if let text = field.value.text {
            refuseBraces(in: field.value)
            if isBlank(text) {
                report(field.value, "the choice has no text", remedy: "Write the words after the colon")
            }
            return Choice(id: id, text: text)
        }
        guard isMap(field.value) else { return nil }
        problems.check(
            keysOf: field.value, place: place, known: ["text", "on its own", "show if"],
            notYet: ["picture": "Remove the line"])
        refuseBraces(in: field.value["text"])
        let text = text("text", of: field.value) ?? ""
        let showIf = rule("show if", of: field.value)
        let isOnItsOwn = yesOrNo("on its own", of: field.value)
        if isOnItsOwn, !mayStandOnItsOwn, let value = field.value["on its own"] {
            report(
                value, "only one answer can be chosen here anyway", remedy: "Remove `on its own`, or use `choose any`")
        }
        return Choice(id: id, text: text, showIf: showIf, isOnItsOwn: isOnItsOwn)
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
            if field.value["choices"] != nil {
                problems.check(keysOf: field.value, place: place, known: ["choices"])
            }
            scales[field.key] = choices(in: field.value["choices"] ?? field.value, mayStandOnTheirOwn: false)
        }
    }

    /// The choices of the scale that a question names.
    mutating func scale(of node: DefinitionNode) -> [Choice] {
        guard let name = text("scale", of: node) else { return [] }
        if let scale = scales[name] { return scale }
        let known = scales.keys.sorted()
        let list = known.map { "`\($0)`" }.joined(separator: ", ")
        report(
            node["scale"] ?? node, "there is no scale `\(name)`",
            remedy: nearest(to: name, among: known).map { "Did you mean `\($0)`" }
                ?? (known.isEmpty ? "Add it under `scales:`" : "The scales are \(list)"))
        return []
    }
}
