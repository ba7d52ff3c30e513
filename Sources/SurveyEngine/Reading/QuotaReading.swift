import DefinitionReading
import Involvement

/// Who may answer, and how many: invitations and quotas.
extension SurveyReading {
    /// `invitations: needed` asks for a single-use code; without the line anybody
    /// with the address may answer.
    mutating func needsInvitation(_ root: DefinitionNode) -> Bool {
        guard let word = optionalText("invitations", of: root) else { return false }
        if word != "needed" {
            report(
                root["invitations"] ?? root, "`\(word)` is not something invitations can be",
                remedy: "Write `needed`, or remove the line to let anybody with the address answer")
        }
        return word == "needed"
    }

    /// To be read after the pages, whose questions the rules look at.
    mutating func quotas(_ root: DefinitionNode) -> [Quota] {
        guard let node = root["quotas"] else { return [] }
        place = "quotas"
        defer { place = "" }
        guard isMap(node) else { return [] }
        return (node.fields ?? []).compactMap { quota($0) }
    }

    private mutating func quota(_ field: DefinitionNode.Field) -> Quota? {
        place = "quota `\(field.key)`"
        if !Code.isValid(field.key) {
            problems.report(
                field, place: place, "`\(field.key)` cannot be a quota's code", remedy: "Use \(Code.rule)")
        }
        guard isMap(field.value) else { return nil }
        problems.check(keysOf: field.value, place: place, known: ["if", "if xpath", "at most", "say"])
        let fits = rule("if", of: field.value)
        let say = text("say", of: field.value)
        refuseBraces(in: field.value["say"])
        guard let figures = text("at most", of: field.value) else { return nil }
        guard let atMost = Int(figures), (1...1_000_000).contains(atMost) else {
            report(
                field.value["at most"] ?? field.value, "`\(figures)` is not a number of people",
                remedy: "Write a whole number from 1, as in `at most: 40`")
            return nil
        }
        guard let say else { return nil }
        return Quota(id: ID(field.key), fits: fits, atMost: atMost, say: say)
    }
}
