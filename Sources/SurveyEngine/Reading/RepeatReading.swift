import DefinitionReading
import Involvement

/// A part that is asked several times.
extension SurveyReading {
    mutating func repetition(_ node: DefinitionNode, in setting: Setting) -> Block? {
        guard let code = text("repeat", of: node) else { return nil }
        place = "repeat `\(code)`"
        let name = place
        guard setting.repetition == nil else {
            report(node, "a repeat cannot stand inside a repeat", remedy: "Ask for one thing at a time")
            return nil
        }
        if !Code.isValid(code) {
            report(node["repeat"] ?? node, "`\(code)` cannot be a code", remedy: "Use \(Code.rule)")
        }
        problems.check(
            keysOf: node, place: place,
            known: [
                "repeat", "text", "up to", "for each", "times", "times xpath", "show if", "show if xpath", "ask",
                "xlsform",
            ])
        scope.owner = code
        let showIf = rule("show if", of: node)
        let rounds = rounds(of: node)
        scope.owner = nil
        guard let list = node["ask"], list.content != .empty else {
            report(node, "the repeat asks nothing", remedy: "Add `ask:` with questions under it, or remove the repeat")
            return nil
        }
        let before = scope.earlier
        if case .forEach(let question) = rounds, let source = before[question.rawValue] {
            // In a round, the repeat's own code stands for what the round is about.
            var round = Question(id: ID(code), type: "choose one", shape: .choice, text: "")
            round.choices = source.choices
            scope.earlier[code] = round
        }
        checkPipes("text", of: node)
        var inner = setting
        inner.repetition = code
        inner.name = name
        let blocks = blocks(of: items(of: list), in: inner)
        for asked in scope.earlier.keys where before[asked] == nil { scope.asked[asked] = code }
        scope.earlier = before
        scope.repetitions.insert(code)
        place = name
        return .repetition(
            Repetition(
                id: ID(code), title: optionalText("text", of: node), rounds: rounds, showIf: showIf, blocks: blocks,
                kept: keptColumns(of: node)))
    }

    private mutating func rounds(of node: DefinitionNode) -> Repetition.Rounds {
        let most = count("up to", of: node, atLeast: 1) ?? Repetition.mostRounds
        if most > Self.mostRounds, let value = node["up to"] {
            report(value, "`up to` may be at most \(Self.mostRounds)", remedy: "Make it smaller")
        }
        let ways = ["for each", "times", "times xpath"].filter { node[$0] != nil }
        if ways.count > 1 {
            report(
                node[ways[1]] ?? node, "`\(ways[0])` and `\(ways[1])` stand side by side", remedy: "Keep one of them")
        }
        switch ways.first {
        case "for each":
            if let value = node["up to"] {
                report(
                    value, "`up to` means nothing beside `for each`",
                    remedy: "Remove it; there are as many rounds as things chosen")
            }
            return eachChoice(of: node).map { .forEach($0) } ?? .addAnother(upTo: most)
        case "times":
            guard let question = question(named: "times", of: node) else { return .addAnother(upTo: most) }
            guard question.shape == .number else {
                report(
                    node["times"] ?? node, "`\(question.id)` is not a number", remedy: "Name a whole number question")
                return .addAnother(upTo: most)
            }
            return .times(.answer(question.id), upTo: most)
        case "times xpath":
            return xpath("times xpath", of: node).map { .times($0, upTo: most) } ?? .addAnother(upTo: most)
        default: return .addAnother(upTo: most)
        }
    }

    /// Every round is laid out before anybody answers, so there is an end.
    private static let mostRounds = 50
    private static let mostChoices = 100

    private mutating func eachChoice(of node: DefinitionNode) -> ID<Question>? {
        guard let question = question(named: "for each", of: node) else { return nil }
        guard question.shape == .choices else {
            report(
                node["for each"] ?? node, "`\(question.id)` does not offer several answers at once",
                remedy: "Name a `choose any` question")
            return nil
        }
        if question.choices.count > Self.mostChoices {
            report(
                node["for each"] ?? node, "`\(question.id)` has more than \(Self.mostChoices) choices",
                remedy: "Offer fewer there, or ask for a number and use `times`")
        }
        return question.id
    }

    /// The earlier question that a key names.
    private mutating func question(named key: String, of node: DefinitionNode) -> Question? {
        guard let code = optionalText(key, of: node), let value = node[key] else { return nil }
        switch scope.find(RuleToken(text: code, offset: 0)) {
        case .question(let question): return question
        case .unreadable: return nil
        case .problem(let problem):
            report(value, problem.reason, remedy: problem.remedy)
            return nil
        }
    }
}
