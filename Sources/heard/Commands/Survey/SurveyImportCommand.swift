import ArgumentParser
import Foundation
import FormFiles
import Involvement
import SurveyExchange
import Workflow

struct SurveyImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a survey of another tool's form: .xlsx, .csv, .md (XLSForm) or .xml (XForm).",
        discussion: """
            What the file is shows from what is in it, not from its name. What has no place in a survey is kept, listed, \
            and goes out again unchanged.
            """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: "A folder to write survey.yaml and its overlays into; without it the survey is printed.")
    var out: String?

    func run() throws {
        let imported = try FormReading.form(file)
        for note in imported.notes { Console.talk(note.description) }
        let files = imported.files
        guard let out else {
            Console.out(files.survey)
            if !files.overlays.isEmpty {
                Console.talk(
                    "It has \(Saying.count(files.overlays.count, "translation", "translations")): write them with --out."
                )
            }
            return
        }
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        for (name, text) in [("survey.yaml", files.survey)] + files.overlays.sorted(by: { $0.key < $1.key }) {
            let path = "\(out)/\(name)"
            guard !FileManager.default.fileExists(atPath: path) else {
                throw WorkflowError(place: path, reason: "There is one already. Name another folder, or move it away.")
            }
            try OutputFile.write(Array(text.utf8), to: path)
            Console.talk("Wrote \(path)")
        }
    }
}

/// Reading another tool's form in a process of its own.
enum FormReading {
    /// The hidden command that the child runs.
    static let childCommand = "__read-form"

    static func form(_ path: String) throws -> ImportedForm {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let file = try file(try InputFile.bytes(path), named: name)
        switch file.content {
        case .workbook(let workbook): return try XLSFormImport.read(workbook, file: name)
        case .xform(let document): return try XFormImport.read(document, file: name)
        case .codebook:
            throw Problems([
                Problem(
                    file: name, reason: "it is a codebook, and no form",
                    remedy: "Bring it in with heard codebook import")
            ])
        }
    }

    static func file(_ bytes: [UInt8], named name: String) throws -> FormFile {
        try FormFile.readInChild(bytes, named: name, command: [try ownProgram(), childCommand])
    }

    private static func ownProgram() throws -> String {
        guard let path = Bundle.main.executablePath else {
            throw WorkflowError(place: "heard", reason: "It cannot find its own program. Start it by its full path.")
        }
        return path
    }
}
