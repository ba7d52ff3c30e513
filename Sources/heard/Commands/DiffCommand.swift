import ArgumentParser
import Exporter
import Foundation
import Involvement
import Reporting
import Workflow

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Say in plain English what changed from one release to another.",
        discussion: """
            It ends with 0 when nothing changed, 1 when something did, and 2 when one of the two cannot be read. People's \
            words are told only where the second release holds them and neither says that they were withdrawn.
            """)

    @Argument(help: "The release as it was: a folder or a submission.xml.")
    var old: String

    @Argument(help: "The release as it is now.")
    var new: String

    @Flag(help: "One JSON object a change.")
    var json = false

    func run() throws {
        let changes = ReleaseDiff.changes(from: try read(old), to: try read(new))
        var part = ""
        for change in changes {
            if json {
                try Console.json(ChangeLine(change))
                continue
            }
            if change.part != part { Console.out((part.isEmpty ? "" : "\n") + change.part) }
            part = change.part
            Console.out("  " + change.description.inOneBlock)
        }
        guard changes.isEmpty else {
            throw ProblemsFound(message: "\(Saying.count(changes.count, "change", "changes")).")
        }
        Console.talk("Nothing changed.")
    }

    private func read(_ path: String) throws -> Release {
        do {
            let release = try ReviewCycle.release(at: path)
            // A submission by itself was checked as it was read; of a folder, the checksums were not.
            if FileManager.default.fileExists(atPath: path + "/bagit.txt") {
                let problems = try ReviewCycle.problems(ofSubmissionAt: path)
                for problem in problems.prefix(3) { Console.talk("\(path): \(problem)") }
                if problems.count > 3 { Console.talk("There are more: heard validate \(path)") }
            }
            return release
        } catch let problems as Problems {
            throw NotReadable(message: "\(path) is no release that can be compared:\n\(problems)")
        } catch let error as ExportError {
            throw NotReadable(message: "\(path): \(error.reason). Give a release folder or a submission.xml.")
        }
    }
}

extension String {
    /// Words of several lines stay under their heading, whatever ends the lines, and
    /// what would steer a terminal is shown as U+FFFD.
    fileprivate var inOneBlock: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(
                String.UnicodeScalarView(
                    line.unicodeScalars.map {
                        $0.properties.generalCategory == .control && $0 != "\t" ? "\u{FFFD}" : $0
                    }))
        }.joined(separator: "\n    ")
    }
}

/// A change as JSON.
private struct ChangeLine: Encodable {
    let kind: String
    let part: String
    let key: String?
    let change: String
    let before: String?
    let after: String?

    init(_ change: ReleaseChange) {
        kind = change.kind.rawValue
        part = change.part
        key = change.key
        self.change = change.words
        before = change.before
        after = change.after
    }
}
