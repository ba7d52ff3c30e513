import DefinitionReading
import Involvement

/// One question of a survey: what every question has; the rest belongs to its
/// type.
extension SurveyReading {
    /// Reads a question or a message, and lets later rules look at it.
    mutating func question(_ node: DefinitionNode) -> Question? {
        let isMessage = node["message"] != nil && node["question"] == nil
        let key = isMessage ? "message" : "question"
        guard node[key] != nil else {
            reportNeither(node)
            return nil
        }
        guard let code = text(key, of: node) else { return nil }
        place = "\(key) `\(code)`"
        if !Code.isValid(code) {
            report(node[key] ?? node, "`\(code)` cannot be a code", remedy: "Use \(Code.rule)")
        }
        scope.owner = code
        defer { scope.owner = nil }
        guard let type = isMessage ? Message() : type(of: node) else {
            // Its own keys are unknown, but its rules can still be read.
            _ = rule("show if", of: node)
            _ = text("text", of: node)
            scope.unreadable.insert(code)
            return nil
        }
        check(keysOf: node, type: type, codeKey: key)
        var question = Question(
            id: ID(code), type: type.name, shape: type.shape, text: words(of: node, type) ?? "",
            hint: optionalText("hint", of: node), isQuotable: type.isQuotable)
        question.showIf = rule("show if", of: node)
        checkPipes("text", of: node)
        checkPipes("hint", of: node)
        type.read(node, into: &question, &self)
        if type.shape != nil, type.isAsked {
            readRequirement(of: node, into: &question)
            scope.this = question
            question.checks = checks(node)
            question.stops = stops(node)
            scope.this = nil
        }
        question.picture = picture(of: node)
        question.kept = keptColumns(of: node)
        scope.earlier[code] = scope.earlier[code] ?? question
        return question
    }

    /// What is not asked needs no words; nor does what came from another tool
    /// without any.
    private mutating func words(of node: DefinitionNode, _ type: any QuestionType) -> String? {
        type.isAsked && node["xlsform"] == nil ? text("text", of: node) : optionalText("text", of: node)
    }

    private mutating func check(keysOf node: DefinitionNode, type: any QuestionType, codeKey: String) {
        var known = codeKey == "question" ? [codeKey, "type"] : [codeKey]
        known += ["text", "hint", "show if", "show if xpath", "picture", "xlsform"]
        if type.shape != nil, type.isAsked { known += ["required", "check", "stop if"] }
        if type.shape != nil { known += type.keys }
        let ofOtherTypes = Set(questionTypes.flatMap(\.keys)).subtracting(known).filter { node[$0] != nil }
        for field in node.fields ?? [] where ofOtherTypes.contains(field.key) {
            problems.report(
                field, place: place, "`\(field.key)` means nothing for a question of type `\(type.name)`",
                remedy: "Remove the line, or choose another type")
        }
        problems.check(
            keysOf: node, place: place, known: known + ofOtherTypes.sorted())
    }

    private mutating func type(of node: DefinitionNode) -> (any QuestionType)? {
        guard let name = text("type", of: node), let place = node["type"] else { return nil }
        let asked = questionTypes.filter(\.standsInPages)
        if let type = asked.first(where: { $0.name == name }) { return type }
        let names = asked.map { "`\($0.name)`" }.joined(separator: ", ")
        if questionType(named: name) != nil {
            report(
                place, "a question of type `\(name)` cannot stand among the pages",
                remedy: "Move it under `\(name):`, before the pages")
        } else if let guess = nearest(to: name, among: asked.map(\.name)) {
            report(place, "there is no type `\(name)`", remedy: "Did you mean `\(guess)`; the types are \(names)")
        } else {
            report(place, "there is no type `\(name)`", remedy: "The types are \(names)")
        }
        return nil
    }

    private mutating func reportNeither(_ node: DefinitionNode) {
        let guess = node.fields?.first.flatMap {
            nearest(to: $0.key, among: ["page", "section", "repeat", "question", "message"])
        }
        report(
            node, "this is neither a page, a question nor a message",
            remedy: guess.map { "Did you mean `\($0):`" } ?? "Start it with `- page:`, `- question:` or `- message:`")
    }
}
