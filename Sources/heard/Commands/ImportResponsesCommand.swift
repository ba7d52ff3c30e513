import ArgumentParser
import FormFiles
import Foundation
import Involvement
import Workflow

struct ImportResponsesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "responses", abstract: "Bring in answers: one row a person, columns are question codes.",
        discussion: """
            The file is CSV (with commas, semicolons or tabs) or a spreadsheet (.xlsx, its first sheet). Where its columns \
            have other names, a mapping says what they mean; see Docs/SurveyFormat.md. Rows that cannot be taken are \
            written to a file of their own, with the reasons, to be mended and brought in again.
            """)

    @Argument(help: "The consultation folder.")
    var folder: String

    @Argument(help: "The file of answers.")
    var file: String

    @Option(help: "How they came in, where the file does not say: web, kiosk, paper, assisted, panel or imported.")
    var channel: Involvement.Channel = .imported

    @Option(help: "The way they were asked, where the file does not say, such as easy-read.")
    var variant: String?

    @Option(help: "The language they were asked in, where the file does not say, such as cy.")
    var language: String?

    @Option(help: "A file that says what the columns mean.")
    var mapping: String?

    @Option(help: "Where to write the rows that are not taken; otherwise beside the file.")
    var refused: String?

    func run() async throws {
        let cycle = try ReviewCycle.open(folder: folder, world: .real)
        defer { try? cycle.close() }
        var mappingText: (name: String, text: String)?
        if let mapping { mappingText = (Self.name(mapping), try InputFile.text(mapping)) }
        let answers = AnswersFile(
            name: Self.name(file), try Self.content(of: file), channel: channel, variant: variant, language: language,
            mapping: mappingText)
        let outcome = try await cycle.importResponses(answers)
        for column in outcome.columnsLeftOut { Console.talk("Column `\(column)` was left out.") }
        outcome.refused.forEach { Console.out($0.description) }
        Console.talk(
            """
            \(Saying.count(outcome.stored, "answer", "answers")) brought in, \
            \(outcome.alreadyHere) here already, \(outcome.countRefused) refused.
            """)
        if !outcome.asWritten.isEmpty {
            Console.talk(
                "Kept as they were written, since they are none of the answers asked for: \(Self.list(outcome.asWritten))."
            )
        }
        if !outcome.notAsked.isEmpty {
            Console.talk(
                "Not kept, since the survey does not ask these people that question: \(Self.list(outcome.notAsked)).")
        }
        if let rows = outcome.refusedRows {
            let path = try Self.write(rows, to: refused, beside: file)
            Console.talk("The rows refused, with the reasons, are in \(path). Mend them there and bring that file in.")
        }
        if !outcome.refused.isEmpty { throw ProblemsFound() }
    }

    private static func list(_ tallies: [ResponseImport.Tally]) -> String {
        tallies.map { "\($0.question) \($0.count)" }.joined(separator: ", ")
    }

    private static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// A spreadsheet is a stranger's archive: it is read in a process of its
    /// own, within limits.
    private static func content(of path: String) throws -> AnswersFile.Content {
        let bytes = try InputFile.bytes(path)
        switch FormFile.kind(of: bytes) {
        case .xlsx:
            let file = try FormReading.file(bytes, named: name(path))
            guard case .workbook(let book) = file.content else { return .csv(bytes) }
            return .sheet(book.sheets.first?.rows ?? [])
        case .refused(let reason, let remedy) where !isText(bytes):
            throw Problems([
                Problem(
                    file: name(path), reason: reason,
                    remedy: remedy == FormFile.anyForm ? "Give a .csv or an .xlsx file" : remedy)
            ])
        case .refused, .markdown, .csv, .xform, .codebook:
            return .csv(bytes)
        }
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.prefix(4096).contains { $0 < 0x09 }
    }

    /// They are people's words: for the owner's eyes, and never over another
    /// file.
    private static func write(_ rows: [UInt8], to wanted: String?, beside file: String) throws -> String {
        let stem = file.lowercased().hasSuffix(".csv") ? String(file.dropLast(4)) : file
        let names = wanted.map { [$0] } ?? ["\(stem)-refused.csv"] + (2...99).map { "\(stem)-refused-\($0).csv" }
        for path in names {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
            if descriptor < 0, errno == EEXIST { continue }
            guard descriptor >= 0 else { break }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: Data(rows))
            return path
        }
        throw WorkflowError(
            place: wanted ?? names[0],
            reason: "The rows refused could not be written there. Name a file that is not there yet with --refused.")
    }
}
