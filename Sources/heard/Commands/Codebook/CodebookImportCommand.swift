import ArgumentParser
import FormFiles
import Foundation
import Involvement
import TextAnalysis
import Workflow

struct CodebookImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a codebook of another tool's: .qdc (REFI-QDA), .csv (Taguette) or .json (a list of themes).",
        discussion: """
            What the file is shows from what is in it, not from its name. Codes are made of the names; where that \
            cannot be, it is said.
            """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: "Write the codebook here; without it, it is printed.")
    var output: String?

    func run() throws {
        let (codebook, notes) = try CodebookReading.codebook(file)
        for note in notes { Console.talk(note) }
        let text = CodebookWriter.text(of: codebook)
        guard let output else { return FileHandle.standardOutput.write(Data(text.utf8)) }
        guard !FileManager.default.fileExists(atPath: output) else {
            throw WorkflowError(place: output, reason: "There is one already. Name another file, or move it away.")
        }
        try OutputFile.write(Array(text.utf8), to: output)
        Console.talk("\(Saying.count(codebook.themes.count, "theme", "themes")) written to \(output)")
    }
}

/// Reading another tool's codebook.
enum CodebookReading {
    static func codebook(_ path: String) throws -> (codebook: Codebook, notes: [String]) {
        let name = URL(fileURLWithPath: path).lastPathComponent
        let bytes = try InputFile.bytes(path)
        guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }) else {
            throw Problems([
                Problem(file: name, reason: "the file is empty", remedy: "Give a codebook as .qdc, .csv or .json")
            ])
        }
        if FormFile.looksLikeXML(bytes) {
            // What strangers sent is read in a process of its own.
            guard case .codebook(let root) = try FormReading.file(bytes, named: name).content else {
                throw Problems([
                    Problem(
                        file: name, reason: "it is the form of a survey, and no codebook",
                        remedy: "Bring it in with heard survey import")
                ])
            }
            return try imported(name, try QDACodebook.codes(of: root, file: name))
        }
        let text = String(validating: bytes, as: UTF8.self) ?? ""
        if CodebookJSON.isMeant(by: text) {
            var codebook = try CodebookJSON.read(name: name, text: text)
            codebook.title = name.split(separator: ".").first.map(String.init) ?? name
            return (codebook, [])
        }
        return try imported(name, try CSVCodebook.codes(of: bytes, file: name))
    }

    private static func imported(_ name: String, _ codes: [ImportedCode]) throws -> (Codebook, [String]) {
        let imported = try ImportedCodebook(file: name, codes: codes)
        return (imported.codebook, imported.notes)
    }
}
