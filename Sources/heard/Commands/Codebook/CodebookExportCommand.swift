import ArgumentParser
import Involvement
import TextAnalysis

struct CodebookExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a codebook for other tools: a REFI-QDA codebook, or a table for Taguette.",
        discussion: "The words by which themes are found stay here: other tools have no place for them.")

    @Argument(help: "The codebook: a file, or a consultation folder.")
    var file: String

    @Option(help: "Write a REFI-QDA codebook.")
    var qdc: String?

    @Option(help: "Write a table, as CSV.")
    var csv: String?

    func validate() throws {
        if qdc == nil, csv == nil { throw ValidationError("Say where to write: --qdc FILE or --csv FILE.") }
    }

    func run() throws {
        let codebook = try CodebookOnDisk(file).codebook
        if let qdc {
            try OutputFile.write(try QDACodebook.bytes(of: codebook), to: qdc)
        }
        if let csv { try OutputFile.write(try CSVCodebook.bytes(of: codebook), to: csv) }
        Console.talk("\(Saying.count(codebook.themes.count, "theme", "themes")) written.")
    }
}
