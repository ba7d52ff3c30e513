import DefinitionReading
import Involvement

/// What types take from the file beside choices: bounds, what a question
/// invites, which tier a service must have.
extension SurveyReading {
    /// A number under a key; nil when it is not there.
    mutating func number(_ key: String, of node: DefinitionNode) -> Double? {
        guard let text = optionalText(key, of: node) else { return nil }
        if let number = decimal(text) { return number }
        report(node[key] ?? node, "`\(key)` must be a number", remedy: "Write it in figures, like 10")
        return nil
    }

    /// A whole number under a key; nil when it is not there.
    mutating func count(_ key: String, of node: DefinitionNode, atLeast least: Int) -> Int? {
        guard let text = optionalText(key, of: node) else { return nil }
        if let count = decimal(text).flatMap({ Int(exactly: $0) }), count >= least { return count }
        report(
            node[key] ?? node, "`\(key)` must be a whole number from \(least) up",
            remedy: "Write it in figures, like 10")
        return nil
    }

    mutating func reportInverted(_ least: String, _ most: String, of node: DefinitionNode) {
        report(
            node[least] ?? node, "`\(least)` is larger than `\(most)`, so no answer would do",
            remedy: "Swap the two numbers")
    }

    mutating func invitation(of node: DefinitionNode) -> Question.Invitation {
        guard let text = optionalText("asks about", of: node) else { return .anything }
        if let invitation = Question.Invitation(rawValue: text) { return invitation }
        let list = Question.Invitation.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        report(node["asks about"] ?? node, "`asks about` cannot be `\(text)`", remedy: "Use one of \(list)")
        return .anything
    }

    /// The question named by `only where: tier is the tier chosen`.
    mutating func tierQuestion(of node: DefinitionNode) -> ID<Question>? {
        guard let sentence = optionalText("only where", of: node), let value = node["only where"] else { return nil }
        let words = RuleToken.all(in: sentence)
        guard words.count == 5, words.dropFirst().map(\.text) == ["is", "the", "tier", "chosen"] else {
            report(
                value, "`only where` cannot be read",
                remedy: "Write `tier is the tier chosen`, with the code of the question that asks for the tier")
            return nil
        }
        switch scope.find(words[0]) {
        case .unreadable: return nil
        case .problem(let problem):
            report(offset: problem.offset, in: sentence, at: value, problem.reason, remedy: problem.remedy)
            return nil
        case .question(let question) where question.shape != .choice:
            report(
                offset: words[0].offset, in: sentence, at: value, "`\(question.id)` does not ask for one tier",
                remedy: "Name a `choose one` question with the choices `t1` to `t4`")
            return nil
        case .question(let question): return question.id
        }
    }
}
