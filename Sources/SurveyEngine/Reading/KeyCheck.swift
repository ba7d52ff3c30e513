import DefinitionReading
import Involvement

extension ProblemList {
    /// Notes every key that cannot stand here: what a comma broke off, and slips
    /// of the pen.
    mutating func check(keysOf node: DefinitionNode, place: String, known: [String]) {
        for field in node.fields ?? [] where !known.contains(field.key) {
            if field.value.content == .empty, nearest(to: field.key, among: known) == nil {
                report(
                    field, place: place, "`\(field.key)` stands here as a key with nothing in it",
                    remedy: "If it belongs to the text before the comma, put the text in quotes")
            } else {
                let guess = nearest(to: field.key, among: known).map { "Did you mean `\($0)`" }
                report(
                    field, place: place, "`\(field.key)` is not a key that can stand here",
                    remedy: guess ?? "The keys here are \(known.map { "`\($0)`" }.joined(separator: ", "))")
            }
        }
    }
}
