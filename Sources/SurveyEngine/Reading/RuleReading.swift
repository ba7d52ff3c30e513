import DefinitionReading
import Involvement

/// The rules of a survey: a sentence, or lists of sentences under `all:`,
/// `any:` and `none:`; or an expression in XPath, under a key that says so.
extension SurveyReading {
    /// The rule under a key, or under the key with `xpath` behind it; nil when
    /// there is none or it cannot be read.
    mutating func rule(_ key: String, of node: DefinitionNode) -> Expression? {
        guard let value = node[key] else { return xpath("\(key) xpath", of: node) }
        if let second = node.fields?.first(where: { $0.key == "\(key) xpath" }) {
            problems.report(
                second, place: place, "`\(key)` and `\(key) xpath` stand side by side",
                remedy: "Keep one of them; join two rules with `and`")
            _ = rule(value)
            return nil
        }
        return rule(value)
    }

    /// The expression in XPath under a key, word for word and as what it means.
    mutating func xpath(_ key: String, of node: DefinitionNode) -> Expression? {
        node[key].flatMap { xpath($0) }
    }

    private mutating func xpath(_ node: DefinitionNode) -> Expression? {
        guard let text = node.text else {
            report(node, "an expression in XPath is one text", remedy: "Write it in one line, in quotes")
            return nil
        }
        guard !isBlank(text) else { return emptyRule(node) }
        do throws(RuleProblem) {
            return .xpath(text, means: try XPath.parse(text, scope: scope))
        } catch {
            report(offset: error.offset, in: text, at: node, error.reason, remedy: error.remedy)
            return nil
        }
    }

    private mutating func rule(_ node: DefinitionNode) -> Expression? {
        switch node.content {
        case .text(let sentence): return sentence.isEmpty ? emptyRule(node) : rule(sentence, at: node)
        case .empty: return emptyRule(node)
        case .list:
            report(node, "a list of rules needs a word over it", remedy: "Put it under `all:`, `any:` or `none:`")
            return nil
        case .map(let fields):
            guard fields.count == 1, let field = fields.first else {
                report(
                    node, "a rule has one key here",
                    remedy: "Put lists inside each other under `all:`, `any:` or `none:`")
                return nil
            }
            return rule(field)
        }
    }

    private mutating func rule(_ field: DefinitionNode.Field) -> Expression? {
        switch field.key {
        case "all", "any", "none":
            let items = items(of: field.value)
            if items.isEmpty, field.value.items != nil { return emptyRule(field.value) }
            let rules = items.compactMap { rule($0) }
            guard rules.count == items.count, !rules.isEmpty else { return nil }
            let joined: Expression =
                rules.count == 1 ? rules[0] : .call(field.key == "all" ? .and : .or, rules)
            return field.key == "none" ? .call(.not, [joined]) : joined
        case "xpath": return xpath(field.value)
        default:
            problems.report(
                field, place: place, "`\(field.key)` is not a key of a rule", remedy: "Use `all:`, `any:` or `none:`")
        }
        return nil
    }

    private mutating func rule(_ sentence: String, at node: DefinitionNode) -> Expression? {
        var parser = RuleParser(sentence, scope: scope)
        let rule = parser.parse()
        for problem in parser.problems {
            report(offset: problem.offset, in: sentence, at: node, problem.reason, remedy: problem.remedy)
        }
        return parser.problems.isEmpty ? rule : nil
    }

    private mutating func emptyRule(_ node: DefinitionNode) -> Expression? {
        report(node, "the rule is empty", remedy: "Write when it holds, as in `tier is t3`, or remove the line")
        return nil
    }

    /// Notes a problem at a word inside a text.
    mutating func report(offset: Int, in text: String, at node: DefinitionNode, _ reason: String, remedy: String) {
        let (line, column) = source.place(ofUTF8: offset, in: text, at: node)
        problems.report(line: line, column: column, place: place, reason, remedy: remedy)
    }
}
