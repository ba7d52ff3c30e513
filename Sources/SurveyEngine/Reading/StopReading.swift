import DefinitionReading
import Involvement

/// Rules that end an interview, and rules that refuse an answer: each with the
/// words that the person is told.
extension SurveyReading {
    mutating func stops(_ node: DefinitionNode) -> [Question.Stop] {
        sayings(under: "stop if", of: node).map { Question.Stop(stopIf: $0.rule, say: $0.say) }
    }

    mutating func checks(_ node: DefinitionNode) -> [Question.Check] {
        sayings(under: "check", of: node).map { Question.Check(refuseIf: $0.rule, say: $0.say) }
    }

    private mutating func sayings(under key: String, of node: DefinitionNode) -> [(rule: Expression, say: String)] {
        guard let list = node[key] else { return [] }
        return items(of: list).compactMap { item in
            guard isMap(item) else { return nil }
            problems.check(keysOf: item, place: place, known: ["if", "if xpath", "say"])
            let say = text("say", of: item)
            refuseBraces(in: item["say"])
            guard item["if"] != nil || item["if xpath"] != nil else {
                report(item, "`if` is missing", remedy: "Add a line `if: this is more than ...`")
                return nil
            }
            guard let rule = rule("if", of: item), let say else { return nil }
            return (rule, say)
        }
    }
}
