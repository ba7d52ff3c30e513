import ArgumentParser
import Involvement
import TextAnalysis

struct CodebookDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Say in plain English what changed from one codebook to another.")

    @Argument(help: "The codebook as it was: a file or a consultation folder.")
    var old: String

    @Argument(help: "The codebook as it is now.")
    var new: String

    @Flag(help: "One JSON object a change.")
    var json = false

    func run() throws {
        let changes = CodebookDiff.changes(
            from: try CodebookOnDisk(old).codebook, to: try CodebookOnDisk(new).codebook)
        for change in changes {
            if json { try Console.json(ChangeLine(change)) } else { Console.out(change.description) }
        }
        Console.talk(changes.isEmpty ? "Nothing changed." : "\(Saying.count(changes.count, "change", "changes")).")
    }
}

/// A change as JSON.
private struct ChangeLine: Encodable {
    let kind: String
    let theme: String?
    let change: String
    let before: String?
    let after: String?

    init(_ change: CodebookChange) {
        kind = change.kind.rawValue
        theme = change.theme?.rawValue
        self.change = change.words
        before = change.before
        after = change.after
    }
}
