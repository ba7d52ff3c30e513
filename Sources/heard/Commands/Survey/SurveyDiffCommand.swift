import ArgumentParser
import Involvement
import SurveyEngine

struct SurveyDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Say in plain English what changed from one survey to another.")

    @Argument(help: "The survey as it was: a file or a consultation folder.")
    var old: String

    @Argument(help: "The survey as it is now.")
    var new: String

    @Flag(help: "One JSON object a change.")
    var json = false

    func run() throws {
        let changes = SurveyDiff.changes(from: try SurveyOnDisk(old).instrument, to: try SurveyOnDisk(new).instrument)
        for change in changes {
            if json {
                try Console.json(ChangeLine(change))
            } else {
                Console.out(change.changesMeaning ? "! \(change.description)" : change.description)
            }
        }
        let meanings = changes.count(where: \.changesMeaning)
        Console.talk(
            changes.isEmpty
                ? "Nothing changed."
                : "\(Saying.count(changes.count, "change", "changes"))\(meanings > 0 ? ", \(meanings) of them of meaning (!)" : "")."
        )
    }
}

/// A change as JSON.
private struct ChangeLine: Encodable {
    let kind: String
    let code: String?
    let change: String
    let before: String?
    let after: String?
    let changesMeaning: Bool

    init(_ change: SurveyChange) {
        kind = change.kind.rawValue
        code = change.code
        self.change = change.words
        before = change.before
        after = change.after
        changesMeaning = change.changesMeaning
    }
}
