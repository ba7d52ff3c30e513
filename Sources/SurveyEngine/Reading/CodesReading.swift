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
        for item in root["pages"]?.items ?? [] {
            noteCode(of: item)
            for question in item["ask"]?.items ?? [] { noteCode(of: question) }
        }
    }

    private mutating func noteCode(of item: DefinitionNode) {
        for field in item.fields ?? [] where field.key == "question" || field.key == "message" {
            guard let code = field.value.text, Code.isValid(code) else { continue }
            note(code, line: field.value.line, column: field.value.column, kind: field.key)
            refuseReserved(code, field)
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
