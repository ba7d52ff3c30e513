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

    /// One of several words under a key; nil when it is not there.
    mutating func oneOf<Value: RawRepresentable<String>>(
        _ values: [Value], _ key: String, of node: DefinitionNode
    ) -> Value? {
        guard let text = optionalText(key, of: node) else { return nil }
        if let value = values.first(where: { $0.rawValue == text }) { return value }
        let list = values.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        report(
            node[key] ?? node, "`\(key)` cannot be `\(text)`",
            remedy: values.count == 1 ? "Write \(list), or remove the line" : "Use one of \(list)")
        return nil
    }

    /// A date that bounds an answer: a day, `today`, or a month or a year whose
    /// first or last day is meant.
    mutating func dateBound(
        _ key: String, of node: DefinitionNode, _ dayOf: (PartialDate) -> Day
    ) -> Expression? {
        guard let text = optionalText(key, of: node) else { return nil }
        if text == "today" { return .call(.today, []) }
        if let date = PartialDate(iso: text) ?? Day(words: text).map(PartialDate.init) { return .day(dayOf(date)) }
        report(
            node[key] ?? node, "`\(key)` must be a date",
            remedy: "Write it like `2026-09-30`, `2026-09` or `2026`, or write `today`")
        return nil
    }

    mutating func reportInverted(
        _ least: String, _ most: String, of node: DefinitionNode, remedy: String = "Swap the two numbers"
    ) {
        report(node[least] ?? node, "`\(least)` is larger than `\(most)`, so no answer would do", remedy: remedy)
    }

    /// The words at the two ends of a rating: both, or none.
    mutating func ends(of node: DefinitionNode) -> Question.Ends? {
        let low = optionalText("low", of: node)
        let high = optionalText("high", of: node)
        refuseBraces(in: node["low"])
        refuseBraces(in: node["high"])
        switch (low, high) {
        case (let low?, let high?): return Question.Ends(low: low, high: high)
        case (nil, nil): return nil
        case (_?, nil): report(node["low"] ?? node, "`low` has no `high` beside it", remedy: "Add a line `high: ...`")
        case (nil, _?): report(node["high"] ?? node, "`high` has no `low` beside it", remedy: "Add a line `low: ...`")
        }
        return nil
    }

    /// Whether an answer is needed: `required: yes`, or `ask once` for asking
    /// once more and then letting it go.
    mutating func readRequirement(of node: DefinitionNode, into question: inout Question) {
        question.isAskedAgain = node["required"]?.text == "ask once"
        question.isRequired = question.isAskedAgain ? false : yesOrNo("required", of: node)
    }

    mutating func invitation(of node: DefinitionNode) -> Question.Invitation {
        oneOf(Question.Invitation.allCases, "asks about", of: node) ?? .anything
    }

    // MARK: what questions, choices, pages and scales all may have

    /// A picture beside the survey file, never outside its folder.
    mutating func picture(of node: DefinitionNode) -> String? {
        guard let path = optionalText("picture", of: node) else { return nil }
        guard PicturePath.isValid(path) else {
            report(
                node["picture"] ?? node, "`picture` must name a file beside the survey",
                remedy: "Write a name like `bus.png` or `pictures/bus.png`")
            return nil
        }
        return path
    }

    /// Columns of another tool under `xlsform:`, kept as they are.
    mutating func keptColumns(under key: String = "xlsform", of node: DefinitionNode) -> KeptColumns {
        guard let value = node[key] else { return [:] }
        guard let fields = value.fields else {
            report(
                value, "`\(key)` is a map of columns to texts, and this is \(value.kind)",
                remedy: "Write a line `column: text` for each")
            return [:]
        }
        var kept: KeptColumns = [:]
        for field in fields {
            if let text = field.value.text {
                kept[field.key] = text
            } else {
                report(
                    field.value, "`\(field.key)` must be text, and this is \(field.value.kind)",
                    remedy: "Write it on one line, in quotes if it has a colon")
            }
        }
        return kept
    }

    // MARK: services

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
