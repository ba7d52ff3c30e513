import DefinitionReading
public import Involvement

/// A mapping as a person writes it.
public enum AnswerMappingFile {
    /// Reads a mapping.
    /// - Parameters:
    ///   - name: the file's name, as problems should show it.
    ///   - questions: what the survey asks, see `Interview.questionsOfFiles`.
    /// - Throws: `Problems` with everything that is wrong in the file.
    public static func read(
        name: String, text: String, asking questions: QuestionsOfFiles
    ) throws(Problems) -> AnswerMapping {
        let file = try DefinitionFile(name: name, text: text)
        var reading = AnswerMappingReading(file: name, questions: questions)
        let mapping = reading.mapping(file.root)
        if !reading.problems.all.isEmpty { throw Problems(reading.problems.all.sorted()) }
        return mapping
    }
}

private struct AnswerMappingReading {
    var problems: ProblemList
    let questions: QuestionsOfFiles
    private let top = "mapping"

    init(file: String, questions: QuestionsOfFiles) {
        self.problems = ProblemList(file: file)
        self.questions = questions
    }

    mutating func mapping(_ root: DefinitionNode) -> AnswerMapping {
        problems.check(
            keysOf: root, place: top,
            known: ["channel", "language", "variant", "separator", "letters", "columns", "every row"])
        var mapping = AnswerMapping()
        mapping.channel = oneOf("channel", of: root, place: top)
        mapping.language = problems.optionalText("language", of: root, place: top)
        mapping.variant = problems.optionalText("variant", of: root, place: top)
        mapping.separator = oneOf("separator", of: root, place: top)
        mapping.letters = oneOf("letters", of: root, place: top) ?? .utf8
        for field in fields("columns", of: root, expected: "a line `Name in the file: question` for each column") {
            mapping.columns[field.key] = use(of: field)
        }
        for field in fields("every row", of: root, expected: "a line `question: answer` for each") {
            guard let question = question(field.key, at: field.value, place: "every row") else { continue }
            guard let text = field.value.text else {
                problems.report(
                    field, place: "every row", "`\(field.key)` must be one answer", remedy: "Write it on the same line")
                continue
            }
            mapping.everyRow[question] = text
        }
        return mapping
    }

    private mutating func fields(
        _ key: String, of root: DefinitionNode, expected: String
    ) -> [DefinitionNode.Field] {
        guard let node = root[key] else { return [] }
        guard let fields = node.fields else {
            problems.report(
                node, place: top, "`\(key)` must be a map, and this is \(node.kind)", remedy: "Write \(expected)")
            return []
        }
        return fields
    }

    private mutating func oneOf<Value: RawRepresentable & CaseIterable>(
        _ key: String, of node: DefinitionNode, place: String
    ) -> Value? where Value.RawValue == String {
        guard let text = problems.optionalText(key, of: node, place: place) else { return nil }
        if let value = Value(rawValue: text) { return value }
        problems.report(
            node[key] ?? node, place: place, "`\(key)` cannot be `\(text)`",
            remedy: "Write \(Value.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))")
        return nil
    }

    // MARK: one column

    private mutating func use(of field: DefinitionNode.Field) -> AnswerMapping.Use? {
        let place = "column `\(field.key)`"
        let node = field.value
        if let text = node.text {
            return text == "leave out" ? .leftOut : use(named: text, at: node, place: place)
        }
        guard node.fields != nil else {
            problems.report(
                node, place: place, "it must lead somewhere, and this is \(node.kind)",
                remedy: "Write a question's code, or `leave out`")
            return nil
        }
        problems.check(keysOf: node, place: place, known: ["to", "choices", "choice", "ticked", "written"])
        guard let target = problems.requiredText("to", of: node, place: place),
            let use = use(named: target, at: node["to"] ?? node, place: place)
        else { return nil }
        switch use {
        case .own(.day):
            return oneOf("written", of: node, place: place).map { .day($0) } ?? use
        case .answers(let question, _) where node["choice"] != nil:
            return tick(of: question, node, place: place)
        case .answers(let question, _) where node["choices"] != nil:
            return .answers(question, values: values(of: question, node, place: place))
        default:
            return use
        }
    }

    private mutating func use(named target: String, at node: DefinitionNode, place: String) -> AnswerMapping.Use? {
        if let own = AnswerMapping.OwnColumn(rawValue: target) { return .own(own) }
        return question(target, at: node, place: place).map { .answers($0, values: [:]) }
    }

    private mutating func tick(of question: ID<Question>, _ node: DefinitionNode, place: String) -> AnswerMapping.Use? {
        guard let choice = problems.requiredText("choice", of: node, place: place) else { return nil }
        guard questions.choices[question]?.contains(choice) ?? false else {
            reportChoice(choice, of: question, at: node["choice"] ?? node, place: place)
            return nil
        }
        let ticked: [String]
        if let one = node["ticked"]?.text {
            ticked = [one]
        } else {
            ticked = problems.texts("ticked", of: node, place: place)
        }
        return .tick(question, ID(choice), ticked: ticked.map(HandChosen.folded))
    }

    private mutating func values(of question: ID<Question>, _ node: DefinitionNode, place: String) -> [String: String] {
        var values: [String: String] = [:]
        for field in node["choices"]?.fields ?? [] {
            guard let code = field.value.text else {
                problems.report(
                    field, place: place, "`\(field.key)` must stand for one choice", remedy: "Write its code")
                continue
            }
            if let known = questions.choices[question], !known.isEmpty, !known.contains(code) {
                reportChoice(code, of: question, at: field.value, place: place)
            }
            values[HandChosen.folded(field.key)] = code
        }
        return values
    }

    private mutating func question(_ code: String, at node: DefinitionNode, place: String) -> ID<Question>? {
        if questions.ids.contains(ID(code)) { return ID(code) }
        let known = questions.ids.map(\.rawValue) + AnswerMapping.OwnColumn.allCases.map(\.rawValue)
        problems.report(
            node, place: place, "the survey has no question `\(code)`",
            remedy: nearest(to: code, among: known).map { "Did you mean `\($0)`" }
                ?? "Write the code of a question, or `leave out`")
        return nil
    }

    private mutating func reportChoice(
        _ choice: String, of question: ID<Question>, at node: DefinitionNode, place: String
    ) {
        let known = questions.choices[question] ?? []
        let remedy =
            nearest(to: choice, among: known).map { "Did you mean `\($0)`" }
            ?? "Its choices are \(known.map { "`\($0)`" }.joined(separator: ", "))"
        problems.report(
            node, place: place, "question `\(question)` has no choice `\(choice)`",
            remedy: known.isEmpty ? "It has no choices: lead the whole column to it" : remedy)
    }
}
