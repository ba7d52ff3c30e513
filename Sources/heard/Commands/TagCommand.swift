import ArgumentParser
import Foundation
import Involvement
import TextAnalysis
import Workflow

struct TagCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Pick passages out of new answers and suggest themes for them.",
        discussion: """
            With --codebook and --lines it is a filter: one JSON object a line in ({"id","text"}, and if you know them "question" and "language"), one out, \
            with themes, confidence, polarity and the UTF-8 byte ranges of the evidence, of the strongest phrases \
            (reasons) and of the clause that carries them.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String?

    @Option(help: "Use this codebook file instead of a folder's.")
    var codebook: String?

    @Option(help: "Use what was learned with this codebook: a file that `heard learn` wrote.")
    var model: String?

    @Flag(help: "Read JSON lines from standard input.")
    var lines = false

    @Option(help: "The language of lines that do not say theirs, such as en or cy; else it is told by their words.")
    var language: String?

    @Option(help: "Compare with the themes of a CSV file with columns quote and themes; stores nothing.")
    var score: String?

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func validate() throws {
        guard (folder == nil) != (codebook == nil) else {
            throw ValidationError("Name a consultation folder or a --codebook, one of the two.")
        }
        if let language, PassageLanguage(tag: language) == nil {
            throw ValidationError("--language is a language tag, such as en or cy, and not `\(language)`.")
        }
        if language != nil, !lines { throw ValidationError("--language goes with --lines.") }
        if lines, codebook == nil { throw ValidationError("--lines needs a --codebook.") }
        if model != nil, codebook == nil { throw ValidationError("--model needs its --codebook.") }
        if lines, score != nil { throw ValidationError("--lines and --score cannot go together.") }
        if codebook != nil, !lines, score == nil {
            throw ValidationError("A --codebook goes with --lines or with --score.")
        }
    }

    func run() async throws {
        if let score {
            try ScoreReport(coder: try coder(), csv: try InputFile.bytes(score), fileName: score).show(json: json)
        } else if lines {
            StandardStreams.ignoreBrokenPipes()
            try LineFilter(try coder(), language: language.flatMap { PassageLanguage(tag: $0) }).run()
        } else if let folder {
            let cycle = try ReviewCycle.open(folder: folder, world: .real)
            let report = try await cycle.tag()
            try cycle.close()
            if json {
                try Console.json([
                    "new_passages": report.newPassages, "passages_read": report.passagesRead,
                    "suggestions": report.suggestions, "waiting_dangers": report.waitingDangers,
                ])
            } else {
                Console.out(
                    """
                    \(Saying.count(report.newPassages, "new passage", "new passages")), \
                    \(report.passagesRead) read, \(Saying.count(report.suggestions, "suggestion", "suggestions")).
                    """)
                if report.waitingDangers > 0 {
                    Console.out(
                        """
                        \(Saying.count(report.waitingDangers, "text", "texts")) may speak of somebody in danger. \
                        A person must look: open "Someone may be in danger" on the staff pages.
                        """)
                }
            }
        }
    }

    private func coder() throws -> ThemeModel {
        guard let codebook else {
            return ThemeModel(codebook: try ConsultationFolder(path: folder ?? ".").load().codebook)
        }
        let book = try CodebookWithWelsh.read(codebook)
        guard let model else { return ThemeModel(codebook: book) }
        return try ThemeModel(codebook: book, name: model, encoded: try InputFile.bytes(model))
    }
}
