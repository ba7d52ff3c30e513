import DefinitionReading
import Involvement

/// The codes of a survey file, noted before anything else is read, so that a
/// rule that looks ahead can be told from one that is mistyped.
extension SurveyReading {
    mutating func noteCodes(_ root: DefinitionNode) {
        for field in root["consent"]?.fields ?? [] {
            guard let code = Code.make(fromWords: field.key) else { continue }
            note(code, line: field.line, column: field.column, kind: "consent")
        }
        noteCodes(of: root["pages"]?.items ?? [], root, depth: 0)
        noteCodes(of: root["equality questions"]?["ask"]?.items ?? [], root, depth: 0)
    }

    private mutating func noteCodes(of items: [DefinitionNode], _ root: DefinitionNode, depth: Int) {
        // What is deeper is refused when it is read.
        guard depth <= Setting.mostDepth + 2 else { return }
        for item in items {
            noteCode(of: item, root)
            noteCodes(of: item["ask"]?.items ?? [], root, depth: depth + 1)
        }
    }

    private mutating func noteCode(of item: DefinitionNode, _ root: DefinitionNode) {
        let isGrid = item["type"]?.text == "grid"
        for field in item.fields ?? [] where ["question", "message", "repeat", "code"].contains(field.key) {
            guard let code = field.value.text, Code.isValid(code) else { continue }
            let kind = field.key == "code" ? item["section"] != nil ? "section" : "page" : field.key
            note(code, line: field.value.line, column: field.value.column, kind: kind)
            refuseReserved(code, field)
            if field.key == "question" { noteSayMore(code, of: item, root) }
        }
        guard isGrid else { return }
        for row in item["rows"]?.fields ?? [] where Code.isValid(row.key) {
            note(row.key, line: row.line, column: row.column, kind: "row")
        }
    }

    /// What is said beside a choice has a code made of two.
    private mutating func noteSayMore(_ code: String, of item: DefinitionNode, _ root: DefinitionNode) {
        let scale = item["scale"]?.text.flatMap { root["scales"]?[$0] }
        let choices = item["choices"] ?? scale?["choices"] ?? scale
        for choice in choices?.fields ?? [] where choice.value["please say"] != nil {
            note("\(code)_\(choice.key)", line: choice.line, column: choice.column, kind: "line beside a choice")
        }
    }

    private mutating func note(_ code: String, line: Int, column: Int, kind: String) {
        if let first = scope.lines[code] {
            problems.report(
                line: line, column: column, place: "\(kind) `\(code)`",
                "the code `\(code)` is already used on line \(first)", remedy: "Give one of them another code")
        } else {
            scope.lines[code] = line
        }
    }

    /// Words of the grammar in which rules are written.
    private static let reserved: Set<String> = ["this", "today", "count", "not", "and", "or"]

    private mutating func refuseReserved(_ code: String, _ field: DefinitionNode.Field) {
        guard Self.reserved.contains(code) else { return }
        problems.report(
            field.value, place: "\(field.key) `\(code)`", "`\(code)` is a word that rules use",
            remedy: "Give it another code")
    }
}
